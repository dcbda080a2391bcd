import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { ChoosableTopic, Said } from './topics.ts';

/** What an address said of letters. */
export const readSaid = async (db: Db, address: string): Promise<Said[]> => {
  const { rows } = await rowsOf<Said>(
    db,
    sql`select topic, wanted from letter_choice where address = lower(${address}) and channel = 'email'`,
  );
  return rows;
};

/** Keeps what an address says now. Said again, it counts from the first time. */
export const say = async (
  db: Db,
  choice: { address: string; topic: ChoosableTopic; wanted: boolean; by: 'account' | 'letter' },
): Promise<void> => {
  await db.execute(sql`
    insert into letter_choice as c (address, channel, topic, wanted, said_by)
    values (lower(${choice.address}), 'email', ${choice.topic}, ${choice.wanted}, ${choice.by})
    on conflict (address, channel, topic) do update set wanted = excluded.wanted, said_by = excluded.said_by,
      changed_at = excluded.changed_at where c.wanted <> excluded.wanted`);
};

/** Whether an address said no to a topic after it had asked for this very letter; asking anew counts as a yes. */
export const saidNo = async (
  tx: Db,
  { address, topic, askedAt }: { address: string; topic: ChoosableTopic; askedAt: string | null },
): Promise<boolean> => {
  const { rows } = await rowsOf(
    tx,
    sql`select 1 from letter_choice where address = lower(${address}) and channel = 'email' and topic = ${topic}
          and not wanted and changed_at >= coalesce(${askedAt}::timestamptz, changed_at)`,
  );
  return rows.length > 0;
};

export const forgetChoices = async (tx: Db, address: string): Promise<number> => {
  const { rows } = await rowsOf(
    tx,
    sql`delete from letter_choice where address = lower(${address}) returning 1`,
  );
  return rows.length;
};
