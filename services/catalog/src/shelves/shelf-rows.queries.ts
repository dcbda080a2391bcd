import type { FeedPlace } from '@souk/service-kit/feed-epoch';
import { type Reader, readRows } from '../read-rows.ts';

/** What a product says to the counts beside filters, to search, and to the desk's list. */
export type ShelfRow = {
  id: string;
  status: 'draft' | 'scheduled' | 'published' | 'archived';
  categoryId: string;
  kindId: string | null;
  title: string;
  /** What search finds it by, as PostgreSQL writes a text search vector. */
  vector: string;
  colours: string[];
  sizes: string[];
  rating: number | null;
  loved: number;
  publishedMicros: number | null;
  editedMicros: number;
  priceMinor: number;
  stock: 'in' | 'low' | 'out';
  /** By money: price, and whether it lies in the hall; none where it is not sold. */
  prices: [currency: string, priceMinor: number, inHall: boolean][];
};

const microsOf = (moment: string): string => `(extract(epoch from ${moment}) * 1000000)::bigint`;

/** In stock, low or out, as the desk calls it, of `product p`. */
export const stockOf = `case when p.sold_out then 'out' when p.low_stock is not null then 'low' else 'in' end`;

const columns = `p.id, p.status, p.category_id as "categoryId", p.kind_id as "kindId", p.title, p.search::text as vector, p.colours, p.sizes,
  p.rating_average as rating, p.loved, ${microsOf('p.published_at')} as "publishedMicros", ${microsOf('p.edited_at')} as "editedMicros",
  p.price_minor as "priceMinor", ${stockOf} as stock, jsonb_build_array(jsonb_build_array(p.currency, p.price_minor, p.in_hall)) || coalesce((
    select jsonb_agg(jsonb_build_array(m.currency, m.price_minor, m.in_hall)) from card_price m where m.product_id = p.id), '[]') as prices`;

// Planned each time, by what the tables have grown to: a plan that was kept from when they were small reads all of them.
const readNow = async <Row>(reader: Reader, text: string, values: unknown[]): Promise<Row[]> =>
  (await reader.query({ text, values })).rows as Row[];

/** Everything there is, a slice at a time in the order of ids. */
export const readShelves = (reader: Reader, after: string | null, limit: number): Promise<ShelfRow[]> =>
  readNow(
    reader,
    `select ${columns} from product p
     where p.id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000') order by p.id limit $2`,
    [after, limit],
  );

export const readShelfRows = (reader: Reader, ids: string[]): Promise<ShelfRow[]> =>
  readNow(reader, `select ${columns} from product p where p.id = any ($1::uuid[])`, [ids]);

type Newest = { epoch: string; xid: string | null; id: string | null };

/** The newest change that was told, settled or not. One row along an index, whatever the feed grows to: planned once. */
export const readNewest = async (reader: Reader): Promise<Newest> => {
  const [row] = await readRows<Newest>(
    reader,
    `select feed_epoch.epoch::text as epoch, newest.* from feed_epoch left join lateral (
       select xid::text as xid, id::text as id from outbox order by outbox.xid desc, outbox.id desc limit 1) as newest on true`,
  );
  return row!;
};

/** A change that was told; `settled` when nothing older can still come before it. */
export type Told = FeedPlace & { productId: string | null; settled: boolean };

/** What was told since a place in the own feed, also while older transactions are still open. */
export const readTold = (reader: Reader, after: FeedPlace, limit: number): Promise<Told[]> =>
  readNow(
    reader,
    `select xid::text as xid, id::text as id, case when type = 'product.changed' then aggregate_id end as "productId",
       xid < pg_snapshot_xmin(pg_current_snapshot()) as settled
     from outbox where (xid, id) > ($1::xid8, $2::bigint) order by outbox.xid, outbox.id limit $3`,
    [after.xid, after.id, limit],
  );

export const readSwatches = (
  reader: Reader,
  values: string[],
): Promise<{ value: string; swatch: string }[]> =>
  readRows(reader, 'select value, swatch from colour where value = any ($1::text[])', [values]);
