import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, unwrap } from './client.ts';
import { asSystem } from './context.ts';
import { type Db, inTransaction } from './database.ts';
import { batchesOf } from './event-batches.ts';
import {
  createSubscription,
  type EventHandler,
  handle,
  handleMany,
  subscriptionsIn,
} from './event-handlers.ts';
import type { FeedEvent } from './feed.ts';
import type { FeedPaths } from './feed-paths.ts';
import { hasParkedPredecessor, park } from './parked-events.ts';
import { isRefusal } from './refusal.ts';
import type { Service } from './service.ts';
import { epochOf, lockPosition, movePosition, readPosition } from './subscription-position.ts';

export type { EventHandler, TypedEvent } from './event-handlers.ts';
export { handle, handleMany };

const WAIT_SECONDS = 20;
/** Whoever asks again at once gets what happened in between: a little later it is many events for the price of one. */
const REST_MS = 100;
const PAGE = 200;
const TRIES_BEFORE_PARKING = 5;
/** Transactions are ended after five seconds: a page that takes longer is committed in parts, or it never would be. */
const COMMIT_AFTER_MS = 2_000;

/**
 * Follows another service's feed in the background. The position row is locked and moves in the transaction of the
 * effects, so that replicas and crashes change nothing: each effect happens once. An event that fails five times is
 * parked with its aggregate's successors, and the feed goes on. `settleMs` leaves news alone for a moment: for a subscriber
 * that mostly hears the same by an answer of its own, which is then there first.
 */
export const subscribe = (
  service: Service,
  options: { to: string; urls: readonly string[]; key: string; on: EventHandler[]; settleMs?: number },
): void => {
  const { db, app } = service;
  const log = app.log.child({ subscription: options.to });
  const feed = createClient<FeedPaths>({ ...options, from: service.name });
  const subscription = createSubscription({ feed, on: options.on, log });
  // Its own client: a question about the lag must not wait behind, or be refused because of, broken long polls.
  const asking = createClient<FeedPaths>({ ...options, from: service.name });
  subscriptionsIn(app).set(options.to, { ...subscription, feed: asking });
  const failures = new Map<string, number>();

  const deliver = async (tx: Db, event: FeedEvent): Promise<void> => {
    if (await hasParkedPredecessor(tx, options.to, [event.aggregateId]))
      return park(tx, options.to, event, 'an earlier event of the same aggregate is parked');
    await subscription.deliver(tx, event);
  };

  /** Whether events could be delivered in one go. Where one of them fails, or waits for another, they come one by one. */
  const deliveredTogether = async (tx: Db, events: readonly FeedEvent[]): Promise<boolean> => {
    if (events.length === 1) return false;
    const aggregates = events.map(({ aggregateId }) => aggregateId);
    if (await hasParkedPredecessor(tx, options.to, aggregates)) return false;
    try {
      await tx.transaction((savepoint) => subscription.deliverAll(savepoint as unknown as Db, events));
      return true;
    } catch (error) {
      log.warn({ err: error, events: events.length }, 'events come one by one');
      return false;
    }
  };

  /** Applies a page from a position; answers the event that failed, if one did (those before it are committed). */
  const apply = async (
    from: string,
    page: { position: string; events: FeedEvent[] },
  ): Promise<{ failed?: FeedEvent; error?: unknown }> =>
    inTransaction(db, async (tx) => {
      if ((await lockPosition(tx, options.to)) !== from) return {};
      const until = performance.now() + COMMIT_AFTER_MS;
      let last = from;
      for (const batch of batchesOf(page.events, subscription)) {
        const together = performance.now() < until && (await deliveredTogether(tx, batch));
        for (const event of together ? [] : batch) {
          if (performance.now() > until) {
            await movePosition(tx, options.to, last);
            return {};
          }
          try {
            await tx.transaction((savepoint) => deliver(savepoint as unknown as Db, event));
          } catch (error) {
            // Throws where the transaction itself was lost: that says nothing of the event.
            await movePosition(tx, options.to, last);
            const tries = (failures.get(event.id) ?? 0) + 1;
            failures.set(event.id, tries);
            if (tries < TRIES_BEFORE_PARKING) return { failed: event, error };
            failures.delete(event.id);
            log.error({ err: error, event: event.id, type: event.type }, 'event parked');
            await park(tx, options.to, event, error instanceof Error ? error.message : String(error));
          }
          last = event.position;
        }
        last = batch.at(-1)!.position;
      }
      await movePosition(tx, options.to, page.position);
      return {};
    });

  service.background(() => {
    const stopping = new AbortController();
    const run = async (): Promise<void> => {
      let quietMs = 100;
      let most = PAGE;
      /** A page that could not be taken in time never would be: the next is smaller, and they grow again. */
      const take: typeof apply = async (from, page) => {
        try {
          const taken = await apply(from, page);
          most = Math.min(PAGE, most * 2);
          return taken;
        } catch (error) {
          most = Math.ceil(most / 10);
          throw error;
        }
      };
      while (!stopping.signal.aborted) {
        try {
          const from = await readPosition(db, options.to);
          const page = await asSystem(
            () =>
              unwrap(
                feed.GET('/events', {
                  params: { query: { after: from, waitSeconds: WAIT_SECONDS, limit: most } },
                  signal: stopping.signal,
                }),
              ),
            { budgetMs: (WAIT_SECONDS + 5) * 1000 },
          );
          if (isRefusal(page)) throw page;
          const isLast = page.events.length > 0 && page.events.length < most;
          // A page of a new epoch is a step even when nothing happened in it: the old one is not known for ever.
          if (page.events.length > 0 || epochOf(page.position) !== epochOf(from)) {
            if (options.settleMs) await sleep(options.settleMs, undefined, { signal: stopping.signal });
            const { failed, error } = await take(from, page);
            if (failed) throw new Error(`event ${failed.type} ${failed.id} failed`, { cause: error });
          }
          quietMs = 100;
          if (isLast) await sleep(REST_MS, undefined, { signal: stopping.signal });
        } catch (error) {
          if (stopping.signal.aborted) return;
          log.warn({ err: error }, 'subscription interrupted; trying again');
          await sleep(quietMs, undefined, { signal: stopping.signal }).catch(() => undefined);
          quietMs = Math.min(quietMs * 2, 3_000);
        }
      }
    };
    const running = run();
    return async () => {
      stopping.abort();
      await running;
    };
  });
};
