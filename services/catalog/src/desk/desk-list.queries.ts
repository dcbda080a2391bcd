import type { Cursor } from '../categories/cursor.ts';
import type { Image, Stall } from '../products/product.shapes.ts';
import type { Reader } from '../read-rows.ts';
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
  /** Where words lead: how many they find, up to all. */
  found?: number;
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

/** Conditions as SQL over `product p`: those that the lists' orders answer, and the words looked for, if any. */
export type DeskFilter = { where: string; told: string | null; values: unknown[] };

/** So many products are looked at one after the other before the words lead the search. */
const WALK = 500;

type Asked = Pick<DeskListQuery, 'status' | 'stock'> & {
  words: string[];
  skuHits: string[];
  place: { id: string; level: 'stall' | 'kind' } | null;
};

const stockIs = {
  in: 'not p.sold_out and p.low_stock is null',
  low: 'p.low_stock is not null',
  out: 'p.sold_out',
};

/** The conditions of a list, as SQL over `product p`. */
export function deskFilter({ status, stock, words, skuHits, place }: Asked): DeskFilter {
  const values: unknown[] = [];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const where = [status ? `p.status = ${param(status)}` : `p.status <> 'archived'`];
  if (place)
    where.push(`p.${place.level === 'stall' ? 'category_id' : 'kind_id'} = ${param(place.id)}::uuid`);
  if (stock) where.push(stockIs[stock]);
  let told: string | null = null;
  if (words.length > 0) {
    told = `p.search @@ search_query(${param(words)}::text[], false)`;
    if (skuHits.length > 0) told = `(${told} or p.id = any (${param(skuHits)}::uuid[]))`;
  }
  return { where: where.join(' and '), told, values };
}

export type DeskPage = {
  rows: DeskRow[] /** How many there are in all, up to one more than are counted. */;
  matching: number;
};

/**
 * One page in its order. Words that are in many products are found soon by walking along the order, others by their own
 * index; nobody can tell beforehand which they are, least of all from statistics of half words. So a short walk is tried
 * first, and where it was not enough the words lead, and what they find is counted at once. Planned anew for each question
 * and not prepared.
 */
export async function readDeskPage(
  reader: Reader,
  filter: DeskFilter,
  page: { sort: DeskSort; after: Cursor | null; limit: number },
): Promise<DeskPage> {
  const { where, told } = filter;
  const along = `product p where ${where}`;
  if (told === null) {
    const [rows, matching] = await Promise.all([
      readOrdered(reader, filter, { ...page, from: along }),
      countDesk(reader, filter),
    ]);
    return { rows, matching };
  }
  const walked = await readOrdered(reader, filter, { ...page, from: along, walk: told });
  if (walked.length === page.limit) return { rows: walked, matching: await countDesk(reader, filter) };
  const rows = await readOrdered(reader, filter, {
    ...page,
    from: 'led p where true',
    led: `select p.id, p.edited_at, p.title, p.price_minor from product p where ${where} and ${told}`,
  });
  return { rows, matching: rows[0]?.found ?? (await countDesk(reader, filter)) };
}

type Ordered = {
  sort: DeskSort;
  after: Cursor | null;
  limit: number;
  from: string;
  /** The words, where only so many along the order are looked at. */
  walk?: string;
  /** What the words find, all of it, where they lead. */
  led?: string;
};

async function readOrdered(
  reader: Reader,
  filter: DeskFilter,
  { sort, after, limit, from, walk, led }: Ordered,
): Promise<DeskRow[]> {
  const { column, down, key, type } = orders[sort];
  const direction = down ? 'desc' : 'asc';
  const values = [...filter.values];
  const beyond = after
    ? `and (${column}, p.id) ${down ? '<' : '>'} ($${values.push(after.key)}::${type}, $${values.push(after.id)}::uuid)`
    : '';
  const order = `order by ${column} ${direction}, p.id ${direction}`;
  const cut = `limit $${values.push(limit)}`;
  const columns = walk ? `p.id, ${column}, p.search` : 'p.id';
  const ordered = `select ${columns} from ${from} ${beyond} ${order}`;
  const page = walk
    ? `select p.id from (${ordered} limit ${WALK}) p where ${walk} ${order} ${cut}`
    : `${ordered} ${cut}`;
  const { rows } = await reader.query({
    text: `
    with ${led ? `led as materialized (${led}), ` : ''}page as (${page})
    select p.id, p.handle, p.title, p.status, p.publish_at as "publishAt", p.edited_at as "editedAt",
      p.card_image as image, c.stall, c.title as "stallTitle", k.title as "kindTitle", p.price_minor as "priceMinor",
      p.list_price_minor as "listPriceMinor", p.from_price as "fromPrice", p.currency,
      (select count(*) from variant v where v.product_id = p.id and v.removed_at is null) as "variantCount",
      case when p.sold_out then 'out' when p.low_stock is not null then 'low' else 'in' end as stock,
      p.low_stock as "lowStock", ${key} as "sortKey"${led ? ', (select count(*) from led) as found' : ''}
    from page join product p on p.id = page.id join category c on c.id = p.category_id left join category k on k.id = p.kind_id
    ${order}`,
    values,
  });
  return rows as DeskRow[];
}

/** How many there are, up to one more than are counted. */
async function countDesk(reader: Reader, { where, told, values }: DeskFilter): Promise<number> {
  const { rows } = await reader.query({
    text: `select count(*) as count from (select 1 from product p where ${where} and ${told ?? 'true'} limit ${COUNTED_TO + 1}) counted`,
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
    text: `select distinct product_id as id from variant
      where sku is not null and lower(sku) like $1 and removed_at is null limit ${MAX_SKU_HITS}`,
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
