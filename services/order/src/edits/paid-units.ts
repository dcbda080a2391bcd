import type { LineProgress } from '../fulfilment/units.ts';

/** A line as it was bought; `netMinor`: what was paid for it before tax, promotions taken off. */
export type BoughtLine = {
  readonly variantId: string;
  readonly title: string;
  readonly quantity: number;
  readonly netMinor: number;
};
type Units = { readonly quantity: number; readonly amountMinor: number };
export type PaidThing = {
  readonly variantId: string;
  readonly title: string;
  readonly now: Units;
  readonly stays: Units;
};

/**
 * What was paid for the units of each thing that are in the order, and for those that stay when some
 * are taken out. Units go out from the last line of a thing first. Amounts of parts of a line add up to the line. Pure.
 */
export const paidUnits = (
  lines: readonly BoughtLine[],
  progress: readonly LineProgress[],
  taken: ReadonlyMap<string, number>,
): PaidThing[] =>
  progress
    .map((thing) => {
      const own = lines.filter(({ variantId }) => variantId === thing.variantId);
      const inOrder = thing.quantity - thing.withdrawn;
      const stays = inOrder - (taken.get(thing.variantId) ?? 0);
      return {
        variantId: thing.variantId,
        title: own[0]?.title ?? '',
        now: { quantity: inOrder, amountMinor: worthOfFirst(own, inOrder) },
        stays: { quantity: stays, amountMinor: worthOfFirst(own, stays) },
      };
    })
    .filter(({ now }) => now.quantity > 0);

/** What the first so many units of a thing's lines come to. */
const worthOfFirst = (lines: readonly BoughtLine[], quantity: number): number => {
  let left = quantity;
  let amountMinor = 0;
  for (const line of lines) {
    const units = Math.min(left, line.quantity);
    amountMinor += Math.round((line.netMinor * units) / line.quantity);
    left -= units;
  }
  return amountMinor;
};
