import { expect, it } from 'vitest';
import { localeOf, priceOf } from './money.ts';

const dollars = { currency: 'USD', locale: 'en-US' };

it('a price reads the same in pieces as in a sentence', () => {
  for (const amountMinor of [0, 5, 16177, -1400, 123456789]) {
    const price = priceOf(amountMinor, dollars);
    expect(price.parts.map(({ text }) => text).join('')).toBe(price.plain);
  }
  expect(priceOf(16177, dollars).plain).toBe('$161.77');
});

it('a reduction has a true minus', () => {
  expect(priceOf(-840, dollars)).toMatchObject({ plain: '−$8.40', reduces: true });
});

it('a currency without minor units has nothing raised behind it', () => {
  const yen = priceOf(1200, { currency: 'JPY', locale: localeOf('en-jp') });
  expect(yen.plain).toBe('¥1,200');
  expect(yen.parts.at(-1)).toMatchObject({ text: '200', kind: 'digits' });
});
