import { inTransaction, rowsOf } from '@souk/service-kit/database';
import type { Service } from '@souk/service-kit/service';
import { type SQL, sql } from 'drizzle-orm';
import { expect, vi } from 'vitest';

/**
 * Makes requests meet: holds rows locked until every request waits in the database, then lets them all go at once.
 * A race that would need luck happens each time.
 */
export async function meetAtLock<T>(
  db: Service['db'],
  { lock, requests }: { lock: SQL; requests: (() => Promise<T>)[] },
): Promise<T[]> {
  let answers: Promise<T[]> | undefined;
  await inTransaction(db, async (tx) => {
    await tx.execute(lock);
    answers = Promise.all(requests.map((request) => request()));
    await vi.waitFor(
      async () => {
        const { rows } = await rowsOf<{ waiting: number }>(
          db,
          sql`select count(*)::int as waiting from pg_stat_activity
              where datname = current_database() and wait_event_type = 'Lock'`,
        );
        expect(rows[0]?.waiting).toBe(requests.length);
      },
      { timeout: 3_000, interval: 10 },
    );
  });
  return answers!;
}
