import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

const MOST_AT_ONCE = 200;

/** The keys of holds whose time is up, longest overdue first. */
export const findDueKeys = async (db: Db): Promise<string[]> => {
  const { rows } = await rowsOf<{ key: string }>(
    db,
    sql`select key from reservation where state = 'held' and expires_at <= business_now()
        order by expires_at limit ${MOST_AT_ONCE}`,
  );
  return rows.map(({ key }) => key);
};
