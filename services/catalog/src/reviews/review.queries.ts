import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { Cursor } from '../categories/cursor.ts';
import { currentEditor } from '../products/editor.ts';
import { type Reader, readRows } from '../read-rows.ts';
import type { ReviewInput, ReviewSort, ReviewState } from './review.shapes.ts';

export type ReviewRow = {
  id: string;
  version: number;
  state: ReviewState;
  rating: number;
  title: string;
  body: string;
  author: string;
  language: string;
  writtenAt: Date;
  editedAt: Date;
  reason: string | null;
};

export const reviewColumns = `r.id, r.version, r.state, r.rating, r.title, r.body, r.author, r.language,
  r.written_at as "writtenAt", r.edited_at as "editedAt", r.reason`;

const sorts: Record<ReviewSort, { column: string; type: string; down: boolean; key: string }> = {
  newest: {
    column: 'r.edited_at',
    type: 'timestamptz',
    down: true,
    key: `to_char(r.edited_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  },
  highest: { column: 'r.rating', type: 'integer', down: true, key: 'r.rating::text' },
  lowest: { column: 'r.rating', type: 'integer', down: false, key: 'r.rating::text' },
};

/** What a cursor's key looks like in an order. */
export const reviewKey = (sort: ReviewSort): RegExp =>
  sort === 'newest' ? /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/ : /^[1-5]$/;

type Wanted = {
  handle: string;
  sort: ReviewSort;
  rating: number | null;
  after: Cursor | null;
  limit: number;
};
export type ReviewPageRow = { known: boolean; total: number; rows: (ReviewRow & { sortKey: string })[] };

/** One page of what was published of a product, along an index, with how many there are; one statement. */
export async function readReviews(
  reader: Reader,
  { handle, sort, rating, after, limit }: Wanted,
): Promise<ReviewPageRow> {
  const { column, type, down, key } = sorts[sort];
  const values: unknown[] = [handle, rating, limit];
  const beyond = after
    ? `and (${column}, r.id) ${down ? '<' : '>'} ($${values.push(after.key)}::text::${type}, $${values.push(after.id)}::uuid)`
    : '';
  const order = `${column} ${down ? 'desc' : 'asc'}, r.id ${down ? 'desc' : 'asc'}`;
  const rows = await readRows<ReviewPageRow>(
    reader,
    `with this as (select id from product where handle = $1 and status = 'published'),
     page as (
       select ${reviewColumns}, ${key} as "sortKey", row_number() over (order by ${order}) as place
       from review r where r.product_id = (select id from this) and r.state = 'published'
         and ($2::integer is null or r.rating = $2) ${beyond}
       order by ${order} limit $3)
     select exists (select 1 from this) as known,
       (select count(*) from review r where r.product_id = (select id from this) and r.state = 'published'
         and ($2::integer is null or r.rating = $2)) as total,
       coalesce((select jsonb_agg(to_jsonb(page) - 'place' order by place) from page), '[]') as rows`,
    values,
  );
  return rows[0]!;
}

export type OwnRow = { productId: string; handle: string; bought: boolean; review: ReviewRow | null };

/** Whether somebody bought each of these, and what they wrote of it; all of theirs where none is named. */
export const readOwnReviews = (
  reader: Reader,
  { customerId, productIds }: { customerId: string; productIds: string[] | null },
): Promise<OwnRow[]> =>
  readRows(
    reader,
    `select p.id as "productId", p.handle,
       exists (select 1 from purchase b where b.customer_id = $1 and b.product_id = p.id and b.units > 0
         and not b.cancelled) as bought,
       (select to_jsonb(own) from (select ${reviewColumns} from review r
         where r.product_id = p.id and r.customer_id = $1) own) as review
     from product p
     where p.id = any (case when $2::uuid[] is null
         then array(select product_id from review where customer_id = $1 limit 500) else $2 end)
     order by p.id`,
    [customerId, productIds],
  );

export type LockedReview = ReviewRow & { productId: string; customerId: string };

/** A review under the locks of its product and itself, in that order, as every change of them takes them. */
export async function lockReview(tx: Db, id: string): Promise<LockedReview | null> {
  await tx.execute(sql`
    select 1 from product where id = (select product_id from review where id = ${id}::uuid) for update`);
  const { rows } = await rowsOf<LockedReview>(
    tx,
    sql`select ${sql.raw(reviewColumns)}, r.product_id as "productId", r.customer_id as "customerId"
        from review r where r.id = ${id}::uuid for update`,
  );
  return rows[0] ?? null;
}

export async function findPublishedProduct(tx: Db, handle: string): Promise<string | null> {
  const { rows } = await rowsOf<{ id: string }>(
    tx,
    sql`select id from product where handle = ${handle} and status = 'published'`,
  );
  return rows[0]?.id ?? null;
}

/** Keeps a new review, waiting to be looked at; null where this customer has written one of this product. */
export async function insertReview(
  tx: Db,
  {
    productId,
    customerId,
    orderId,
    input,
  }: { productId: string; customerId: string; orderId: string; input: ReviewInput },
): Promise<ReviewRow | null> {
  const { rating, title, body, author, language } = input;
  const { rows } = await rowsOf<ReviewRow>(
    tx,
    sql`insert into review as r (product_id, customer_id, order_id, rating, title, body, author, language)
        values (${productId}::uuid, ${customerId}::uuid, ${orderId}::uuid, ${rating}, ${title}, ${body}, ${author}, ${language})
        on conflict (product_id, customer_id) do nothing returning ${sql.raw(reviewColumns)}`,
  );
  return rows[0] ?? null;
}

/** Puts other words in a review's place; they wait to be looked at, whatever became of those before. */
export async function replaceReview(tx: Db, id: string, input: ReviewInput): Promise<ReviewRow> {
  const { rating, title, body, author, language } = input;
  const { rows } = await rowsOf<ReviewRow>(
    tx,
    sql`update review r set version = version + 1, state = 'pending', reason = null, decided_at = null, decided_by = null,
          rating = ${rating}, title = ${title}, body = ${body}, author = ${author}, language = ${language},
          edited_at = business_now()
        where id = ${id}::uuid returning ${sql.raw(reviewColumns)}`,
  );
  return rows[0]!;
}

export async function decide(
  tx: Db,
  { id, state, reason }: { id: string; state: 'published' | 'rejected'; reason: string | null },
): Promise<void> {
  await tx.execute(sql`
    update review set version = version + 1, state = ${state}, reason = ${reason}, decided_at = business_now(),
      decided_by = ${JSON.stringify(currentEditor())}::jsonb
    where id = ${id}::uuid`);
}

export async function deleteReview(tx: Db, id: string): Promise<void> {
  await tx.execute(sql`delete from review where id = ${id}::uuid`);
}
