import { setTimeout as sleep } from 'node:timers/promises';
import { prepared, type Runner } from '@souk/service-kit/runner';
import type { Service } from '@souk/service-kit/service';

const EVERY_MS = 60_000;
const BATCH = 500;

const oldCarts = prepared(
  'sweep_carts',
  `delete from cart where id in (
     select id from cart where kept_until <= business_now() order by kept_until limit ${BATCH} for update skip locked)
   returning id`,
);
const oldAdditions = prepared(
  'sweep_additions',
  `delete from cart_addition where (cart_id, key) in (
     select cart_id, key from cart_addition where added_at < business_now() - interval '1 day' limit ${BATCH})
   returning key`,
);
// An order may be confirmed long after its quote ended (a bank that takes its time), and must still find it.
const oldQuotes = prepared(
  'sweep_quotes',
  `delete from quote where id in (
     select id from quote where created_at < business_now() - interval '60 days' limit ${BATCH})
   returning id`,
);

/** Deletes what nobody can reach any more, in small bites. Answers whether there may be more. */
export const sweepEnded = async (runner: Runner): Promise<boolean> => {
  const swept = [await oldCarts(runner, []), await oldAdditions(runner, []), await oldQuotes(runner, [])];
  return swept.some((rows) => rows.length === BATCH);
};

/** Sweeps every minute. Nothing depends on it: what has ended counts nowhere. Replicas may sweep at once. */
export const startSweeping = ({ app, pool }: Service): (() => Promise<void>) => {
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await sleep(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      let more = !stopping.signal.aborted;
      while (more && !stopping.signal.aborted)
        more = await sweepEnded(pool).catch((error: unknown) => {
          app.log.warn({ err: error }, 'sweeping failed, trying again later');
          return false;
        });
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
};
