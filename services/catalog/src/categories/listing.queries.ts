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

export type ListedRow = CardRow & { sortKey: string };

/** What the last row's key looks like in each order, so that a made-up cursor is refused before it reaches SQL. */
export const sortKey = (sort: Sort): RegExp =>
  sort === 'new' ? /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/ : /^\d{1,10}$/;

/** Cards of some products, in the order given. What was withdrawn since they were chosen is left out. */
export function readChosen(
  reader: Reader,
  ids: string[],
  { sort, currency }: { sort: Sort; currency: Currency },
): Promise<ListedRow[]> {
  return readRows(
    reader,
    `select ${cardColumns}, ${sorts[sort].column}::text as "sortKey"
     from unnest($1::uuid[]) with ordinality as chosen (id, place)
       join ${productsIn(currency)} on p.id = chosen.id and p.status = 'published'
       join category c on c.id = p.category_id
     order by chosen.place`,
    [ids],
  );
}

/**
 * One page, read along an index from where the last page ended: what is added or sold meanwhile never repeats or
 * skips a product that stayed in its place.
 */
export function readPage(
  reader: Reader,
  filter: ListingFilter,
  {
    sort,
    after,
    limit,
    currency,
    among = null,
  }: {
    sort: Sort;
    after: Cursor | null;
    limit: number;
    currency: Currency;
    /** Where only a few pass the filter, their ids: then they are looked at, and not the whole shelf. */
    among?: string[] | null;
  },
): Promise<ListedRow[]> {
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
       and ${filter.price} and ${filter.inHall} and ${filter.rating} ${beyond} ${among ? `and p.id = any (${bind(among)}::uuid[])` : ''}
     order by ${column} ${direction}, p.id ${direction} limit ${bind(limit)}`,
    values,
  );
}
