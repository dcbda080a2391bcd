import type { FastifyBaseLogger } from 'fastify';
import { type Db, inTransaction, postgresError } from './database.ts';
import { batchesOf } from './event-batches.ts';
import type { Subscription } from './event-handlers.ts';
import type { FeedEvent } from './feed.ts';
import { hasParkedPredecessor, park } from './parked-events.ts';
import { inOneTransaction } from './runner.ts';
import type { Service } from './service.ts';
import { lockPosition, movePosition } from './subscription-position.ts';

const TRIES_BEFORE_PARKING = 5;
/** Transactions are ended after five seconds: a page that takes longer is committed in parts, or it never would be. */
const COMMIT_AFTER_MS = 2_000;
const TRANSACTION_TIMEOUT = '25P04';

/** `recorded` is the position on record that the page was asked for from: nothing for this service lies between the two. */
export type FeedPage = { recorded: string; position: string; events: readonly FeedEvent[] };
/** Where the position on record is now; null where it is another replica's to say. And the event that failed, if one did. */
export type Applied = { position: string | null; failed?: FeedEvent; error?: unknown };

/**
 * Applies pages of a feed, each in the transaction that moves the position. The position's row is locked and compared
 * first: where another replica has moved it, this page has been applied.
 */
export const pageApplier = (
  { db, pool }: Pick<Service, 'db' | 'pool'>,
  { to, subscription, log }: { to: string; subscription: Subscription; log: FastifyBaseLogger },
): ((page: FeedPage) => Promise<Applied>) => {
  const failures = new Map<string, number>();

  /** All of it as if nothing could fail: no savepoints, and no statement waits that need not. Null where something is in the way. */
  const straightOn = (page: FeedPage): Promise<Applied | null> =>
    inOneTransaction(pool, async (_runner, tx, leave) => {
      const batches = [...batchesOf(page.events, subscription)];
      const aggregates = [...new Set(batches.flat().map(({ aggregateId }) => aggregateId))];
      const { position, parked } = await lockPosition(tx, to, aggregates);
      if (position !== page.recorded) return { position: null };
      if (parked) return null;
      const until = performance.now() + COMMIT_AFTER_MS;
      let reached = page.recorded;
      for (const batch of batches) {
        if (performance.now() > until) {
          leave(movePosition(tx, to, reached));
          return { position: reached };
        }
        await (batch.length === 1 ? subscription.deliver(tx, batch[0]!) : subscription.deliverAll(tx, batch));
        reached = batch.at(-1)!.position;
      }
      leave(movePosition(tx, to, page.position));
      return { position: page.position };
    });

  const deliver = async (tx: Db, event: FeedEvent): Promise<void> => {
    if (await hasParkedPredecessor(tx, to, [event.aggregateId]))
      return park(tx, to, event, 'an earlier event of the same aggregate is parked');
    await subscription.deliver(tx, event);
  };

  /** Whether events could be delivered in one go. Where one of them fails, or waits for another, they come one by one. */
  const deliveredTogether = async (tx: Db, events: readonly FeedEvent[]): Promise<boolean> => {
    if (events.length === 1) return false;
    const aggregates = events.map(({ aggregateId }) => aggregateId);
    if (await hasParkedPredecessor(tx, to, aggregates)) return false;
    try {
      await tx.transaction((savepoint) => subscription.deliverAll(savepoint as unknown as Db, events));
      return true;
    } catch (error) {
      log.warn({ err: error, events: events.length }, 'events come one by one');
      return false;
    }
  };

  /** Each behind a savepoint: what comes before an event that fails is committed, and one that fails five times is parked. */
  const carefully = (page: FeedPage): Promise<Applied> =>
    inTransaction(db, async (tx) => {
      if ((await lockPosition(tx, to)).position !== page.recorded) return { position: null };
      const until = performance.now() + COMMIT_AFTER_MS;
      let last = page.recorded;
      for (const batch of batchesOf(page.events, subscription)) {
        const together = performance.now() < until && (await deliveredTogether(tx, batch));
        for (const event of together ? [] : batch) {
          if (performance.now() > until) {
            await movePosition(tx, to, last);
            return { position: last };
          }
          try {
            await tx.transaction((savepoint) => deliver(savepoint as unknown as Db, event));
          } catch (error) {
            // Throws where the transaction itself was lost: that says nothing of the event.
            await movePosition(tx, to, last);
            const tries = (failures.get(event.id) ?? 0) + 1;
            failures.set(event.id, tries);
            if (tries < TRIES_BEFORE_PARKING) return { position: last, failed: event, error };
            failures.delete(event.id);
            log.error({ err: error, event: event.id, type: event.type }, 'event parked');
            await park(tx, to, event, error instanceof Error ? error.message : String(error));
          }
          last = event.position;
        }
        last = batch.at(-1)!.position;
      }
      await movePosition(tx, to, page.position);
      return { position: page.position };
    });

  return async (page) => {
    const went = await straightOn(page).catch((error: unknown) => {
      // Too much for one transaction: the next page is smaller. One event alone is looked at more closely.
      if (page.events.length > 1 && postgresError(error)?.code === TRANSACTION_TIMEOUT) throw error;
      log.debug({ err: error }, 'events come with savepoints');
      return null;
    });
    return went ?? carefully(page);
  };
};
