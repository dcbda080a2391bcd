import { expect, test } from 'vitest';
import { paidUnits } from './paid-units.ts';

const progress = (quantity: number) => [
  { variantId: 'honey', quantity, shipped: 0, withdrawn: 0, onReturn: 0, returned: 0 },
];
const line = (quantity: number, netMinor: number, taxRatePpm: number | null) => ({
  ...{ variantId: 'honey', title: 'Thyme Honey', quantity, netMinor, taxRatePpm },
});

test('a thing that was sold at two rates goes out at the rate of the last first, each with what was paid for it', () => {
  const lines = [line(2, 2_000, 190_000), line(3, 3_300, 70_000)];
  expect(paidUnits(lines, progress(5), new Map([['honey', 4]]))).toMatchObject([
    {
      taxRatePpm: 190_000,
      now: { quantity: 2, amountMinor: 2_000 },
      stays: { quantity: 1, amountMinor: 1_000 },
    },
    {
      taxRatePpm: 70_000,
      now: { quantity: 3, amountMinor: 3_300 },
      stays: { quantity: 0, amountMinor: 0 },
    },
  ]);
});

test('what was sold before rates were told says none', () => {
  const [paid] = paidUnits([line(1, 900, null)], progress(1), new Map());
  expect(paid).not.toHaveProperty('taxRatePpm');
  expect(paid!.now).toEqual({ quantity: 1, amountMinor: 900 });
});
