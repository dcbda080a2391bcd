import type { Currency } from '@souk/service-kit/markets';
import { PRICE_BUCKETS } from '../src/categories/list-products.ts';
import type { ListingFilter } from '../src/categories/listing-filter.ts';
import { productsIn } from '../src/products/sold-in.ts';
import { type Reader, readRows } from '../src/read-rows.ts';

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

const STARS = [4, 3, 2];
const atLeast = (stars: number): string => `jsonb_build_object('atLeast', ${stars},
  'count', count(*) filter (where k and c and s and m and h and rating_average >= ${stars}))`;

/** The counts beside every filter as PostgreSQL makes them: slow, and what memory has to agree with. */
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
