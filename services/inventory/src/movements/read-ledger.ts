import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { HALL } from '../desk/desk.queries.ts';
import type { movementKinds, ReasonKind } from '../schema.ts';
import { decodeCursor, encodeCursor } from '../shelf/cursor.ts';

export type LedgerEntry = {
  id: string;
  kind: (typeof movementKinds)[number];
  delta: number;
  /** On the shelf after this movement. */
  balance: number;
  key: string;
  reference: string | null;
  reason: ReasonKind | null;
  note: string | null;
  actor: { kind: string; id?: string; role?: string };
  at: Date;
  countedTo: number | null;
};

/** The movement before which a page ended, and the balance it started from. The ledger only grows, so both stay true. */
const place = z.tuple([z.uuid(), z.int()]);

/** An item's ledger, newest first, with the balance after each movement. */
export const readLedger = async (
  db: Db,
  { variantId, after, limit }: { variantId: string; after?: string | undefined; limit: number },
): Promise<{ items: LedgerEntry[]; nextCursor: string | null }> => {
  const from = decodeCursor(after, place);
  const { rows } = await rowsOf<Omit<LedgerEntry, 'balance'> & { onHand: number }>(
    db,
    // One statement, one snapshot: the balance and the entries are of the same moment.
    sql`select movement.id, kind, delta, key, reference, reason_kind as reason, reason as note,
          actor - 'sessionId' as actor, at, counted_to as "countedTo", item.on_hand as "onHand"
        from stock_movement movement join stock_item item using (variant_id, location_id)
        where variant_id = ${variantId} and location_id = ${HALL}
          ${from ? sql`and movement.id < ${from[0]}` : sql``}
        order by movement.id desc limit ${limit + 1}`,
  );
  let balance = from ? from[1] : (rows[0]?.onHand ?? 0);
  const items = rows.slice(0, limit).map(({ onHand: _, ...row }) => {
    const entry = { ...row, balance };
    balance -= row.delta;
    return entry;
  });
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.id, balance]) : null };
};
