import { paymentIntentChanged } from '@souk/events/payment';
import { type Db, rowsOf } from '@souk/service-kit/database';
import { publish } from '@souk/service-kit/outbox';
import { eq, inArray, sql } from 'drizzle-orm';
import { type IntentRow, moneyLedger, paymentIntent } from '../schema.ts';
import { absorb, type ProviderView } from './intent.ts';
import { toView } from './intent-view.ts';

export const findIntent = async (db: Db, id: string): Promise<IntentRow | undefined> => {
  const [row] = await db.select().from(paymentIntent).where(eq(paymentIntent.id, id));
  return row;
};

/** Intents by id, in the order they last changed. */
export const findIntents = async (db: Db, ids: string[]): Promise<IntentRow[]> =>
  db
    .select()
    .from(paymentIntent)
    .where(inArray(paymentIntent.id, ids))
    .orderBy(paymentIntent.changedAt, paymentIntent.id);

export const findIntentByKey = async (db: Db, key: string): Promise<IntentRow | undefined> => {
  const [row] = await db.select().from(paymentIntent).where(eq(paymentIntent.key, key));
  return row;
};

export const findIntentByProviderId = async (db: Db, providerId: string): Promise<IntentRow | undefined> => {
  const [row] = await db.select().from(paymentIntent).where(eq(paymentIntent.providerId, providerId));
  return row;
};

/** Reads an intent and keeps everyone else from changing it until the transaction ends. */
export const lockIntent = async (tx: Db, id: string): Promise<IntentRow | undefined> => {
  const [row] = await tx.select().from(paymentIntent).where(eq(paymentIntent.id, id)).for('update');
  return row;
};

type NewIntent = Pick<
  IntentRow,
  'key' | 'requestHash' | 'checkoutId' | 'method' | 'currency' | 'amountMinor' | 'label' | 'paidWith'
>;

/** Writes a new intent; undefined when its key exists already. */
export const insertIntent = async (tx: Db, intent: NewIntent): Promise<IntentRow | undefined> => {
  const { rows } = await rowsOf<{ id: string }>(
    tx,
    sql`insert into payment_intent (key, request_hash, checkout_id, method, currency, amount_minor, label, paid_with)
        values (${intent.key}, ${intent.requestHash}, ${intent.checkoutId}, ${intent.method}, ${intent.currency},
          ${intent.amountMinor}, ${intent.label}, ${intent.paidWith && JSON.stringify(intent.paidWith)}::jsonb)
        on conflict (key) do nothing returning id`,
  );
  return rows[0] && findIntent(tx, rows[0].id);
};

/** From now on no authorisation may begin, however late its request arrives. */
export const closeToAuthorisation = async (tx: Db, id: string): Promise<void> => {
  await tx.update(paymentIntent).set({ voidAsked: true }).where(eq(paymentIntent.id, id));
};

/**
 * Writes what the provider says into a locked intent, with its lines in the book and its event, all in the caller's
 * transaction. Older news changes nothing. Answers the intent as it stands.
 */
export const applyView = async (tx: Db, row: IntentRow, view: ProviderView): Promise<IntentRow> => {
  const isNew = row.providerId === null;
  const change = absorb(row, view);
  if (!change && !isNew) return row;
  const { next, ledger } = change ?? { next: row, ledger: [] };
  const changed = {
    status: next.status,
    authorizedMinor: next.authorizedMinor,
    capturedMinor: next.capturedMinor,
    refundedMinor: next.refundedMinor,
    nextAction: next.nextAction,
    declineCode: next.declineCode,
    label: next.label,
    paidWith: next.paidWith,
    providerId: view.providerId,
    clientSecret: view.clientSecret || row.clientSecret,
    version: row.version + 1,
  };
  const [saved] = await tx
    .update(paymentIntent)
    .set({ ...changed, changedAt: sql`business_now()` as unknown as Date })
    .where(eq(paymentIntent.id, row.id))
    .returning();
  if (ledger.length > 0)
    await tx.insert(moneyLedger).values(
      ledger.map((line) => ({
        id: sql`uuidv7()` as unknown as string,
        at: sql`business_now()` as unknown as Date,
        intentId: row.id,
        currency: row.currency,
        intentVersion: changed.version,
        ...line,
      })),
    );
  await publish(tx, paymentIntentChanged, {
    aggregateId: row.id,
    aggregateVersion: changed.version,
    payload: toView(saved!),
  });
  return saved!;
};

/** Takes intents that have waited for their shopper for a while without news, to be looked at again. */
export const claimWaiting = async (db: Db, { limit }: { limit: number }): Promise<string[]> => {
  const { rows } = await rowsOf<{ id: string }>(
    db,
    sql`update payment_intent set looked_at = clock_timestamp() where id in (
          select id from payment_intent
          where status = 'action_required' and looked_at < clock_timestamp() - interval '30 seconds'
          order by looked_at limit ${limit} for update skip locked)
        returning id`,
  );
  return rows.map(({ id }) => id);
};
