import type { Cursor } from '../categories/cursor.ts';
import type { Image, Stall } from '../products/product.shapes.ts';
import { type Reader, readRows } from '../read-rows.ts';
import type { DeskNarrowed } from '../shelves/desk-shelf.ts';
import { stockOf } from '../shelves/shelf-rows.queries.ts';
import type { DeskListQuery, DeskSort } from './desk-list.shapes.ts';

/** Counting further would cost more than knowing is worth. */
export const COUNTED_TO = 10_000;
const MAX_SKU_HITS = 200;

export type DeskRow = {
  id: string;
  handle: string;
  title: string;
  status: 'draft' | 'scheduled' | 'published' | 'archived';
  publishAt: Date | null;
  editedAt: Date;
  image: Image;
  stall: Stall;
  stallTitle: string;
  kindTitle: string | null;
  priceMinor: number;
  listPriceMinor: number | null;
  fromPrice: boolean;
  currency: string;
  variantCount: number;
  stock: 'in' | 'low' | 'out';
  lowStock: number | null;
  sortKey: string;
};

type Order = { column: string; down: boolean; key: string; type: string; form: RegExp };

const orders: Record<DeskSort, Order> = {
  edited: {
    column: 'p.edited_at',
    down: true,
    key: `to_char(p.edited_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    type: 'timestamptz',
    form: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/,
  },
  title: { column: 'p.title', down: false, key: 'p.title', type: 'text', form: /^/ },
  'price-up': {
    column: 'p.price_minor',
    down: false,
    key: 'p.price_minor::text',
    type: 'integer',
    form: /^\d+$/,
  },
  'price-down': {
    column: 'p.price_minor',
    down: true,
    key: 'p.price_minor::text',
    type: 'integer',
    form: /^\d+$/,
  },
};

/** What a cursor's key looks like in an order. */
export const keyForm = (sort: DeskSort): RegExp => orders[sort].form;

/** Conditions as SQL over `product p`. */
export type DeskFilter = { where: string; values: unknown[] };

type Asked = Pick<DeskListQuery, 'status' | 'stock'> & { place: DeskNarrowed['place'] };

const stockIs = {
  in: 'not p.sold_out and p.low_stock is null',
  low: 'p.low_stock is not null',
  out: 'p.sold_out',
};

/** The conditions of a list without words, as SQL over `product p`. */
export function deskFilter({ status, stock, place }: Asked): DeskFilter {
  const values: unknown[] = [];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const where = [status ? `p.status = ${param(status)}` : `p.status <> 'archived'`];
  if (place)
    where.push(`p.${place.level === 'stall' ? 'category_id' : 'kind_id'} = ${param(place.id)}::uuid`);
  if (stock) where.push(stockIs[stock]);
  return { where: where.join(' and '), values };
}

const select = (page: string, { key, order }: { key: string; order: string }): string => `
    with page as (${page})
    select p.id, p.handle, p.title, p.status, p.publish_at as "publishAt", p.edited_at as "editedAt",
      p.card_image as image, c.stall, c.title as "stallTitle", k.title as "kindTitle", p.price_minor as "priceMinor",
      p.list_price_minor as "listPriceMinor", p.from_price as "fromPrice", p.currency,
      (select count(*) from variant v where v.product_id = p.id and v.removed_at is null) as "variantCount",
      ${stockOf} as stock, p.low_stock as "lowStock", ${key} as "sortKey"
    from page join product p on p.id = page.id join category c on c.id = p.category_id left join category k on k.id = p.kind_id
    ${order}`;

/** One page in its order, along an index, from where the last one ended. Planned anew for each question. */
export async function readDeskPage(
  reader: Reader,
  filter: DeskFilter,
  { sort, after, limit }: { sort: DeskSort; after: Cursor | null; limit: number },
): Promise<DeskRow[]> {
  const { column, down, key, type } = orders[sort];
  const direction = down ? 'desc' : 'asc';
  const values = [...filter.values];
  const beyond = after
    ? `and (${column}, p.id) ${down ? '<' : '>'} ($${values.push(after.key)}::${type}, $${values.push(after.id)}::uuid)`
    : '';
  const order = `order by ${column} ${direction}, p.id ${direction}`;
  const page = `select p.id from product p where ${filter.where} ${beyond} ${order} limit $${values.push(limit)}`;
  const { rows } = await reader.query({ text: select(page, { key, order }), values });
  return rows as DeskRow[];
}

/** Some products as the desk lists them, in the order given. */
export const readDeskRows = (reader: Reader, ids: string[], sort: DeskSort): Promise<DeskRow[]> =>
  readRows(
    reader,
    select('select * from unnest($1::uuid[]) with ordinality as chosen (id, place)', {
      key: orders[sort].key,
      order: 'order by page.place',
    }),
    [ids],
  );

/** How many there are, up to one more than are counted. */
export async function countDesk(reader: Reader, { where, values }: DeskFilter): Promise<number> {
  const { rows } = await reader.query({
    text: `select count(*) as count from (select 1 from product p where ${where} limit ${COUNTED_TO + 1}) counted`,
    values,
  });
  return (rows[0] as { count: number }).count;
}

export type StatusCounts = { published: number; draft: number; scheduled: number };

export async function countStatuses(reader: Reader): Promise<StatusCounts> {
  const of = (status: string): string =>
    `(select count(*) from (select 1 from product where status = '${status}' limit ${COUNTED_TO + 1}) counted) as ${status}`;
  const { rows } = await reader.query({
    text: `select ${of('published')}, ${of('draft')}, ${of('scheduled')}`,
  });
  return rows[0] as StatusCounts;
}

/** Products with a variant whose SKU begins so. */
export async function readSkuHits(reader: Reader, beginning: string): Promise<string[]> {
  const { rows } = await reader.query({
    // In the order of the index of SKUs: otherwise a plan may read every variant, in the hope of soon meeting some.
    text: `select distinct product_id as id from (
        select product_id from variant where sku is not null and lower(sku) like $1 and removed_at is null
        order by lower(sku) using ~<~ limit ${MAX_SKU_HITS}) hit`,
    values: [`${beginning.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`],
  });
  return (rows as { id: string }[]).map(({ id }) => id);
}

export async function readDeskPlace(
  reader: Reader,
  handle: string,
): Promise<{ id: string; level: 'stall' | 'kind' } | null> {
  const { rows } = await reader.query({
    text: `select id, case when parent_id is null then 'stall' else 'kind' end as level from category where handle = $1`,
    values: [handle],
  });
  return (rows as { id: string; level: 'stall' | 'kind' }[])[0] ?? null;
}
