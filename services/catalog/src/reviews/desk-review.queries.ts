import type { Cursor } from '../categories/cursor.ts';
import type { Image, Stall } from '../products/product.shapes.ts';
import { type Reader, readRows } from '../read-rows.ts';
import { type ReviewRow, reviewColumns } from './review.queries.ts';
import type { DeskReview, ReviewState } from './review.shapes.ts';

export type DeskReviewRow = ReviewRow & {
  decidedAt: Date | null;
  decidedBy: DeskReview['decidedBy'];
  customerId: string;
  productId: string;
  handle: string;
  productTitle: string;
  stall: Stall;
  image: Image;
  sortKey: string;
};

const columns = `${reviewColumns}, r.decided_at as "decidedAt", r.decided_by as "decidedBy",
  r.customer_id as "customerId", p.id as "productId", p.handle, p.title as "productTitle", c.stall, p.card_image as image,
  to_char(r.edited_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sortKey"`;
const from = 'from review r join product p on p.id = r.product_id join category c on c.id = p.category_id';

/** Who waited longest is read first; of what was decided, the latest. */
export function readDeskReviews(
  reader: Reader,
  { state, after, limit }: { state: ReviewState; after: Cursor | null; limit: number },
): Promise<DeskReviewRow[]> {
  const oldestFirst = state === 'pending';
  const values: unknown[] = [state, limit];
  const beyond = after
    ? `and (r.edited_at, r.id) ${oldestFirst ? '>' : '<'} ($${values.push(after.key)}::text::timestamptz, $${values.push(after.id)}::uuid)`
    : '';
  const direction = oldestFirst ? 'asc' : 'desc';
  return readRows(
    reader,
    `select ${columns} ${from} where r.state = $1 ${beyond}
     order by r.edited_at ${direction}, r.id ${direction} limit $2`,
    values,
  );
}

export async function readDeskReview(reader: Reader, id: string): Promise<DeskReviewRow | null> {
  const rows = await readRows<DeskReviewRow>(reader, `select ${columns} ${from} where r.id = $1`, [id]);
  return rows[0] ?? null;
}

/** Counting further would cost more than knowing is worth. */
const COUNTED_TO = 10_000;

/** How many wait and how many were decided, each up to 10,000. */
export async function countReviews(reader: Reader): Promise<Record<ReviewState, number>> {
  const of = (state: ReviewState): string =>
    `(select count(*) from (select 1 from review where state = '${state}' limit ${COUNTED_TO}) counted) as ${state}`;
  const rows = await readRows<Record<ReviewState, number>>(
    reader,
    `select ${of('pending')}, ${of('published')}, ${of('rejected')}`,
  );
  return rows[0]!;
}
