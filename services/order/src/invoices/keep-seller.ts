import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from '@souk/service-kit/runner';
import type { Stop } from '@souk/service-kit/service';
import type { FastifyBaseLogger } from 'fastify';
import { type SellerEnv, sellerOf } from './seller.ts';

const RETRY_MS = 1_000;

/** Puts the shop's own details on record at start, once for each change of them; replicas agree by a lock. */
export const keepSeller = ({
  pool,
  log,
  env,
}: {
  pool: Pool;
  log: FastifyBaseLogger;
  env: SellerEnv;
}): Stop => {
  const stopping = new AbortController();
  const details = JSON.stringify(sellerOf(env));
  const keep = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await pool.query(
          `with locked as (select pg_advisory_xact_lock(7768522)),
           latest as (select s.details, s.timezone from locked, seller s order by s.id desc limit 1)
           insert into seller (details, timezone) select $1::jsonb, $2 from locked
           where not exists (select from latest where latest.details = $1::jsonb and latest.timezone = $2)`,
          [details, env.SHOP_TIMEZONE],
        );
        return;
      } catch (error) {
        log.warn({ err: error }, 'the seller’s details were not recorded; trying again');
        await sleep(RETRY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };
  const keeping = keep();
  return async () => {
    stopping.abort();
    await keeping;
  };
};
