/**
 * Splits an amount over weights so that the parts sum to it exactly: the largest-remainder method (Hamilton's, see
 * Balinski & Young, "Fair Representation", 1982). Everyone gets the whole cents of their share; the cents left over go
 * to the largest remainders, earlier ones first. No part exceeds its weight while the amount does not exceed their sum.
 *
 * @param amountMinor a whole number, 0 or more
 * @param weights whole numbers, 0 or more; all 0 only with an amount of 0
 */
export const splitAmount = (amountMinor: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  if (sum === 0n) {
    if (amountMinor === 0) return weights.map(() => 0);
    throw new Error('an amount cannot be split over nothing');
  }
  return byRemainder(amountMinor, weights, { of: BigInt(amountMinor), in: sum });
};

/**
 * Splits a tax that was rounded once for all over the amounts it is due on, each of them at `rate`. The whole cents are
 * those of each amount's own tax and not of its share of the rounded one, so that none is a cent away from its own.
 */
export const splitTax = (
  taxMinor: number,
  amounts: readonly number[],
  { ratePpm, included = false }: { ratePpm: number; included?: boolean },
): number[] =>
  byRemainder(taxMinor, amounts, {
    of: BigInt(ratePpm),
    in: 1_000_000n + (included ? BigInt(ratePpm) : 0n),
  });

/** The whole of `weight * of / in` each; what is left of the amount, a cent each, by the largest remainders. */
const byRemainder = (
  amountMinor: number,
  weights: readonly number[],
  rate: { of: bigint; in: bigint },
): number[] => {
  const shares = weights.map((weight, place) => {
    const product = BigInt(weight) * rate.of;
    return { place, whole: Number(product / rate.in), remainder: product % rate.in };
  });
  const left = amountMinor - shares.reduce((total, { whole }) => total + whole, 0);
  const parts = shares.map(({ whole }) => whole);
  const first = shares.toSorted((a, b) =>
    a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1,
  );
  for (const { place } of first.slice(0, left)) parts[place]! += 1;
  return parts;
};

/** A share in parts per million, rounded once, halves up. Exact for any amount (no floating point on the way). */
export const shareOf = (amountMinor: number, ppm: number): number =>
  Number((BigInt(amountMinor) * BigInt(ppm) * 2n + 1_000_000n) / 2_000_000n);

/** How much of an amount is tax that it holds at this rate, rounded once, halves up: 19% within 119.00 are 19.00. */
export const shareWithin = (amountMinor: number, ppm: number): number => {
  const whole = 1_000_000n + BigInt(ppm);
  return Number((BigInt(amountMinor) * BigInt(ppm) * 2n + whole) / (whole * 2n));
};
