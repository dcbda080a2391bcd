import type { Currency } from '@souk/service-kit/markets';
import type { ShelfIndex } from '../shelves/shelf-index.ts';

/** Parts of all that is sold in some money, of so many products each. */
type PartsOf = { currency: Currency; size: number };

/** How many parts there are: an empty hall has one. */
export const countParts = (index: ShelfIndex, { currency, size }: PartsOf): number => {
  const all = index.counts(currency).reduce((sum, { count }) => sum + count, 0);
  return Math.max(1, Math.ceil(all / size));
};

/**
 * The product before the first of a part, counted from 1, in the order of ids; null for the first part. The shelves know it,
 * so that nothing has to be read of all the parts before.
 */
export const startOfPart = (index: ShelfIndex, part: number, { currency, size }: PartsOf): string | null =>
  part === 1 ? null : index.idAt(currency, (part - 1) * size - 1);
