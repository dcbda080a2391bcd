import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { IntentFacts } from '../checkout/call.ts';

/**
 * Takes over what payment says of an intent, when it is newer than what is known, and makes its checkout due: it goes
 * on, or what arrived too late is given back. Answers whether it was news.
 */
export const applyIntentNews = async (tx: Db, checkoutId: string, intent: IntentFacts): Promise<boolean> => {
  // The checkout's row first, as a driver's commit does: the other way round two of them could wait for each other.
  await tx.execute(sql`select id from checkout where id = ${checkoutId} for update`);
  const { rows } = await rowsOf<{ id: string }>(
    tx,
    sql`with heard as (
          update payment_attempt set status = ${intent.status}, intent_version = ${intent.version},
            authorized_minor = ${intent.authorizedMinor}, captured_minor = ${intent.capturedMinor},
            refunded_minor = ${intent.refundedMinor}, client_secret = ${intent.clientSecret},
            next_action = ${intent.nextAction && JSON.stringify(intent.nextAction)}::jsonb,
            decline_code = ${intent.declineCode}, label = ${intent.label}
          where checkout_id = ${checkoutId} and intent_id = ${intent.id} and intent_version < ${intent.version}
          returning checkout_id)
        update checkout c set nudge = nudge + 1, due_at = clock_timestamp() from heard where c.id = heard.checkout_id
        returning c.id`,
  );
  return rows.length > 0;
};
