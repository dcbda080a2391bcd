import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

export type StoredWebhook = { eventId: string; type: string; providerId: string; attempts: number };

/** Keeps a webhook, to be applied or, where it says nothing new, as applied; answers whether it is the first time. */
export const storeWebhook = async (
  db: Db,
  {
    eventId,
    type,
    providerId,
    body,
    isNews,
  }: { eventId: string; type: string; providerId: string; body: unknown; isNews: boolean },
): Promise<boolean> => {
  const { rows } = await rowsOf<{ event_id: string }>(
    db,
    sql`insert into webhook (event_id, type, provider_id, body, apply_at, applied_at)
        values (${eventId}, ${type}, ${providerId}, ${JSON.stringify(body)}::jsonb, clock_timestamp() + interval '5 seconds',
          case when ${isNews} then null else clock_timestamp() end)
        on conflict (event_id) do nothing returning event_id`,
  );
  return rows.length > 0;
};

export const markApplied = async (db: Db, eventId: string): Promise<void> => {
  await db.execute(sql`update webhook set applied_at = clock_timestamp() where event_id = ${eventId}`);
};

/** Not now: its payment is not here yet, or the provider is silent. */
export const applyLater = async (db: Db, eventId: string): Promise<void> => {
  await db.execute(
    sql`update webhook set attempts = attempts + 1,
          apply_at = clock_timestamp() + make_interval(secs => least(300, 0.5 * power(2, least(attempts, 12))))
        where event_id = ${eventId} and applied_at is null`,
  );
};

/** Takes stored webhooks that have not been applied yet. */
export const claimUnapplied = async (db: Db, { limit }: { limit: number }): Promise<StoredWebhook[]> => {
  const { rows } = await rowsOf<StoredWebhook>(
    db,
    sql`update webhook set apply_at = clock_timestamp() + interval '8 seconds' where event_id in (
          select event_id from webhook where applied_at is null and apply_at <= clock_timestamp()
          order by apply_at limit ${limit} for update skip locked)
        returning event_id as "eventId", type, provider_id as "providerId", attempts`,
  );
  return rows;
};
