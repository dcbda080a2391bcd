import { orderAnonymised } from '@souk/events/erasure';
import type { Db } from '@souk/service-kit/database';
import { publishAll } from '@souk/service-kit/outbox';
import { anonymiseCheckouts, anonymiseOrders, findThrough } from './anonymise.queries.ts';
import { forgetFeedIn } from './later.queries.ts';
import { trimPapers } from './paper.queries.ts';
import { noteRound } from './receipt.queries.ts';

/** How long what is kept, and why: events for followers that are away, papers for the law. */
export type Keeping = { feedDays: number; paperYears: number };

/**
 * Takes the name off all orders and checkouts of an erasure that are through, and tells who knows them by their number.
 * What is still owed to either side is left as it is. Answers how many checkouts there were.
 */
export async function anonymiseThrough(
  tx: Db,
  erasureId: string,
  { feedDays, paperYears }: Keeping,
): Promise<number> {
  const checkoutIds = await findThrough(tx, erasureId);
  if (checkoutIds.length === 0) return 0;
  const orders = await anonymiseOrders(tx, checkoutIds);
  await anonymiseCheckouts(tx, checkoutIds);
  const orderIds = orders.map(({ id }) => id);
  const { papers, until: papersUntil } = await trimPapers(tx, { orderIds, years: paperYears });
  const feedUntil = orders.length > 0 ? await forgetFeedIn(tx, { orderIds, days: feedDays }) : null;
  await noteRound(tx, erasureId, {
    orders: orders.length,
    checkouts: checkoutIds.length,
    papers,
    papersUntil,
    feedUntil,
  });
  await publishAll(
    tx,
    orderAnonymised,
    orders.map(({ id, version }) => ({
      aggregateId: id,
      aggregateVersion: version,
      payload: { orderId: id },
    })),
  );
  return checkoutIds.length;
}
