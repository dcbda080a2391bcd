import { setTimeout as sleep } from 'node:timers/promises';
import type { EventDefinition } from '@souk/events/define-event';
import { sql } from 'drizzle-orm';
import type { FastifyBaseLogger } from 'fastify';
import type { z } from 'zod';
import { createClient, unwrap } from './client.ts';
import { asSystem } from './context.ts';
import { type Db, inTransaction, rowsOf } from './database.ts';
import type { FeedEvent } from './feed.ts';
import type { FeedPaths } from './feed-paths.ts';
import { hasParkedPredecessor, park } from './parked-events.ts';
import { isRefusal } from './refusal.ts';
import type { Service } from './service.ts';

export type TypedEvent<Payload> = Omit<FeedEvent, 'payload' | 'position'> & { payload: Payload };
type Delivery<Payload> = { tx: Db; event: TypedEvent<Payload>; log: FastifyBaseLogger };
export type EventHandler = {
  type: string;
  version: number;
  run: (delivery: Delivery<unknown>) => Promise<void>;
};

/** Ties an event to what happens in this service when it arrives. The handler's writes commit with the position. */
export const handle = <Payload extends z.ZodType>(
  definition: EventDefinition<Payload>,
  run: (delivery: Delivery<z.output<Payload>>) => Promise<void>,
): EventHandler => ({
  type: definition.type,
  version: definition.version,
  run: ({ tx, event, log }) =>
    run({
      tx,
      log,
      event: { ...event, payload: definition.payload.parse(event.payload) as z.output<Payload> },
    }),
});

const WAIT_SECONDS = 20;
const TRIES_BEFORE_PARKING = 5;

/**
 * Follows another service's feed in the background. The position row is locked and moves in the transaction of the
 * effects, so that replicas and crashes change nothing: each effect happens once. An event that fails five times is
 * parked with its aggregate's successors, and the feed goes on.
 */
export const subscribe = (
  service: Service,
  options: { to: string; urls: readonly string[]; key: string; on: EventHandler[] },
): void => {
  const { db, app } = service;
  const log = app.log.child({ subscription: options.to });
  const feed = createClient<FeedPaths>({ ...options, from: service.name });
  const handlers = new Map(options.on.map((handler) => [`${handler.type}@${handler.version}`, handler]));
  const failures = new Map<string, number>();

  const deliver = async (tx: Db, event: FeedEvent): Promise<void> => {
    const handler = handlers.get(`${event.type}@${event.version}`);
    if (!handler) return;
    if (await hasParkedPredecessor(tx, options.to, event.aggregateId))
      return park(tx, options.to, event, 'an earlier event of the same aggregate is parked');
    await asSystem(() => handler.run({ tx, event, log }), { traceId: event.traceId });
  };

  /** Applies events from a position; answers the event that failed, if one did (those before it are committed). */
  const apply = async (from: string, events: FeedEvent[]): Promise<{ failed?: FeedEvent; error?: unknown }> =>
    inTransaction(db, async (tx) => {
      if ((await lockPosition(tx, options.to)) !== from) return {};
      let last = from;
      for (const event of events) {
        try {
          await tx.transaction((savepoint) => deliver(savepoint as unknown as Db, event));
        } catch (error) {
          const tries = (failures.get(event.id) ?? 0) + 1;
          failures.set(event.id, tries);
          if (tries < TRIES_BEFORE_PARKING) {
            await movePosition(tx, options.to, last);
            return { failed: event, error };
          }
          failures.delete(event.id);
          log.error({ err: error, event: event.id, type: event.type }, 'event parked');
          await park(tx, options.to, event, error instanceof Error ? error.message : String(error));
        }
        last = event.position;
      }
      await movePosition(tx, options.to, last);
      return {};
    });

  service.background(() => {
    const stopping = new AbortController();
    const run = async (): Promise<void> => {
      let quietMs = 100;
      while (!stopping.signal.aborted) {
        try {
          const from = await readPosition(db, options.to);
          const page = await asSystem(
            () =>
              unwrap(
                feed.GET('/events', {
                  params: { query: { after: from, waitSeconds: WAIT_SECONDS } },
                  signal: stopping.signal,
                }),
              ),
            { budgetMs: (WAIT_SECONDS + 5) * 1000 },
          );
          if (isRefusal(page)) throw page;
          if (page.events.length > 0) {
            const { failed, error } = await apply(from, page.events);
            if (failed) throw new Error(`event ${failed.type} ${failed.id} failed`, { cause: error });
          }
          quietMs = 100;
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

type PositionRow = { epoch: string | null; xid: string; id: string };
const positionOf = (row: PositionRow | undefined): string =>
  row?.epoch ? `${row.epoch}:${row.xid}:${row.id}` : '';

const readPosition = async (db: Db, publisher: string): Promise<string> => {
  const { rows } = await rowsOf<PositionRow>(
    db,
    sql`select epoch::text as epoch, xid::text as xid, id::text as id from subscription where publisher = ${publisher}`,
  );
  return positionOf(rows[0]);
};

const lockPosition = async (tx: Db, publisher: string): Promise<string> => {
  await tx.execute(sql`insert into subscription (publisher) values (${publisher}) on conflict do nothing`);
  const { rows } = await rowsOf<PositionRow>(
    tx,
    sql`select epoch::text as epoch, xid::text as xid, id::text as id from subscription where publisher = ${publisher} for update`,
  );
  return positionOf(rows[0]);
};

const movePosition = async (tx: Db, publisher: string, position: string): Promise<void> => {
  if (position === '') return;
  const [epoch, xid, id] = position.split(':');
  await tx.execute(
    sql`update subscription set epoch = ${epoch}::uuid, xid = ${xid}::xid8, id = ${id}::bigint, moved_at = clock_timestamp()
        where publisher = ${publisher}`,
  );
};
