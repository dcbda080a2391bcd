import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareOf, splitAmount, splitShare } from './share-of-amount.ts';

it('gives the cents left over to the largest remainders, earlier ones first', () => {
  expect(splitAmount(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(splitAmount(10, [70, 20, 10])).toEqual([7, 2, 1]);
  expect(splitAmount(5, [0, 3, 8])).toEqual([0, 1, 4]);
  expect(splitShare([50, 0, 50, 50], { part: 1, of: 100 })).toEqual([1, 0, 1, 0]);
});

it('splits nothing over nothing, and refuses to split something over it', () => {
  expect(splitAmount(0, [0, 0])).toEqual([0, 0]);
  expect(splitAmount(0, [])).toEqual([]);
  expect(splitShare([], { part: 19, of: 100 })).toEqual([]);
  expect(() => splitAmount(1, [0])).toThrow('over nothing');
  expect(() => splitAmount(1, [])).toThrow('over nothing');
});

it('rounds a share once, halves up, where floating point would slip', () => {
  expect(shareOf(14_660, { part: 103_500, of: 1_000_000 })).toBe(1517);
  expect(shareOf(5, { part: 1, of: 10 })).toBe(1);
  expect(shareOf(4, { part: 1, of: 10 })).toBe(0);
  expect(shareOf(Number.MAX_SAFE_INTEGER, { part: 7, of: 7 })).toBe(Number.MAX_SAFE_INTEGER);
});

it('finds the tax within a price: 19% within 119.00 are 19.00, and half a cent goes up', () => {
  expect(shareOf(11_900, { part: 19, of: 119 })).toBe(1900);
  expect(shareOf(0, { part: 19, of: 119 })).toBe(0);
  expect(shareOf(21, { part: 5, of: 105 })).toBe(1);
  expect(shareOf(10, { part: 5, of: 105 })).toBe(0);
});

it('takes no number that is not whole, and no share of nothing', () => {
  expect(() => shareOf(1.5, { part: 1, of: 2 })).toThrow(RangeError);
  expect(() => shareOf(1, { part: 1, of: 0 })).toThrow(RangeError);
});

const anyAmount = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.integer({ min: 0, max: 2_000_000_000 }),
  fc.maxSafeNat(),
);
const anyWeights = fc
  .array(anyAmount, { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((weight) => weight > 0));
const anyShare = fc
  .record({ one: anyAmount, other: anyAmount.map((amount) => Math.max(1, amount)) })
  .map(({ one, other }) => ({ part: Math.min(one, other), of: Math.max(one, other) }));

const sum = (amounts: readonly number[]): bigint =>
  amounts.reduce((total, amount) => total + BigInt(amount), 0n);

/** Each part is a whole number from 0 on, less than one unit from `product / of`, and nothing where that is nothing. */
const expectWithinAUnit = (parts: readonly number[], products: readonly bigint[], of: bigint): void => {
  expect(parts).toHaveLength(products.length);
  for (const [place, part] of parts.entries()) {
    const off = BigInt(part) * of - products[place]!;
    expect(part >= 0 && off > -of && off < of, `part ${place} of ${parts}`).toBe(true);
    if (products[place] === 0n) expect(part).toBe(0);
  }
};

it('splits any amount into parts that sum to it, each within a cent of its exact share and no more than its weight', () => {
  fc.assert(
    fc.property(anyAmount, anyWeights, (amountMinor, weights) => {
      const parts = splitAmount(amountMinor, weights);
      expect(sum(parts)).toBe(BigInt(amountMinor));
      expectWithinAUnit(
        parts,
        weights.map((weight) => BigInt(amountMinor) * BigInt(weight)),
        sum(weights),
      );
      for (const [place, weight] of weights.entries())
        if (BigInt(amountMinor) <= sum(weights)) expect(parts[place]).toBeLessThanOrEqual(weight);
    }),
    { numRuns: 500 },
  );
});

it('splits any share of some amounts into parts that sum to that share of all of them, rounded once', () => {
  fc.assert(
    fc.property(fc.array(anyAmount, { maxLength: 12 }), anyShare, (amounts, share) => {
      const parts = splitShare(amounts, share);
      const of = BigInt(share.of);
      const over = sum(parts) * of - sum(amounts) * BigInt(share.part);
      expect(2n * over > -of && 2n * over <= of).toBe(true);
      if (sum(amounts) <= BigInt(Number.MAX_SAFE_INTEGER))
        expect(sum(parts)).toBe(BigInt(shareOf(Number(sum(amounts)), share)));
      expectWithinAUnit(
        parts,
        amounts.map((amount) => BigInt(amount) * BigInt(share.part)),
        of,
      );
    }),
    { numRuns: 500 },
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

it('rounds any share to the nearest cent, halves up, and never beyond the amount', () => {
  fc.assert(
    fc.property(anyAmount, anyShare, (amountMinor, share) => {
      const rounded = shareOf(amountMinor, share);
      const over = BigInt(rounded) * BigInt(share.of) - BigInt(amountMinor) * BigInt(share.part);
      expect(2n * over > -BigInt(share.of) && 2n * over <= BigInt(share.of)).toBe(true);
      expect(rounded).toBeLessThanOrEqual(amountMinor);
    }),
    { numRuns: 500 },
  );
});
