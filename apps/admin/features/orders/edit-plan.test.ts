import { expect, test } from 'vitest';
import { changesOf, rowsOf } from './edit-plan';
import { leftToShip, shareOf } from './units';

const line = (variantId: string, quantity: number, more: object = {}) => ({
  position: 1,
  variantId,
  productId: variantId,
  handle: '',
  title: variantId,
  variantTitle: '',
  stall: 'bags',
  image: { src: null, alt: '', art: false },
  quantity,
  unitPriceMinor: 1_000,
  totalMinor: 1_000 * quantity,
  shippedQuantity: 0,
  withdrawnQuantity: 0,
  onReturnQuantity: 0,
  returnedQuantity: 0,
  ...more,
});
const lines = [
  line('teapot', 2),
  line('socks', 1, { shippedQuantity: 1 }),
  line('teapot', 1, { unitPriceMinor: 1_200, totalMinor: 1_200, withdrawnQuantity: 1 }),
];

test('a thing that stands on two lines is one row, and only what differs is a change', () => {
  const rows = rowsOf({ lines });
  expect(rows.map(({ variantId, now, sent }) => [variantId, now, sent])).toEqual([
    ['teapot', 2, 0],
    ['socks', 1, 1],
  ]);
  expect(changesOf(rows, { teapot: 2, socks: 1 })).toEqual([]);
  expect(changesOf(rows, { teapot: 0 })).toEqual([{ variantId: 'teapot', quantity: 0 }]);
});

test('units of a thing on two lines are counted together, and paid back at the price they had', () => {
  expect(leftToShip({ lines, status: 'confirmed' })).toEqual({ teapot: 2 });
  const totals = { totalMinor: 4_200, deliveryMinor: 0 } as Parameters<typeof shareOf>[0]['totals'];
  expect(shareOf({ lines, totals }, { teapot: 1 })).toBe(1_200);
  expect(shareOf({ lines, totals }, { teapot: 2 })).toBe(2_200);
});
