import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { findIntents } from './intent.queries.ts';
import { type ListedIntent, toView } from './intent-view.ts';

export type IntentPage = { items: ListedIntent[]; nextCursor: string | null };

/**
 * Payments in the order they last changed, from `since` on. One that changes while the list is walked moves to its
 * end, so a walk that goes on from the latest change it saw misses none that had changed by then.
 */
export const listIntents = async (
  db: Db,
  { since, after, limit }: { since?: string; after?: string; limit: number },
): Promise<IntentPage> => {
  const [changedAt = null, id = null] = positionOf(after);
  const { rows } = await rowsOf<{ id: string; changed_at: string }>(
    db,
    sql`select id, changed_at::text from payment_intent
        where (${since ?? null}::timestamptz is null or changed_at >= ${since ?? null}::timestamptz)
          and (${changedAt}::timestamptz is null or (changed_at, id) > (${changedAt}::timestamptz, ${id}::uuid))
        order by changed_at, id limit ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  const intents = await findIntents(
    db,
    page.map((row) => row.id),
  );
  const last = page.at(-1);
  const more = rows.length > limit && last;
  return {
    items: intents.map((intent) => ({ ...toView(intent), changedAt: intent.changedAt.toISOString() })),
    nextCursor: more ? Buffer.from(`${last.changed_at}|${last.id}`).toString('base64url') : null,
  };
};

/** Where a cursor stands; nothing for one that stands nowhere. */
const positionOf = (after: string | undefined): [string, string] | [] => {
  const [at, id] = Buffer.from(after ?? '', 'base64url')
    .toString()
    .split('|');
  return at && id && /^\d{4}-[\d :.+-]+$/.test(at) && /^[\da-f-]{36}$/.test(id) ? [at, id] : [];
};
