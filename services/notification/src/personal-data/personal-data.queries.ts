import { type Db, rowsOf } from '@souk/service-kit/database';
import type { Whose } from '@souk/service-kit/personal-data';
import { sql } from 'drizzle-orm';

type Told = { letters: unknown; choices: unknown; asks: unknown };

/**
 * The letters that went to a proven address, which and when, which it wants, and of which orders it is to be asked for
 * reviews. What letters told is forgotten once they are sent.
 */
export const gatherPersonalData = async (db: Db, { email }: Whose): Promise<Record<string, unknown>> => {
  const { rows } = await rowsOf<Told>(
    db,
    sql`select
          (select coalesce(jsonb_agg(to_jsonb(d) order by created_at), '[]') from (
            select template, recipient, state, created_at, settled_at
            from delivery where lower(recipient) = lower(${email})) d) as letters,
          (select coalesce(jsonb_agg(to_jsonb(c) - 'address' order by topic), '[]')
            from letter_choice c where address = lower(${email})) as choices,
          (select coalesce(jsonb_agg(to_jsonb(r) order by r.due_at), '[]') from (
            select order_id, due_at, parcels from review_request
            where lower(email) = lower(${email}) and email <> '' and all_sent) r) as asks`,
  );
  const { letters, choices, asks } = rows[0]!;
  return { letters, choices, reviewsToAskFor: asks };
};
