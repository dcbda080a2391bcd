import type { Database } from '@souk/service-kit/database';
import { inOneTransaction } from '@souk/service-kit/runner';
import type { Stop } from '@souk/service-kit/service';
import { and, eq, or, sql } from 'drizzle-orm';
import type { FastifyBaseLogger } from 'fastify';
import { paymentIntent } from '../schema.ts';
import { applyChange } from './apply-change.ts';
import { lockIntent } from './intent.queries.ts';
import { abandonAction, cancel } from './intent.ts';

const EVERY_MS = 10_000;

/** Ends what nobody came back for: bank pages and challenges after an hour, authorisations after seven days. */
export const sweepStaleIntents = ({
  db,
  pool,
  afterCommit,
  log,
}: Pick<Database, 'db' | 'pool'> & { afterCommit: () => void; log: FastifyBaseLogger }): Stop => {
  const sweep = async (): Promise<void> => {
    const stale = await db
      .select({ id: paymentIntent.id })
      .from(paymentIntent)
      .where(
        or(
          and(
            eq(paymentIntent.status, 'requires_action'),
            sql`${paymentIntent.changedAt} < now() - interval '1 hour'`,
          ),
          and(
            eq(paymentIntent.status, 'requires_capture'),
            sql`${paymentIntent.changedAt} < now() - interval '7 days'`,
          ),
        ),
      )
      .limit(100);
    for (const { id } of stale)
      await inOneTransaction(pool, async (_, tx, leave) => {
        const before = await lockIntent(tx, id);
        if (before?.intent.status === 'requires_action')
          applyChange({ tx, leave }, before, abandonAction(before.intent));
        if (before?.intent.status === 'requires_capture')
          applyChange({ tx, leave }, before, cancel(before.intent, { reason: 'automatic' }));
      });
    if (stale.length > 0) afterCommit();
  };

  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = sweep().catch((error: unknown) => log.warn({ err: error }, 'stale intents could not be swept'));
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await running;
  };
};
