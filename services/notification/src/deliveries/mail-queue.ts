import { type Db, rowsOf } from '@souk/service-kit/database';
import { type SQL, sql } from 'drizzle-orm';
import { fromDrizzle, type Job, type JobResult, PgBoss } from 'pg-boss';
import { JOB_SCHEMA } from './job-tables.ts';

export const EMAILS = 'email';
const DEAD_EMAILS = 'email-dead';

const FIRST_RETRY_SECONDS = 1;
const LONGEST_RETRY_SECONDS = 900;
/** Longer than any batch that waits for a slow mail server. */
const TRY_ENDS_AFTER_SECONDS = 120;
/**
 * A try whose process has not been heard of for so long is made again: it sleeps, or its machine is gone. Less the
 * library does not take; of a process that died others know sooner (take-over.ts).
 */
const HEARTBEAT_SECONDS = 10;
const LOOK_FOR_THE_DEAD_EVERY_SECONDS = 5;

/** What became of one try: done (sent, or of no use any more), worth another try, or never going to work. */
export type Outcome = 'done' | 'again' | 'never';

/** What the sessions of a replica's queue are called at the database: while it lives there is always one that listens. */
export const sessionsOf = (owner: string): string => `notification-jobs ${owner}`;

/** A job as somebody took it, by how often it had been taken before. */
export type InHand = { id: string; retryCount: number };

type MailJob = { deliveryId: string };

export type MailQueue = {
  /** Writes jobs in the transaction of the deliveries they are for: both commit, or neither does. */
  enqueue(tx: Db, deliveryIds: readonly string[]): Promise<void>;
  /** Starts to work. `send` makes one try; `giveUp` hears of a delivery whose tries are used up. */
  start(work: {
    send: (id: string) => Promise<Outcome>;
    giveUp: (id: string) => Promise<void>;
  }): Promise<void>;
  /** Has tries of somebody who died made again now; they count. One that is over, or made again already, is left. */
  tryAgain(tries: readonly InHand[]): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Jobs in this service's own database (pg-boss). Several replicas may work at once; each job is one replica's at a
 * time. The tables are made by a migration: the role this runs as could not make them.
 */
export const createMailQueue = (options: {
  databaseUrl: string;
  /** Who this replica is. */
  owner: string;
  retries: number;
  onError: (error: unknown) => void;
}): MailQueue => {
  const boss = new PgBoss({
    connectionString: options.databaseUrl,
    application_name: sessionsOf(options.owner),
    schema: JOB_SCHEMA,
    max: 2,
    useListenNotify: true,
    migrate: false,
    createSchema: false,
    schedule: false,
    superviseIntervalSeconds: LOOK_FOR_THE_DEAD_EVERY_SECONDS,
    monitorIntervalSeconds: LOOK_FOR_THE_DEAD_EVERY_SECONDS,
    // Rebuilding an index takes its owner; autovacuum and the short life of jobs keep these small.
    reindex: false,
  });
  boss.on('error', options.onError);

  const retry = {
    retryLimit: options.retries,
    retryDelay: FIRST_RETRY_SECONDS,
    retryBackoff: true,
    retryDelayMax: LONGEST_RETRY_SECONDS,
    expireInSeconds: TRY_ENDS_AFTER_SECONDS,
    heartbeatSeconds: HEARTBEAT_SECONDS,
  };
  const polling = { notifyPollingIntervalSeconds: 1, pollingIntervalSeconds: 0.5 };

  return {
    enqueue: async (tx, deliveryIds) => {
      const jobs = deliveryIds.map((deliveryId) => ({ ...retry, data: { deliveryId } satisfies MailJob }));
      await boss.insert(EMAILS, jobs, {
        db: fromDrizzle({ execute: (query) => rowsOf(tx, query as SQL) }, sql),
      });
    },
    start: async ({ send, giveUp }) => {
      await boss.start({ attempts: Number.MAX_SAFE_INTEGER });
      await boss.createQueue(DEAD_EMAILS, { notify: true });
      await boss.createQueue(EMAILS, { ...retry, notify: true, deadLetter: DEAD_EMAILS });
      const tryOne = async ({ id, data }: Job<MailJob>): Promise<JobResult> => {
        const outcome = await send(data.deliveryId);
        return {
          id,
          status: ({ done: 'completed', again: 'failed', never: 'deadletter' } as const)[outcome],
        };
      };
      await boss.work<MailJob>(
        EMAILS,
        { ...polling, batchSize: 10, burstWhenBatchFull: true, localConcurrency: 2, perJobResults: true },
        (jobs: Job<MailJob>[]) => Promise.all(jobs.map(tryOne)),
      );
      await boss.work<MailJob>(DEAD_EMAILS, { ...polling, batchSize: 10 }, async (jobs: Job<MailJob>[]) => {
        for (const { data } of jobs) await giveUp(data.deliveryId);
      });
    },
    tryAgain: async (tries) => {
      if (tries.length === 0) return;
      await boss.fail(EMAILS, [...tries], { message: 'its process died' });
      for (const { id } of tries) await boss.update(EMAILS, undefined, { id, startAfter: new Date() });
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000, close: true }),
  };
};
