import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../shelf/cursor.ts';
import { type listedReservationSchema, type Reservation, toAnswer } from './reservation.ts';

type Listed = z.infer<typeof listedReservationSchema>;
type Row = Omit<Reservation, 'expiresAt'> & { expiresAt: string | Date; exactChange: string };

const place = z.tuple([z.iso.datetime({ offset: true }), z.string()]);

/**
 * What is held or sold, in the order it last changed, from `since` on. What changes while the list is walked moves to
 * its end, so a walk that goes on from the latest change it saw misses nothing that had changed by then.
 */
export const listReservations = async (
  db: Db,
  { since, after, limit }: { since?: string | undefined; after?: string | undefined; limit: number },
): Promise<{ items: Listed[]; nextCursor: string | null }> => {
  const from = decodeCursor(after, place);
  const { rows } = await rowsOf<Row>(
    db,
    sql`select key, cart_id as "cartId", state, expires_at as "expiresAt", extended_by as "extendedBy", lines,
          to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "exactChange"
        from reservation
        where state in ('held', 'claimed')
          ${since ? sql`and changed_at >= ${since}::timestamptz` : sql``}
          ${from ? sql`and (changed_at, key) > (${from[0]}::timestamptz, ${from[1]})` : sql``}
        order by changed_at, key limit ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ exactChange, ...row }) => ({
      ...toAnswer({ ...row, expiresAt: new Date(row.expiresAt) }),
      changedAt: exactChange,
    })),
    nextCursor: rows.length > limit && last ? encodeCursor([last.exactChange, last.key]) : null,
  };
};
