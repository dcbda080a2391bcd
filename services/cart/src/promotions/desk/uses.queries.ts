import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { UseState } from '../coupon-use.queries.ts';

export type DeskUse = {
  checkoutId: string;
  orderNumber: string | null;
  customerId: string | null;
  state: UseState;
  savedMinor: number;
  currency: string;
  at: string;
};
type Row = Omit<DeskUse, 'checkoutId' | 'at'> & { key: string; at: Date; mark: string };

const cursorOf = ({ mark, key }: Row): string =>
  Buffer.from(JSON.stringify([mark, key])).toString('base64url');

const markOf = (cursor: string | undefined): [string | null, string | null] => {
  if (cursor === undefined) return [null, null];
  try {
    const [mark, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown];
    return typeof mark === 'string' && typeof key === 'string' && !Number.isNaN(Date.parse(mark))
      ? [mark, key]
      : [null, null];
  } catch {
    return [null, null];
  }
};

/** Who used a promotion, the latest first. A cursor that is none begins at the beginning. */
export const usesOfPromotion = async (
  db: Db,
  id: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ items: DeskUse[]; nextCursor: string | null }> => {
  const [mark, key] = markOf(after);
  const { rows } = await rowsOf<Row>(
    db,
    sql`select u.key, c.order_number as "orderNumber", u.customer_id as "customerId", u.state,
          u.saved_minor as "savedMinor", u.currency, u.changed_at as at,
          to_char(u.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as mark
        from promotion_use u join coupon_use c using (key)
        where u.promotion_id = ${id}::uuid and (${mark}::timestamptz is null
          or u.changed_at < ${mark}::timestamptz or u.changed_at = ${mark}::timestamptz and u.key > ${key})
        order by u.changed_at desc, u.key limit ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  return {
    items: page.map(({ key: useKey, mark: _mark, at, ...use }) => ({
      ...use,
      checkoutId: useKey.split(':')[0]!,
      at: new Date(at).toISOString(),
    })),
    nextCursor: rows.length > limit ? cursorOf(page.at(-1)!) : null,
  };
};
