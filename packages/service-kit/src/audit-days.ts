import { setTimeout as sleep } from 'node:timers/promises';
import { auditHeadSigned } from '@souk/events/audit';
import { sql } from 'drizzle-orm';
import { readAuditHead } from './audit-chain.ts';
import { signHead } from './audit-signature.ts';
import { asSystem } from './context.ts';
import { inTransaction, rowsOf } from './database.ts';
import { publish } from './outbox.ts';
import type { Service, Stop } from './service.ts';

const LOOK_EVERY_MS = 10_000;
const DAY_MS = 86_400_000;

/**
 * Signs the chain's head once a business day (UTC) has ended, puts it on record and publishes it, all or nothing; by one
 * replica, once. Answers the day, or null when there is nothing to sign yet.
 */
export const signDay = (
  { name, db }: Pick<Service, 'name' | 'db'>,
  signingKey: string,
): Promise<string | null> =>
  inTransaction(db, async (tx) => {
    const { rows } = await rowsOf<{ day: string }>(
      tx,
      sql`select to_char(ended.day, 'YYYY-MM-DD') as day
          from (select (business_now() at time zone 'UTC')::date - 1 as day) as ended
          where (select (since at time zone 'UTC')::date from audit_head) <= ended.day
            and not exists (select from audit_day where audit_day.day = ended.day)`,
    );
    const day = rows[0]?.day;
    if (day === undefined) return null;
    const { place, hash } = await readAuditHead(tx);
    const signature = signHead({ service: name, day, place, hash }, signingKey);
    const { rows: claimed } = await rowsOf(
      tx,
      sql`insert into audit_day (day, place, hash, signature)
          values (${day}::date, ${place}, decode(${hash}, 'hex'), ${signature})
          on conflict (day) do nothing returning day`,
    );
    if (claimed.length === 0) return null;
    await publish(tx, auditHeadSigned, {
      aggregateId: `audit:${name}`,
      aggregateVersion: Date.parse(day) / DAY_MS,
      payload: { service: name, day, place, hash, signature },
    });
    return day;
  });

/** Looks in the background whether a day has ended. */
export const signDays = (service: Service, signingKey: string): Stop => {
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    for (;;) {
      await sleep(LOOK_EVERY_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      await asSystem(() => signDay(service, signingKey)).catch((error: unknown) =>
        service.app.log.warn({ err: error }, "the day's audit head waits"),
      );
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
};
