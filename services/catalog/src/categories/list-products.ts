import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { toCard } from '../products/card-row.ts';
import { compareSizes } from '../products/compare-sizes.ts';
import { currencyOf } from '../products/sold-in.ts';
import type { Reader } from '../read-rows.ts';
import type { Facets, Listing, ListingQuery } from './category.shapes.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { type FacetRow, PRICE_BUCKETS, readFacets, readPage, sortKey } from './listing.queries.ts';
import { listingFilter, type Shelf } from './listing-filter.ts';
import { priceBuckets } from './price-buckets.ts';
import { type Hall, readHall } from './read-hall.ts';

const EVERYTHING = 'all';

/** One page of a stall, of one kind on it, or of everything, with what it can be narrowed down by. */
export async function listProducts(
  reader: Reader,
  { handle, query }: { handle: string; query: ListingQuery },
): Promise<Listing | Refusal> {
  const after = query.after
    ? decodeCursor(query.after, { order: query.sort, key: sortKey(query.sort) })
    : null;
  const currency = currencyOf(query.market);
  const hall = await readHall(reader, currency);
  const place = findPlace(hall, handle);
  if (!place) return refuse('CATEGORY_UNKNOWN', `There is no stall called "${handle}". Look at all of them.`);
  const filter = listingFilter(query, place.shelf, hall);
  const [rows, counts] = await Promise.all([
    readPage(reader, filter, { sort: query.sort, after, limit: query.limit + 1, currency }),
    readFacets(reader, filter, { hall: place.shelf.level === 'hall', currency }),
  ]);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    category: place.category,
    items: page.map(toCard),
    total: counts.total,
    matching: counts.matching,
    facets: toFacets(counts),
    nextCursor: last ? encodeCursor({ order: query.sort, key: last.sortKey, id: last.id }) : null,
  };
}

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

const toFacets = (counts: FacetRow): Facets => {
  const minMinor = counts.minMinor ?? 0;
  const maxMinor = counts.maxMinor ?? 0;
  return {
    kind: counts.kind,
    colour: counts.colour,
    size: counts.size.toSorted((a, b) => compareSizes(a.value, b.value)),
    inHall: counts.inHall,
    rating: counts.rating,
    price: {
      minMinor,
      maxMinor,
      buckets: priceBuckets({ minMinor, maxMinor, counted: counts.buckets, buckets: PRICE_BUCKETS }),
    },
  };
};
