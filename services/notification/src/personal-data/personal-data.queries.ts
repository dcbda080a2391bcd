import { type Db, rowsOf } from '@souk/service-kit/database';
import type { Whose } from '@souk/service-kit/personal-data';
import { sql } from 'drizzle-orm';

/** The letters that went to a proven address, which and when, and which it wants. What they told is forgotten once they are sent. */
export const gatherPersonalData = async (db: Db, { email }: Whose): Promise<Record<string, unknown>> => {
  const { rows } = await rowsOf<{ letters: unknown; choices: unknown }>(
    db,
    sql`select
          (select coalesce(jsonb_agg(to_jsonb(d) order by created_at), '[]') from (
            select template, recipient, state, created_at, settled_at
            from delivery where lower(recipient) = lower(${email})) d) as letters,
          (select coalesce(jsonb_agg(to_jsonb(c) - 'address' order by topic), '[]')
            from letter_choice c where address = lower(${email})) as choices`,
  );
  return { letters: rows[0]!.letters, choices: rows[0]!.choices };
};
