import { createHash } from 'node:crypto';
import { type Db, rowsOf } from '@souk/service-kit/database';
import type { Refusal } from '@souk/service-kit/refusal';
import { sql } from 'drizzle-orm';
import { z } from 'zod';

export const refusedWebhookSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    detail: z.string(),
    /** What it said of itself; of a forged one nothing is true. */
    eventId: z.string().nullable(),
    type: z.string().nullable(),
    providerId: z.string().nullable(),
    bytes: z.int(),
    times: z.int(),
    firstAt: z.iso.datetime(),
    lastAt: z.iso.datetime(),
  })
  .meta({ id: 'RefusedWebhook' });
export type RefusedWebhook = z.infer<typeof refusedWebhookSchema>;

const MOST_KEPT = 1_000;

export type Claims = { eventId: string | null; type: string | null; providerId: string | null };

/** Puts a webhook that was not believed on record, and forgets the oldest ones beyond a thousand. */
export const recordRefused = async (
  db: Db,
  body: Buffer,
  { refusal, claims }: { refusal: Refusal; claims: Claims },
): Promise<void> => {
  const bodyHash = createHash('sha256').update(body).digest('hex');
  await db.execute(sql`
    with forgotten as (
      delete from refused_webhook
      where id in (select id from refused_webhook order by last_at desc, id desc offset ${MOST_KEPT - 1}))
    insert into refused_webhook (code, detail, event_id, type, provider_id, body_hash, bytes)
    values (${refusal.code}, ${refusal.message}, ${claims.eventId}, ${claims.type}, ${claims.providerId}, ${bodyHash}, ${body.length})
    on conflict (code, body_hash) do update set times = refused_webhook.times + 1, last_at = clock_timestamp()`);
};

/** The latest ones in front. */
export const listRefused = async (db: Db, limit: number): Promise<RefusedWebhook[]> => {
  const { rows } = await rowsOf<RefusedWebhook>(
    db,
    sql`select id, code, detail, event_id as "eventId", type, provider_id as "providerId", bytes, times,
          first_at as "firstAt", last_at as "lastAt"
        from refused_webhook order by last_at desc, id desc limit ${limit}`,
  );
  return rows.map((row) => ({
    ...row,
    firstAt: new Date(row.firstAt).toISOString(),
    lastAt: new Date(row.lastAt).toISOString(),
  }));
};
