import type { Erased } from '@souk/events/erasure';
import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

type Round = {
  orders: number;
  checkouts: number;
  papers: number;
  papersUntil: string | null;
  feedUntil: string | null;
};

/** Adds what a round anonymised to an erasure. */
export async function noteRound(tx: Db, erasureId: string, round: Round): Promise<void> {
  await tx.execute(sql`
    update erasure set orders = orders + ${round.orders}, checkouts = checkouts + ${round.checkouts},
      papers = papers + ${round.papers}, papers_until = greatest(papers_until, ${round.papersUntil}::timestamptz),
      feed_until = greatest(feed_until, ${round.feedUntil}::timestamptz)
    where id = ${erasureId}`);
}

/** The version of the next receipt. */
export async function nextReceipt(tx: Db, erasureId: string): Promise<number> {
  const { rows } = await rowsOf<{ version: number }>(
    tx,
    sql`update erasure set version = version + 1 where id = ${erasureId} returning version`,
  );
  return rows[0]!.version;
}

type Row = Omit<Round, 'papersUntil' | 'feedUntil'> & {
  papersUntil: Date | null;
  feedUntil: Date | null;
  open: number;
};

/** What has been erased of somebody so far, and what is kept. */
export async function receiptOf(tx: Db, erasureId: string): Promise<Erased> {
  const { rows } = await rowsOf<Row>(
    tx,
    sql`select orders, checkouts, papers, papers_until as "papersUntil", feed_until as "feedUntil",
          (select count(distinct coalesce(parent_id, id))::int from checkout where erasure_id = erasure.id) as open
        from erasure where id = ${erasureId}`,
  );
  const { orders, checkouts, papers, papersUntil, feedUntil, open } = rows[0]!;
  const kept = [
    { what: 'open-orders', count: open, until: null },
    { what: 'invoices', count: papers, until: textOf(papersUntil) },
    { what: 'feed-messages', count: feedUntil ? orders : 0, until: textOf(feedUntil) },
  ];
  return { erased: { orders, checkouts }, kept: kept.filter(({ count }) => count > 0) };
}

const textOf = (moment: Date | null): string | null => (moment ? new Date(moment).toISOString() : null);
