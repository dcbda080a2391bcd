import { expect, test } from 'vitest';
import { leftToReturn, leftToShip, shareOf, toLines } from './units.ts';

const line = (variantId: string, quantity: number, sent = 0, back = 0) =>
  ({
    variantId,
    quantity,
    unitPriceMinor: 1000,
    shippedQuantity: sent,
    withdrawnQuantity: 0,
    onReturnQuantity: 0,
    returnedQuantity: back,
  }) as never;

test('what is left to send is what is neither sent nor taken out, while the order is open', () => {
  const lines = [line('a', 3, 1), line('b', 2, 2)];
  expect(leftToShip({ lines, status: 'confirmed' })).toEqual({ a: 2 });
  expect(leftToShip({ lines, status: 'cancelled' })).toEqual({});
});

test('only what was sent and is not on its way back can come back', () => {
  expect(leftToReturn({ lines: [line('a', 3, 2, 1), line('b', 2)] })).toEqual({ a: 1 });
});

test('a share of the goods carries its part of discount and tax, and never the delivery', () => {
  const order = {
    lines: [line('a', 3), line('b', 1)],
    totals: { totalMinor: 3890, deliveryMinor: 590 } as never,
  };
  expect(shareOf(order, { a: 1 })).toBe(825);
  expect(shareOf(order, { a: 3, b: 1 })).toBe(3300);
  expect(shareOf(order, {})).toBe(0);
});

test('nothing of a thing is no line', () => {
  expect(toLines({ a: 0, b: 2 })).toEqual([{ variantId: 'b', quantity: 2 }]);
});
