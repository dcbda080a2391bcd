import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import messages from '../../messages/en.json' with { type: 'json' };
import { stockText } from './stock-line.tsx';

const variant = { optionValues: ['Pomegranate', '18 L'], backOn: null, available: null };
const locale = 'en-US';
const t = createTranslator({ locale, messages, namespace: 'product.stock' });

test('low stock is told exactly, for exactly this variant', () => {
  expect(stockText({ ...variant, band: 'low', available: 3 }, { t, locale })).toEqual({
    text: '3 left in Pomegranate, 18 L',
    urgent: true,
  });
});

test('sold out says when it is back, if that is known', () => {
  const said = (backOn: string | null) => stockText({ ...variant, band: 'out', backOn }, { t, locale }).text;
  expect(said(null)).toBe('Sold out in Pomegranate, 18 L.');
  expect(said('2026-12-04')).toMatch('Back 4 December.');
});
