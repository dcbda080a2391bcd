import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { IntentFacts } from '../checkout/call.ts';

export type IntentNews = IntentFacts & { readonly checkoutId: string };

/**
 * Takes over what payment says of intents, where it is newer than what is known, and makes their checkouts due: they go
 * on, or what arrived too late is given back. Answers whether any of it was news. What is known already locks nothing,
 * so that it holds no driver up.
 */
export const applyIntentNews = async (tx: Db, news: readonly IntentNews[]): Promise<boolean> => {
  // The checkouts' rows first and in order, as a driver's commit does: the other way round two could wait for each other.
  const { rows } = await rowsOf<{ id: string }>(
    tx,
    sql`with told as (
          select * from jsonb_to_recordset(${JSON.stringify(news)}::jsonb) as told ("checkoutId" uuid, id text, version int, status text,
            "authorizedMinor" bigint, "capturedMinor" bigint, "refundedMinor" bigint, "clientSecret" text, "nextAction" jsonb,
            "declineCode" text, label text, "paidWith" jsonb)),
        fresh as materialized (
          select c.id from checkout c where exists (
            select from told join payment_attempt a on a.checkout_id = told."checkoutId" and a.intent_id = told.id
            where told."checkoutId" = c.id and a.intent_version < told.version)
          order by c.id for update of c),
        heard as (
          update payment_attempt a set status = told.status, intent_version = told.version,
            authorized_minor = told."authorizedMinor", captured_minor = told."capturedMinor", refunded_minor = told."refundedMinor",
            client_secret = told."clientSecret", next_action = nullif(told."nextAction", 'null'::jsonb),
            decline_code = told."declineCode", label = told.label,
            paid_with = nullif(told."paidWith", 'null'::jsonb)
          from told, fresh
          where fresh.id = told."checkoutId" and a.checkout_id = fresh.id and a.intent_id = told.id and a.intent_version < told.version
          returning a.checkout_id)
        update checkout c set nudge = nudge + 1, due_at = clock_timestamp() from heard where c.id = heard.checkout_id
        returning c.id`,
  );
  return rows.length > 0;
};
