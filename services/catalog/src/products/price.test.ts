import { isRefusal } from '@souk/service-kit/refusal';
import { expect, test } from 'vitest';
import { changedPrice } from './price.ts';

const now = new Date('2026-11-22T12:00:00Z');
const price = { listPriceMinor: 9800, salePriceMinor: null, saleLabel: null, saleUntil: null };

test('a sale at or above the list price, or already over, is refused', () => {
  expect(isRefusal(changedPrice(price, { salePriceMinor: 9800 }, now))).toBe(true);
  expect(isRefusal(changedPrice(price, { salePriceMinor: 8400, saleUntil: now }, now))).toBe(true);
  const onSale = { ...price, salePriceMinor: 8400, saleLabel: 'Autumn sale' };
  expect(isRefusal(changedPrice(onSale, { listPriceMinor: 8000 }, now))).toBe(true);
});

test('ending a sale clears its label and its end', () => {
  const onSale = {
    listPriceMinor: 9800,
    salePriceMinor: 8400,
    saleLabel: 'Autumn sale',
    saleUntil: new Date(),
  };
  expect(changedPrice(onSale, { salePriceMinor: null }, now)).toEqual(price);
});
