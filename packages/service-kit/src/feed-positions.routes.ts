import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { unwrap } from './client.ts';
import { asSystem } from './context.ts';
import { businessTime, type Db, rowsOf } from './database.ts';
import { subscriptionsIn } from './event-handlers.ts';
import { requireMay } from './permissions.ts';
import { isRefusal, problemSchema } from './refusal.ts';
import type { Service } from './service.ts';
import { readPosition } from './subscription-position.ts';

const subscriptionSchema = z
  .object({
    publisher: z.string(),
    /** `epoch:xid:id`; empty before the first event. */
    position: z.string(),
    movedAt: z.string().nullable(),
    /** Events for this service that the publisher has and it has not taken, up to 10,000; null when the publisher does not answer. */
    waiting: z.int().nullable(),
    /** How long the oldest of them has been waiting, in seconds of business time; 0 when there is none. */
    lagSeconds: z.number().nullable(),
  })
  .meta({ id: 'FeedPosition' });

const ASK_WITHIN_MS = 1_500;

/** Rows of the outbox: counted while that is cheap, estimated after. */
const readOutbox = async (db: Db): Promise<{ epoch: string; events: number; bytes: number }> => {
  const { rows } = await rowsOf<{ epoch: string; events: number; bytes: number }>(
    db,
    sql`select epoch::text as epoch, pg_total_relation_size('outbox') as bytes,
          case when reltuples > 50000 then reltuples::bigint else (select count(*) from outbox) end as events
        from feed_epoch, pg_class where oid = 'outbox'::regclass`,
  );
  return rows[0]!;
};

const readMoves = async (db: Db): Promise<Map<string, Date>> => {
  const { rows } = await rowsOf<{ publisher: string; moved_at: Date }>(
    db,
    sql`select publisher, moved_at from subscription where epoch is not null`,
  );
  return new Map(rows.map((row) => [row.publisher, new Date(row.moved_at)]));
};

/** `GET /feed-positions`: how far this service has followed the feeds of others, and how large its own is. */
export const feedPositionRoutes = ({ app, db }: Pick<Service, 'app' | 'db'>): void => {
  const subscriptions = subscriptionsIn(app);

  const lagOf = async (publisher: string, after: string, now: Date) => {
    const { feed, kinds } = subscriptions.get(publisher)!;
    const query = { after, types: kinds.join(',') };
    const asking = asSystem(() => unwrap(feed.GET('/events/head', { params: { query } })), {
      budgetMs: ASK_WITHIN_MS,
    });
    const head = await asking.catch(() => null);
    if (head === null || isRefusal(head)) return { waiting: null, lagSeconds: null };
    const { waiting, oldestWaitingAt } = head;
    const sinceMs = oldestWaitingAt ? now.getTime() - Date.parse(oldestWaitingAt) : 0;
    return { waiting, lagSeconds: Math.max(0, sinceMs / 1000) };
  };

  app.get(
    '/feed-positions',
    {
      schema: {
        operationId: 'readFeedPositions',
        tags: ['system'],
        summary: 'How far this service has followed each feed, and how large its own is',
        response: {
          200: z.object({
            outbox: z.object({ epoch: z.string(), events: z.int(), bytes: z.int() }),
            subscriptions: z.array(subscriptionSchema),
          }),
          403: problemSchema,
        },
      },
    },
    async (request) => {
      requireMay(request, 'system.read');
      const [moves, now] = [await readMoves(db), await businessTime(db)];
      return {
        outbox: await readOutbox(db),
        subscriptions: await Promise.all(
          [...subscriptions.keys()].sort().map(async (publisher) => {
            const position = await readPosition(db, publisher);
            const movedAt = moves.get(publisher)?.toISOString() ?? null;
            return { publisher, position, movedAt, ...(await lagOf(publisher, position, now)) };
          }),
        ),
      };
    },
  );
};
