import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareOf, splitAmount } from './split-amount.ts';

it('gives the cents left over to the largest remainders, earlier ones first', () => {
  expect(splitAmount(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(splitAmount(10, [70, 20, 10])).toEqual([7, 2, 1]);
  expect(splitAmount(5, [0, 3, 8])).toEqual([0, 1, 4]);
  expect(splitAmount(0, [0, 0])).toEqual([0, 0]);
  expect(() => splitAmount(1, [0])).toThrow();
});

it('rounds a share once, halves up, where floating point would slip', () => {
  expect(shareOf(14660, 103_500)).toBe(1517);
  expect(shareOf(5, 100_000)).toBe(1);
  expect(shareOf(4, 100_000)).toBe(0);
  expect(shareOf(9_007_199_254_740_991, 1_000_000)).toBe(9_007_199_254_740_991);
});

const anyAmount = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 2_000_000_000 }));
const anyWeights = fc
  .array(anyAmount, { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((weight) => weight > 0));

it('splits any amount into parts that sum to it, each within a cent of its exact share', () => {
  fc.assert(
    fc.property(anyAmount, anyWeights, (amountMinor, weights) => {
      const parts = splitAmount(amountMinor, weights);
      const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amountMinor);
      for (const [place, weight] of weights.entries()) {
        const exact = BigInt(amountMinor) * BigInt(weight);
        const off = BigInt(parts[place]!) * whole - exact;
        expect(off > -whole && off < whole, `part ${place} of ${parts}`).toBe(true);
        if (BigInt(amountMinor) <= whole) expect(parts[place]).toBeLessThanOrEqual(weight);
      }
    }),
  );
});

it('never gives a smaller weight the larger part, nor a later one of the same weight', () => {
  fc.assert(
    fc.property(anyAmount, anyWeights, (amountMinor, weights) => {
      const parts = splitAmount(amountMinor, weights);
      const ranked = weights
        .map((weight, place) => ({ weight, part: parts[place]! }))
        .toSorted((a, b) => b.weight - a.weight);
      for (const [rank, { part }] of ranked.entries())
        expect(part).toBeGreaterThanOrEqual(ranked[rank + 1]?.part ?? 0);
    }),
  );
});

it('rounds any share to the nearest cent, halves up', () => {
  fc.assert(
    fc.property(anyAmount, fc.integer({ min: 0, max: 1_000_000 }), (amountMinor, ppm) => {
      const over = 1_000_000n * BigInt(shareOf(amountMinor, ppm)) - BigInt(amountMinor) * BigInt(ppm);
      expect(over > -500_000n && over <= 500_000n).toBe(true);
    }),
  );
});
