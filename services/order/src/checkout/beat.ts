import { setTimeout as sleep } from 'node:timers/promises';
import { prepared } from '@souk/service-kit/runner';
import type { Stop } from '@souk/service-kit/service';
import type { Driver } from './drive-checkout.ts';

const BEAT_MS = 1_000;
/** Longer than any hiccup of a machine or a database; a wrong guess costs a step that is asked twice, by its key. */
export const SILENT_SECONDS = 3;

const note = prepared(
  'replica_beat',
  `insert into replica (id) values ($1) on conflict (id) do update set beat_at = clock_timestamp()`,
);

/** Says once that this replica is there. */
export const beatOnce = async ({ pool, owner }: Pick<Driver, 'pool' | 'owner'>): Promise<void> => {
  await note(pool, [owner]);
};

/**
 * Says every second that this replica is there. When it falls silent, others take its checkouts over without waiting
 * for their leases; should it only have slept, the fence stops it.
 */
export const beat = (driver: Driver): Stop => {
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    // Ids are made anew at every start: those that were long silent will never beat again.
    await driver.pool
      .query(`delete from replica where beat_at < clock_timestamp() - interval '1 hour'`)
      .catch(() => undefined);
    while (!stopping.signal.aborted) {
      await beatOnce(driver).catch((error: unknown) => driver.log.warn({ err: error }, 'no beat this time'));
      await sleep(BEAT_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
};
