import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { EMAILS, type InHand, type MailQueue, sessionsOf } from './mail-queue.ts';

/**
 * For so long every look in a row has to find no session of a replica. One that only lost its connections has new ones
 * by then; one that sleeps keeps those it has, and is left to the heartbeats of its jobs.
 */
const GONE_FOR_MS = 2_000;

/** Letters in the hands of replicas that have no session at the database. */
const orphans = async (db: Db): Promise<InHand[]> =>
  (
    await rowsOf<InHand>(
      db,
      sql`select j.id, j.retry_count as "retryCount" from pgboss.job j
        join delivery d on d.id = (j.data->>'deliveryId')::uuid
        where j.name = ${EMAILS} and j.state = 'active' and d.tried_by is not null
          and not exists (select from pg_stat_activity a
            where a.datname = current_database() and a.application_name = ${sessionsOf('')} || d.tried_by)`,
    )
  ).rows;

/**
 * Letters of a replica that died are tried again within seconds: the heartbeats of their jobs would tell of it after ten
 * to fifteen. Its sessions at the database end with its process, whatever it was about. Answers what looks once.
 */
export const takeOver = (db: Db, queue: Pick<MailQueue, 'tryAgain'>): (() => Promise<void>) => {
  let goneSince = new Map<string, number>();
  return async () => {
    const before = goneSince;
    // A look that fails says nothing of anybody, and what was seen before it is too old.
    goneSince = new Map();
    const found = await orphans(db);
    const now = performance.now();
    const nameOf = ({ id, retryCount }: InHand): string => `${id} ${retryCount}`;
    for (const one of found) goneSince.set(nameOf(one), before.get(nameOf(one)) ?? now);
    await queue.tryAgain(found.filter((one) => now - goneSince.get(nameOf(one))! >= GONE_FOR_MS));
  };
};
