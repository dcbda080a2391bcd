import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { findCards } from '../cards/card.queries.ts';
import type { Card } from '../cards/card.ts';
import { decodeCursor, encodeCursor } from '../shelf/cursor.ts';

export type LiveHold = {
  key: string;
  cartId: string;
  expiresAt: Date;
  heldAt: Date;
  extended: boolean;
  lines: { variantId: string; quantity: number; counted: boolean; card: Card | null }[];
};

const place = z.tuple([z.iso.datetime({ offset: true }), z.string()]);

/** What shoppers at the till hold now, whose time ends first in front; all of it, or of one variant. */
export const listHolds = async (
  db: Db,
  { variantId, after, limit }: { variantId?: string; after?: string | undefined; limit: number },
): Promise<{ items: LiveHold[]; nextCursor: string | null }> => {
  const from = decodeCursor(after, place);
  type Row = Omit<LiveHold, 'lines'> & {
    exactEnd: string;
    lines: { variantId: string; quantity: number; counted: boolean }[];
  };
  const { rows } = await rowsOf<Row>(
    db,
    sql`select key, cart_id as "cartId", expires_at as "expiresAt", created_at as "heldAt",
          to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "exactEnd",
          extended_by is not null as extended, lines
        from reservation
        where state = 'held' and expires_at > business_now()
          ${from ? sql`and (expires_at, key) > (${from[0]}::timestamptz, ${from[1]})` : sql``}
          ${variantId ? sql`and lines @> ${JSON.stringify([{ variantId }])}::jsonb` : sql``}
        order by expires_at, key limit ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  const cards = new Map(
    (await findCards(db, [...new Set(page.flatMap(({ lines }) => lines.map((line) => line.variantId)))])).map(
      (card) => [card.variantId, card],
    ),
  );
  const items = page.map(({ exactEnd: _, lines, ...hold }) => ({
    ...hold,
    lines: lines.map((line) => ({ ...line, card: cards.get(line.variantId) ?? null })),
  }));
  const last = page.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last ? encodeCursor([last.exactEnd, last.key]) : null,
  };
};
