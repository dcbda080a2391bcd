import type { Units } from './fulfilment-view.ts';

/** Where the units of one bought thing are. */
export type LineProgress = {
  readonly variantId: string;
  readonly quantity: number;
  readonly shipped: number;
  /** Taken out before it was sent: refunded, and back on the shelf. */
  readonly withdrawn: number;
  /** Asked to be returned, and neither here nor refused yet. */
  readonly onReturn: number;
  readonly returned: number;
};

export const leftToShip = (line: LineProgress): number => line.quantity - line.shipped - line.withdrawn;
export const leftToReturn = (line: LineProgress): number => line.shipped - line.onReturn - line.returned;

/** What is asked above what is left; a thing that is not in the order has nothing left. */
export type Short = { variantId: string; requested: number; left: number };

/** Units named more than once count together. */
export const added = (units: readonly Units[]): Units[] => {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of units) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  return [...sums].map(([variantId, quantity]) => ({ variantId, quantity }));
};

/** Which of the wanted units are more than `left` says there are. Empty when all is well. Pure. */
export const shortOf = (
  lines: readonly LineProgress[],
  wanted: readonly Units[],
  left: (line: LineProgress) => number,
): Short[] =>
  added(wanted)
    .map(({ variantId, quantity }) => {
      const line = lines.find((one) => one.variantId === variantId);
      return { variantId, requested: quantity, left: line ? left(line) : 0 };
    })
    .filter((one) => one.requested > one.left);

/** The lines with units moved to one place. */
export const moved = (
  lines: readonly LineProgress[],
  units: readonly Units[],
  place: 'shipped' | 'withdrawn' | 'onReturn' | 'returned',
  sign: 1 | -1 = 1,
): LineProgress[] => {
  const sums = added(units);
  return lines.map((line) => {
    const quantity = sums.find(({ variantId }) => variantId === line.variantId)?.quantity ?? 0;
    return quantity === 0 ? line : { ...line, [place]: line[place] + sign * quantity };
  });
};

/** How much of the order has left. Complete when nothing is left to send. */
export const fulfilmentOf = (lines: readonly LineProgress[]): 'unfulfilled' | 'partly' | 'fulfilled' => {
  if (lines.every(({ shipped }) => shipped === 0)) return 'unfulfilled';
  return lines.every((line) => leftToShip(line) === 0) ? 'fulfilled' : 'partly';
};

export const unitsIn = (units: readonly { quantity: number }[]): number =>
  units.reduce((sum, { quantity }) => sum + quantity, 0);

/** How many units, in words. */
export const countOf = (units: readonly { quantity: number }[]): string => {
  const count = unitsIn(units);
  return count === 1 ? '1 item' : `${count} items`;
};
