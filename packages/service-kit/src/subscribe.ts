import { setTimeout as sleep } from 'node:timers/promises';
import { pageApplier } from './apply-page.ts';
import { createClient, unwrap } from './client.ts';
import { asSystem } from './context.ts';
import { inTransaction } from './database.ts';
import {
  createSubscription,
  type EventHandler,
  handle,
  handleMany,
  subscriptionsIn,
} from './event-handlers.ts';
import type { FeedPaths } from './feed-paths.ts';
import { isRefusal } from './refusal.ts';
import type { Service } from './service.ts';
import {
  beginSubscription,
  epochOf,
  lockPosition,
  movePosition,
  readPosition,
} from './subscription-position.ts';

export type { EventHandler, TypedEvent } from './event-handlers.ts';
export { handle, handleMany };

const WAIT_SECONDS = 20;
/** Whoever asks again at once gets what happened in between: a little later it is many events for the price of one. */
const REST_MS = 100;
const PAGE = 200;
/** How long the place behind events that are nothing to us may be known to this process alone. */
const RECORD_AFTER_MS = 30_000;

/** The position on record, and how far this process knows that there is nothing for this service behind it. */
type Standing = { recorded: string; reached: string };

/**
 * Follows another service's feed in the background, for the kinds of events it has handlers for. The position row is
 * locked and moves in the transaction of the effects, so that replicas and crashes change nothing: each effect happens
 * once. Past what is nothing to this service it moves in memory, and is put on record now and then: whoever begins at
 * the older place finds nothing in between. An event that fails five times is parked with its aggregate's successors,
 * and the feed goes on. `settleMs` leaves news alone for a moment: for a subscriber that mostly hears the same by an
 * answer of its own, which is then there first.
 */
export const subscribe = (
  service: Service,
  options: { to: string; urls: readonly string[]; key: string; on: EventHandler[]; settleMs?: number },
): void => {
  const { db, app } = service;
  const { to } = options;
  const log = app.log.child({ subscription: to });
  const feed = createClient<FeedPaths>({ ...options, from: service.name });
  const subscription = createSubscription({ feed, on: options.on, log });
  // Its own client: a question about the lag must not wait behind, or be refused because of, broken long polls.
  const asking = createClient<FeedPaths>({ ...options, from: service.name });
  subscriptionsIn(app).set(to, { ...subscription, feed: asking });
  const apply = pageApplier(service, { to, subscription, log });
  const types = subscription.kinds.join(',');

  /** Puts on record how far there is nothing for this service, unless another replica has moved meanwhile. */
  const record = ({ recorded, reached }: Standing): Promise<Standing | null> =>
    inTransaction(db, async (tx) => {
      if ((await lockPosition(tx, to)).position !== recorded) return null;
      await movePosition(tx, to, reached);
      return { recorded: reached, reached };
    });

  service.background(() => {
    const stopping = new AbortController();
    let standing: Standing | null = null;
    let recordedAt = performance.now();

    const lookUp = async (): Promise<Standing> => {
      const recorded = await readPosition(db, to);
      return { recorded, reached: recorded };
    };

    /** Nothing for this service up to here. As good a moment as any to see whether another replica has moved. */
    const pass = async (from: Standing, reached: string): Promise<Standing | null> => {
      const now = await lookUp();
      if (now.recorded !== from.recorded) return now;
      const passed = { ...from, reached };
      if (reached === from.recorded || performance.now() - recordedAt < RECORD_AFTER_MS) return passed;
      recordedAt = performance.now();
      return record(passed);
    };

    const run = async (): Promise<void> => {
      let quietMs = 100;
      let most = PAGE;
      let begun = false;
      while (!stopping.signal.aborted) {
        try {
          if (!begun) await beginSubscription(db, to, subscription.kinds);
          begun = true;
          const from: Standing = standing ?? (await lookUp());
          standing = from;
          const query = { after: from.reached, types, waitSeconds: WAIT_SECONDS, limit: most };
          const page = await asSystem(
            () => unwrap(feed.GET('/events', { params: { query }, signal: stopping.signal })),
            { budgetMs: (WAIT_SECONDS + 5) * 1000 },
          );
          if (isRefusal(page)) throw page;
          const isLast = page.events.length > 0 && page.events.length < most;
          // A page of a new epoch is a step even when nothing happened in it: the old one is not known for ever.
          if (page.events.some(subscription.takes) || epochOf(page.position) !== epochOf(from.reached)) {
            if (options.settleMs) await sleep(options.settleMs, undefined, { signal: stopping.signal });
            standing = null;
            const { position, failed, error } = await apply({ recorded: from.recorded, ...page }).catch(
              (lost: unknown) => {
                // A page that could not be taken in time never would be: the next is smaller, and they grow again.
                most = Math.ceil(most / 10);
                throw lost;
              },
            );
            if (position !== null) standing = { recorded: position, reached: position };
            recordedAt = performance.now();
            most = Math.min(PAGE, most * 2);
            if (failed) throw new Error(`event ${failed.type} ${failed.id} failed`, { cause: error });
          } else standing = await pass(from, page.position);
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
      // What is not put on record is looked through again after the start, and that is all.
      if (standing && standing.reached !== standing.recorded) await record(standing).catch(() => undefined);
    };
  });
};
