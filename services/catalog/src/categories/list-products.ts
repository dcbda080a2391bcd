import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { microsOf } from '../moment-micros.ts';
import { toCard } from '../products/card-row.ts';
import { compareSizes } from '../products/compare-sizes.ts';
import { currencyOf } from '../products/sold-in.ts';
import type { Reader } from '../read-rows.ts';
import { type Counted, countFacets } from '../shelves/count-facets.ts';
import { countWhole } from '../shelves/count-whole.ts';
import type { Shelves } from '../shelves/keep-shelves.ts';
import { pickFromShelf } from '../shelves/pick-from-shelf.ts';
import type { ShelfIndex } from '../shelves/shelf-index.ts';
import type { Facets, Listing, ListingQuery } from './category.shapes.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { type ListedRow, readChosen, readPage, sortKey } from './listing.queries.ts';
import { isNarrow, type ListingFilter, listingFilter, narrowedBy, type Shelf } from './listing-filter.ts';
import { priceBuckets } from './price-buckets.ts';
import { type Hall, readHall } from './read-hall.ts';

const EVERYTHING = 'all';
export const PRICE_BUCKETS = 16;

/** One page of a stall, of one kind on it, or of everything, with what it can be narrowed down by. */
export async function listProducts(
  { reader, shelves }: { reader: Reader; shelves: Shelves },
  { handle, query }: { handle: string; query: ListingQuery },
): Promise<Listing | Refusal> {
  const after = query.after
    ? decodeCursor(query.after, { order: query.sort, key: sortKey(query.sort) })
    : null;
  const currency = currencyOf(query.market);
  const hall = await readHall({ reader, shelves }, currency);
  const place = findPlace(hall, handle);
  if (!place) return refuse('CATEGORY_UNKNOWN', `There is no stall called "${handle}". Look at all of them.`);
  const { shelf } = place;
  const { index } = hall;
  const narrowed = narrowedBy(query, shelf, hall);
  const counting = {
    slots: index.slots(
      shelf.level === 'hall' ? {} : shelf.level === 'stall' ? { stallId: shelf.id } : { kindId: shelf.id },
    ),
    hall: shelf.level === 'hall',
    currency,
  };
  const filter = listingFilter(query, shelf, hall);
  const page = { sort: query.sort, after, limit: query.limit + 1, currency };
  const buckets = PRICE_BUCKETS;
  const chooser = isNarrow(narrowed) ? chooseFrom({ reader, index }, { filter, page }) : null;
  const counts = chooser
    ? countFacets(index, counting, narrowed, { buckets, onMatch: chooser.offer })
    : countWhole(index, { ...counting, name: handle }, { buckets });
  const rows = await (chooser ? chooser.read() : readPage(reader, filter, page));
  const swatches = await shelves.swatches([...counts.colours.keys()]);
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    category: place.category,
    items: shown.map(toCard),
    total: counts.total,
    matching: counts.matching,
    facets: toFacets(counts, { hall, swatches }),
    nextCursor: last ? encodeCursor({ order: query.sort, key: last.sortKey, id: last.id }) : null,
  };
}

/** So many are put in order by what they sell, which the shelves do not know; more are met soon enough along the index. */
const FEW = 2_000;

/** Reads a page of what passes the filters: the shelves know what does, and all it may be sorted by but what sells. */
const chooseFrom = (
  { reader, index }: { reader: Reader; index: ShelfIndex },
  { filter, page }: { filter: ListingFilter; page: Parameters<typeof readPage>[2] },
): { offer: (slot: number) => void; read: () => Promise<ListedRow[]> } => {
  const { sort, after, limit, currency } = page;
  if (sort === 'selling') {
    const few: number[] = [];
    return {
      offer: (slot) => void (few.length <= FEW && few.push(slot)),
      read: () =>
        readPage(reader, filter, { ...page, among: few.length > FEW ? null : few.map(index.ids.idOf) }),
    };
  }
  const place = after && { id: after.id, key: sort === 'new' ? microsOf(after.key) : Number(after.key) };
  const picked = pickFromShelf(index, { sort, currency, limit, after: place });
  return { offer: picked.offer, read: () => readChosen(reader, picked.ids(), { sort, currency }) };
};

function findPlace(hall: Hall, handle: string): { shelf: Shelf; category: Listing['category'] } | null {
  if (handle === EVERYTHING) {
    const images = hall.stalls.slice(0, 3).map(({ summary }) => summary.image);
    const category = {
      handle,
      title: 'Everything',
      stall: 'amber' as const,
      tagline: 'Every stall, one long walk.',
      position: 0,
      count: hall.total,
      image: images[0] ?? { src: null, alt: '', art: false, missing: 'nothing here yet' },
      images,
      parent: null,
    };
    return { shelf: { level: 'hall' }, category };
  }
  for (const { row, summary, kinds } of hall.stalls) {
    if (row.handle === handle)
      return { shelf: { level: 'stall', id: row.id }, category: { ...summary, parent: null } };
    const kind = kinds.find((candidate) => candidate.row.handle === handle);
    if (kind) {
      const parent = { handle: row.handle, title: row.title };
      const category = { ...summary, handle, title: kind.row.title, tagline: '', count: kind.count, parent };
      return { shelf: { level: 'kind', id: kind.row.id }, category };
    }
  }
  return null;
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const toFacets = (
  counts: Counted,
  { hall, swatches }: { hall: Hall; swatches: ReadonlyMap<string, string> },
): Facets => {
  const minMinor = counts.minMinor ?? 0;
  const maxMinor = counts.maxMinor ?? 0;
  const kinds = hall.stalls.flatMap(({ row, kinds: own }) => [row, ...own.map((kind) => kind.row)]);
  return {
    kind: kinds
      .filter(({ id }) => counts.kinds.has(id))
      .toSorted((one, other) => one.position - other.position || byText(one.title, other.title))
      .map(({ id, title }) => ({ value: title, count: counts.kinds.get(id)! })),
    colour: [...counts.colours]
      .toSorted(([one, many], [other, more]) => more - many || byText(one, other))
      .map(([value, count]) => ({ value, swatch: swatches.get(value) ?? null, count })),
    size: [...counts.sizes]
      .map(([value, count]) => ({ value, count }))
      .toSorted((a, b) => compareSizes(a.value, b.value)),
    inHall: counts.inHall,
    rating: counts.rating,
    price: {
      minMinor,
      maxMinor,
      buckets: priceBuckets({ minMinor, maxMinor, counted: counts.buckets, buckets: PRICE_BUCKETS }),
    },
  };
};
