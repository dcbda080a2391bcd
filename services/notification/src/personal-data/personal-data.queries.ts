import { type Db, rowsOf } from '@souk/service-kit/database';
import type { Whose } from '@souk/service-kit/personal-data';
import { sql } from 'drizzle-orm';

/** The letters that went to a proven address: which and when. What they told is forgotten once they are sent. */
export const gatherPersonalData = async (db: Db, { email }: Whose): Promise<Record<string, unknown>> => {
  const { rows } = await rowsOf<{ letters: unknown }>(
    db,
    sql`select coalesce(jsonb_agg(to_jsonb(d) order by created_at), '[]') as letters from (
          select template, recipient, state, created_at, settled_at
          from delivery where lower(recipient) = lower(${email})) d`,
  );
  return { letters: rows[0]!.letters };
};
