import type { ShelfIndex } from './shelf-index.ts';
import { UNSOLD } from './shelf-index.ts';

/** What a listing is narrowed down by; null and undefined narrow nothing. */
export type Narrowed = {
  /** Ids of kinds; in the hall, of stalls. */
  kindIds: ReadonlySet<string> | null;
  colours: ReadonlySet<string> | null;
  sizes: ReadonlySet<string> | null;
  minPriceMinor?: number | undefined;
  maxPriceMinor?: number | undefined;
  inHall: boolean;
  minRating?: number | undefined;
};

export type Counted = {
  total: number;
  matching: number;
  inHall: number;
  rating: { atLeast: number; count: number }[];
  minMinor: number | null;
  maxMinor: number | null;
  /** By the id of the kind; in the hall, of the stall. */
  kinds: Map<string, number>;
  colours: Map<string, number>;
  sizes: Map<string, number>;
  buckets: { bucket: number; count: number }[];
};

const KIND = 1;
const COLOUR = 2;
const SIZE = 4;
const PRICE = 8;
const IN_HALL = 16;
const RATING = 32;
const STARS = [4, 3, 2];

/**
 * Counts beside every filter, in one pass over the shelf. A facet counts what passes all filters but its own, so that
 * its other values stay choosable; a value that nothing passes for is there with 0.
 */
export const countFacets = (
  index: ShelfIndex,
  shelf: { slots: readonly number[]; hall: boolean; currency: string },
  narrowed: Narrowed,
  { buckets, onMatch }: { buckets: number; onMatch?: ((slot: number) => void) | undefined },
): Counted => {
  const { stall, kind, colours, sizes, rating } = index.columns();
  const { price, inHall } = index.money(shelf.currency);
  const { places, sets } = index.names;
  const group = shelf.hall ? stall : kind;
  const holds = (wanted: ReadonlySet<string> | null): Uint8Array | null =>
    wanted && Uint8Array.from(sets, (values) => (values.some((value) => wanted.has(value)) ? 1 : 0));
  const kindPasses = narrowed.kindIds && Uint8Array.from(places, (id) => (narrowed.kindIds!.has(id) ? 1 : 0));
  const colourPasses = holds(narrowed.colours);
  const sizePasses = holds(narrowed.sizes);
  const { minPriceMinor = Number.NEGATIVE_INFINITY, maxPriceMinor = Number.POSITIVE_INFINITY } = narrowed;

  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const { slots } = shelf;
  for (let n = 0; n < slots.length; n++) {
    const minor = price[slots[n]!]!;
    if (minor === UNSOLD) continue;
    if (minor < low) low = minor;
    if (minor > high) high = minor;
  }
  const span = high + 1 - low;

  // One more than how many pass, so that 0 says that there is none at all.
  const ofKind = new Int32Array(places.length);
  const ofColours = new Int32Array(sets.length);
  const ofSizes = new Int32Array(sets.length);
  const ofBucket = new Int32Array(buckets + 1);
  const ofStars = STARS.map(() => 0);
  let [total, matching, lying] = [0, 0, 0];
  /** Which filters the product in hand does not pass. */
  let missed = 0;
  const add = (counts: Int32Array, at: number, own: number): void => {
    if (counts[at] === 0) counts[at] = 1;
    if ((missed & ~own) === 0) counts[at]!++;
  };
  for (let n = 0; n < slots.length; n++) {
    const slot = slots[n]!;
    const minor = price[slot]!;
    if (minor === UNSOLD) continue;
    total++;
    const of = group[slot]!;
    const colourSet = colours[slot]!;
    const sizeSet = sizes[slot]!;
    const average = rating[slot]!;
    missed = 0;
    if (kindPasses && kindPasses[of] !== 1) missed |= KIND;
    if (colourPasses && colourPasses[colourSet] === 0) missed |= COLOUR;
    if (sizePasses && sizePasses[sizeSet] === 0) missed |= SIZE;
    if (minor < minPriceMinor || minor > maxPriceMinor) missed |= PRICE;
    if (narrowed.inHall && inHall[slot] === 0) missed |= IN_HALL;
    if (narrowed.minRating !== undefined && !(average >= narrowed.minRating)) missed |= RATING;
    if (missed === 0) {
      matching++;
      onMatch?.(slot);
    }
    if (of < places.length) add(ofKind, of, KIND);
    add(ofColours, colourSet, COLOUR);
    add(ofSizes, sizeSet, SIZE);
    add(ofBucket, Math.floor(((minor - low) * buckets) / span) + 1, PRICE);
    if ((missed & ~IN_HALL) === 0 && inHall[slot] === 1) lying++;
    if ((missed & ~RATING) === 0)
      for (let star = 0; star < STARS.length; star++) if (average >= STARS[star]!) ofStars[star]!++;
  }

  const byValue = (counts: Int32Array): Map<string, number> => {
    const found = new Map<string, number>();
    for (const [set, more] of counts.entries())
      if (more > 0) for (const value of sets[set]!) found.set(value, (found.get(value) ?? 0) + more - 1);
    return found;
  };
  return {
    total,
    matching,
    inHall: lying,
    rating: STARS.map((atLeast, n) => ({ atLeast, count: ofStars[n]! })),
    minMinor: total === 0 ? null : low,
    maxMinor: total === 0 ? null : high,
    kinds: new Map(
      [...ofKind.entries()].flatMap(([n, more]): [string, number][] =>
        more > 0 ? [[places[n]!, more - 1]] : [],
      ),
    ),
    colours: byValue(ofColours),
    sizes: byValue(ofSizes),
    buckets: [...ofBucket.entries()].flatMap(([bucket, more]) =>
      more > 0 ? [{ bucket, count: more - 1 }] : [],
    ),
  };
};
