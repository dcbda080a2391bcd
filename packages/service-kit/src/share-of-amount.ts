/** So many parts of how many: 19 of 100. Whole numbers of any one unit; `part` 0 or more, `of` 1 or more. */
export type Share = { readonly part: number; readonly of: number };

/**
 * A share of an amount in minor units, rounded once to whole ones, halves up; exact for any amount (no floating point on
 * the way). Tax that a price holds at a rate is a share as well: 19% within 119.00 are 19 of 119 parts, so 19.00. Pure.
 *
 * @param amountMinor a whole number, 0 or more
 * @throws RangeError where a number is not whole, or `of` is 0
 */
export const shareOf = (amountMinor: number, { part, of }: Share): number =>
  Number(halvesUp(BigInt(amountMinor) * BigInt(part), BigInt(of)));

/**
 * The same share of several amounts, which together is rounded once: the parts sum to the share of their sum, halves up,
 * and none is a whole unit away from its own exact share. Everyone gets the whole units of their share; those left over
 * go to the largest remainders, one each, earlier ones first (Hamilton's method, see Balinski & Young, "Fair
 * Representation", 1982). Of nothing there is no share. Pure.
 *
 * @param amounts whole numbers in minor units, 0 or more
 */
export const splitShare = (amounts: readonly number[], { part, of }: Share): number[] =>
  byRemainder(amounts.map(BigInt), { part: BigInt(part), of: BigInt(of) });

/**
 * Splits an amount in minor units over weights, in the manner of `splitShare`: the parts sum to it exactly. No part
 * exceeds its weight while the amount does not exceed their sum. Pure.
 *
 * @param amountMinor a whole number, 0 or more
 * @param weights whole numbers, 0 or more; all 0 only with an amount of 0
 * @throws Error where there is an amount and nothing to split it over
 */
export const splitAmount = (amountMinor: number, weights: readonly number[]): number[] => {
  const exact = weights.map(BigInt);
  const of = sum(exact);
  if (of > 0n) return byRemainder(exact, { part: BigInt(amountMinor), of });
  if (amountMinor === 0) return weights.map(() => 0);
  throw new Error('an amount cannot be split over nothing');
};

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
const halvesUp = (product: bigint, of: bigint): bigint => (2n * product + of) / (2n * of);

const byRemainder = (amounts: readonly bigint[], { part, of }: { part: bigint; of: bigint }): number[] => {
  const shares = amounts.map((amount, place) => {
    const product = amount * part;
    return { place, whole: product / of, remainder: product % of };
  });
  const left = halvesUp(sum(amounts) * part, of) - sum(shares.map(({ whole }) => whole));
  const parts = shares.map(({ whole }) => Number(whole));
  const first = shares.toSorted((a, b) =>
    a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1,
  );
  for (const { place } of first.slice(0, Number(left))) parts[place]! += 1;
  return parts;
};
