import { expect, test } from 'vitest';
import { priceParts, priceText } from './price-parts.tsx';

const read = (amountMinor: number, currency = 'USD', locale = 'en-US') =>
  priceParts({ amountMinor, currency, locale })
    .map(({ text, raised }) => (raised ? `^${text}` : text))
    .join('');

test('sign and cents are raised, the point between is left out', () => {
  expect(read(8400)).toBe('^$84^00');
  expect(read(418240)).toBe('^$4,182^40');
});

test('a reduction carries a true minus before the sign', () => {
  expect(read(-840)).toBe('\u2212^$8^40');
  expect(priceText({ amountMinor: -840, currency: 'USD', locale: 'en-US' })).toBe('\u2212$8.40');
});

test('a trailing sign stays behind the number', () => {
  expect(read(8400, 'EUR', 'de-DE')).toBe('84^00\u00a0^\u20ac');
});

test('a currency without a minor unit has no cents', () => {
  expect(read(8400, 'JPY', 'ja-JP')).toMatch(/^\^[\uffe5\u00a5]8,400$/);
});
