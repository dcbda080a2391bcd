import { type Counted, countFacets } from './count-facets.ts';
import type { ShelfIndex } from './shelf-index.ts';

type Shelf = Parameters<typeof countFacets>[1];

const nothing = { kindIds: null, colours: null, sizes: null, inHall: false };
const kept = new WeakMap<ShelfIndex, { version: number; counts: Map<string, Counted> }>();

/**
 * The counts of a shelf that nothing is narrowed down on, kept until something on any shelf changes: the first page of
 * everything counts a million things, and is what most people see.
 */
export const countWhole = (
  index: ShelfIndex,
  { name, ...shelf }: Shelf & { name: string },
  { buckets }: { buckets: number },
): Counted => {
  let own = kept.get(index);
  if (own?.version !== index.version()) {
    own = { version: index.version(), counts: new Map() };
    kept.set(index, own);
  }
  const key = `${name} ${shelf.currency}`;
  const counts = own.counts.get(key) ?? countFacets(index, shelf, nothing, { buckets });
  own.counts.set(key, counts);
  return counts;
};
