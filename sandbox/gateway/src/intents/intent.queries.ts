import { type Db, preparedFor } from '@souk/service-kit/database';
import { and, desc, eq, gte, lt, lte, sql } from 'drizzle-orm';
import { fromJson } from '../rows.ts';
import {
  type Charge,
  charge,
  type PaymentIntent,
  type PaymentMethod,
  paymentIntent,
  paymentMethod,
} from '../schema.ts';
import type { Parts } from './intent-shape.ts';

type Json = Record<string, unknown>;

const whole = preparedFor<{ intent: Json; charge: Json | null; method: Json | null }>(
  'intent_whole',
  `select to_jsonb(i) as intent, to_jsonb(c) as charge, to_jsonb(m) as method
   from payment_intent i left join charge c on c.intent_id = i.id
     left join payment_method m on m.id = coalesce(i.payment_method_id, c.payment_method_id)
   where i.id = $1`,
);
const lock = preparedFor('intent_lock', 'select from payment_intent where id = $1 for update');

/** Reads an intent with its charge and method, and keeps others from changing it until the transaction ends. */
export const lockIntent = async (tx: Db, id: string): Promise<Parts | undefined> => {
  // Sent together, done one after the other: what belongs to it is read as whoever had it before has left it.
  const [, found] = await Promise.all([lock(tx, [id]), findIntent(tx, id)]);
  return found;
};

export const findIntent = async (db: Db, id: string): Promise<Parts | undefined> => {
  const [row] = await whole(db, [id]);
  return (
    row && {
      intent: fromJson<PaymentIntent>(row.intent),
      charge: row.charge && fromJson<Charge>(row.charge),
      method: row.method && fromJson<PaymentMethod>(row.method),
    }
  );
};

const withParts = async (db: Db, { id }: PaymentIntent): Promise<Parts> => (await findIntent(db, id))!;

export const findMethod = async (db: Db, id: string): Promise<PaymentMethod | undefined> => {
  const [method] = await db.select().from(paymentMethod).where(eq(paymentMethod.id, id));
  return method;
};

export const findCharge = async (db: Db, id: string): Promise<Charge | undefined> => {
  const [found] = await db.select().from(charge).where(eq(charge.id, id));
  return found;
};

export type NewIntent = Pick<
  PaymentIntent,
  'id' | 'clientSecret' | 'amount' | 'currency' | 'captureMethod' | 'methodTypes' | 'status' | 'metadata'
> & { returnUrl?: string | undefined; description?: string | undefined };

const make = preparedFor<{ intent: Json }>(
  'intent_make',
  `insert into payment_intent as i (id, client_secret, amount, currency, capture_method, method_types, status, return_url, description, metadata)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning to_jsonb(i) as intent`,
);

export const insertIntent = async (tx: Db, made: NewIntent): Promise<PaymentIntent> => {
  const [row] = await make(tx, [
    made.id,
    made.clientSecret,
    made.amount,
    made.currency,
    made.captureMethod,
    made.methodTypes,
    made.status,
    made.returnUrl ?? null,
    made.description ?? null,
    JSON.stringify(made.metadata),
  ]);
  return fromJson<PaymentIntent>(row!.intent);
};

const save = preparedFor(
  'intent_save',
  `with charged as (
     insert into charge (id, intent_id, payment_method_id, currency, amount, amount_captured, amount_refunded, captured, created_at)
     select id, "intentId", "paymentMethodId", currency, amount, "amountCaptured", "amountRefunded", captured, "createdAt"
     from jsonb_to_recordset($3::jsonb) as c (id text, "intentId" text, "paymentMethodId" text, currency text, amount bigint,
       "amountCaptured" bigint, "amountRefunded" bigint, captured boolean, "createdAt" timestamptz)
     on conflict (id) do update set amount_captured = excluded.amount_captured, amount_refunded = excluded.amount_refunded,
       captured = excluded.captured)
   update payment_intent set status = n.status, amount_capturable = n."amountCapturable", amount_received = n."amountReceived",
     payment_method_id = n."paymentMethodId", return_url = n."returnUrl", next_action = nullif(n."nextAction", 'null'),
     last_payment_error = nullif(n."lastPaymentError", 'null'), cancellation_reason = n."cancellationReason",
     canceled_at = n."canceledAt", changed_at = clock_timestamp()
   from jsonb_to_record($2::jsonb) as n (status text, "amountCapturable" bigint, "amountReceived" bigint, "paymentMethodId" text,
     "returnUrl" text, "nextAction" jsonb, "lastPaymentError" jsonb, "cancellationReason" text, "canceledAt" timestamptz)
   where payment_intent.id = $1`,
);

/** Writes what can change of an intent, and of its charge where there is one. */
export const saveIntent = async (tx: Db, intent: PaymentIntent, charged?: Charge): Promise<void> => {
  await save(tx, [intent.id, JSON.stringify(intent), JSON.stringify(charged ? [charged] : [])]);
};

export const saveCharge = async (tx: Db, changed: Charge): Promise<void> => {
  await tx.insert(charge).values(changed).onConflictDoUpdate({ target: charge.id, set: changed });
};

export type ListFilter = {
  limit: number;
  createdGte?: number;
  createdGt?: number;
  createdLte?: number;
  createdLt?: number;
  startingAfter?: string;
};

/** Newest first, as Stripe lists. */
export const listIntents = async (
  db: Db,
  filter: ListFilter,
): Promise<{ rows: Parts[]; hasMore: boolean }> => {
  const created = sql`date_trunc('second', ${paymentIntent.createdAt})`;
  const at = (time: number) => sql`to_timestamp(${time})`;
  const after =
    filter.startingAfter === undefined
      ? undefined
      : lt(paymentIntent.place, sql`(select place from payment_intent where id = ${filter.startingAfter})`);
  const rows = await db
    .select()
    .from(paymentIntent)
    .where(
      and(
        after,
        filter.createdGte === undefined ? undefined : gte(created, at(filter.createdGte)),
        filter.createdGt === undefined ? undefined : sql`${created} > ${at(filter.createdGt)}`,
        filter.createdLte === undefined ? undefined : lte(created, at(filter.createdLte)),
        filter.createdLt === undefined ? undefined : lt(created, at(filter.createdLt)),
      ),
    )
    .orderBy(desc(paymentIntent.place))
    .limit(filter.limit + 1);
  const page = rows.slice(0, filter.limit);
  return {
    rows: await Promise.all(page.map((intent) => withParts(db, intent))),
    hasMore: rows.length > page.length,
  };
};
