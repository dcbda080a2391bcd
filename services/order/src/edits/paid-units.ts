import { shareOf } from '@souk/service-kit/share-of-amount';
import type { LineProgress } from '../fulfilment/units.ts';

/** A line as it was bought; `netMinor`: what was paid for it before tax, promotions taken off. */
export type BoughtLine = {
  readonly variantId: string;
  readonly title: string;
  readonly quantity: number;
  readonly netMinor: number;
  /** The rate it was sold at; null on lines of long ago. */
  readonly taxRatePpm: number | null;
};
type Units = { readonly quantity: number; readonly amountMinor: number };
export type PaidThing = {
  readonly variantId: string;
  readonly title: string;
  readonly taxRatePpm?: number;
  readonly now: Units;
  readonly stays: Units;
};

/**
 * What was paid for the units of each thing that are in the order, and for those that stay when some are taken out; twice
 * for a thing that was sold at two rates. Units go out from the last line of a thing first. Amounts of parts of a line add up to the line. Pure.
 */
export const paidUnits = (
  lines: readonly BoughtLine[],
  progress: readonly LineProgress[],
  taken: ReadonlyMap<string, number>,
): PaidThing[] =>
  progress
    .flatMap(({ variantId, quantity, withdrawn }) => {
      const own = lines.filter((line) => line.variantId === variantId);
      const inOrder = quantity - withdrawn;
      const stays = inOrder - (taken.get(variantId) ?? 0);
      return [...new Set(own.map(({ taxRatePpm }) => taxRatePpm))].map((taxRatePpm) => ({
        ...{ variantId, title: own[0]!.title },
        ...(taxRatePpm === null ? {} : { taxRatePpm }),
        now: worthOfFirst(own, { quantity: inOrder, taxRatePpm }),
        stays: worthOfFirst(own, { quantity: stays, taxRatePpm }),
      }));
    })
    .filter(({ now }) => now.quantity > 0);

/** Of the first so many units of a thing's lines, those that were sold at a rate, and what they come to. */
const worthOfFirst = (
  lines: readonly BoughtLine[],
  { quantity, taxRatePpm }: { quantity: number; taxRatePpm: number | null },
): Units => {
  let left = quantity;
  const worth = { quantity: 0, amountMinor: 0 };
  for (const line of lines) {
    const units = Math.min(left, line.quantity);
    left -= units;
    if (line.taxRatePpm !== taxRatePpm) continue;
    worth.quantity += units;
    worth.amountMinor += shareOf(line.netMinor, { part: units, of: line.quantity });
  }
  return worth;
};
