import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { z } from 'zod';

/** One thing that happened to a payment: what we asked, what the provider wrote to us, and each line in the book. */
export const intentHistorySchema = z
  .object({
    id: z.uuid(),
    providerId: z.string().nullable(),
    entries: z.array(
      z
        .object({
          at: z.iso.datetime(),
          source: z.enum(['request', 'webhook', 'book']),
          /** Of requests: create, authorize ...; of webhooks: the provider's own name; of the book: authorise, capture ... */
          kind: z.string(),
          /** Of requests and webhooks: how it stands. */
          state: z.string().nullable(),
          attempts: z.int(),
          amountMinor: z.int().nullable(),
          detail: z.string().nullable(),
        })
        .meta({ id: 'IntentHistoryEntry' }),
    ),
  })
  .meta({ id: 'IntentHistory' });

export type IntentHistory = z.infer<typeof intentHistorySchema>;
type Entry = IntentHistory['entries'][number];
type Row = Omit<Entry, 'at'> & { at: Date | string };

/** Everything on record about one payment, oldest first. */
export const historyOfIntent = async (
  db: Db,
  { id, providerId }: { id: string; providerId: string | null },
): Promise<IntentHistory> => {
  const { rows } = await rowsOf<Row>(
    db,
    sql`select created_at as at, 'request' as source, kind, state, attempts, (request ->> 'amountMinor')::int as "amountMinor",
          refusal ->> 'detail' as detail from operation where intent_id = ${id}
        union all
        select received_at, 'webhook', type, case when applied_at is null then 'waiting' else 'applied' end, attempts, null, event_id
          from webhook where provider_id = ${providerId}
        union all
        select first_at, 'webhook', coalesce(type, ''), 'refused', times, null, detail
          from refused_webhook where provider_id = ${providerId}
        union all
        select at, 'book', kind, null, 1, amount_minor::int, null from money_ledger where intent_id = ${id}
        order by at`,
  );
  return { id, providerId, entries: rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() })) };
};
