import type { Currency } from '@souk/service-kit/markets';
import { type CardRow, cardColumns } from '../products/card-row.ts';
import { productsIn } from '../products/sold-in.ts';
import { type Reader, readRows } from '../read-rows.ts';
import type { Sort } from './category.shapes.ts';
import type { Cursor } from './cursor.ts';
import type { ListingFilter } from './listing-filter.ts';

const sorts: Record<Sort, { column: string; type: string; down: boolean }> = {
  loved: { column: 'p.loved', type: 'integer', down: true },
  selling: { column: 'p.selling', type: 'integer', down: true },
  new: { column: 'p.published_at', type: 'timestamptz', down: true },
  'price-up': { column: 'p.price_minor', type: 'integer', down: false },
  'price-down': { column: 'p.price_minor', type: 'integer', down: true },
};

/** What the last row's key looks like in each order, so that a made-up cursor is refused before it reaches SQL. */
export const sortKey = (sort: Sort): RegExp =>
  sort === 'new' ? /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/ : /^\d{1,10}$/;

/**
 * One page, read along an index from where the last page ended: what is added or sold meanwhile never repeats or
 * skips a product that stayed in its place.
 */
export function readPage(
  reader: Reader,
  filter: ListingFilter,
  { sort, after, limit, currency }: { sort: Sort; after: Cursor | null; limit: number; currency: Currency },
): Promise<(CardRow & { sortKey: string })[]> {
  const { column, type, down } = sorts[sort];
  const values = [...filter.values];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const beyond = after
    ? `and (${column}, p.id) ${down ? '<' : '>'} (${bind(after.key)}::text::${type}, ${bind(after.id)}::uuid)`
    : '';
  const direction = down ? 'desc' : 'asc';
  return readRows(
    reader,
    `select ${cardColumns}, ${column}::text as "sortKey"
     from ${productsIn(currency)} join category c on c.id = p.category_id
     where p.status = 'published' and ${filter.shelf} and ${filter.kind} and ${filter.colour} and ${filter.size}
       and ${filter.price} and ${filter.inHall} and ${filter.rating} ${beyond}
     order by ${column} ${direction}, p.id ${direction} limit ${bind(limit)}`,
    values,
  );
}

export type FacetRow = {
  total: number;
  matching: number;
  inHall: number;
  rating: { atLeast: number; count: number }[];
  minMinor: number | null;
  maxMinor: number | null;
  kind: { value: string; count: number }[];
  colour: { value: string; swatch: string | null; count: number }[];
  size: { value: string; count: number }[];
  buckets: { bucket: number; count: number }[];
};

export const PRICE_BUCKETS = 16;

const STARS = [4, 3, 2];
const atLeast = (stars: number): string => `jsonb_build_object('atLeast', ${stars},
  'count', count(*) filter (where k and c and s and m and h and rating_average >= ${stars}))`;

/**
 * Counts beside every filter, in one pass over the shelf. A facet counts what passes all filters but its own, so
 * that its other values stay choosable.
 */
export async function readFacets(
  reader: Reader,
  filter: ListingFilter,
  { hall, currency }: { hall: boolean; currency: Currency },
): Promise<FacetRow> {
  const rows = await readRows<FacetRow>(
    reader,
    `with shelf as materialized (
       select ${hall ? 'p.category_id' : 'p.kind_id'} as kind_id, p.colours, p.sizes, p.price_minor, p.in_hall,
         p.rating_average,
         ${filter.kind} as k, ${filter.colour} as c, ${filter.size} as s, ${filter.price} as m, ${filter.inHall} as h,
         ${filter.rating} as r
       from ${productsIn(currency)} where p.status = 'published' and ${filter.shelf}),
     bounds as (select min(price_minor) as low, max(price_minor) as high from shelf)
     select count(*) as total, count(*) filter (where k and c and s and m and h and r) as matching,
       count(*) filter (where k and c and s and m and r and in_hall) as "inHall",
       jsonb_build_array(${STARS.map(atLeast).join(', ')}) as rating,
       (select low from bounds) as "minMinor", (select high from bounds) as "maxMinor",
       coalesce((select jsonb_agg(jsonb_build_object('value', title, 'count', count) order by position, title) from (
         select kc.title, kc.position, count(*) filter (where c and s and m and h and r) as count
         from shelf join category kc on kc.id = kind_id group by kc.id) kinds), '[]') as kind,
       coalesce((select jsonb_agg(jsonb_build_object('value', value, 'swatch', swatch, 'count', count)
           order by count desc, value) from (
         select value, (select swatch from colour where colour.value = named.value) as swatch, count
         from (select value, count(*) filter (where k and s and m and h and r) as count
           from shelf, unnest(colours) value group by value) named) colours), '[]') as colour,
       coalesce((select jsonb_agg(jsonb_build_object('value', value, 'count', count)) from (
         select value, count(*) filter (where k and c and m and h and r) as count
         from shelf, unnest(sizes) value group by value) sizes), '[]') as size,
       coalesce((select jsonb_agg(jsonb_build_object('bucket', bucket, 'count', count)) from (
         select width_bucket(price_minor, low, high + 1, ${PRICE_BUCKETS}) as bucket,
           count(*) filter (where k and c and s and h and r) as count
         from shelf, bounds group by 1) prices), '[]') as buckets
     from shelf`,
    filter.values,
  );
  return rows[0]!;
}
