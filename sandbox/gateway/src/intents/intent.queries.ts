import { type Db, rowsOf } from '@souk/service-kit/database';
import { and, desc, eq, gte, lt, lte, sql } from 'drizzle-orm';
import {
  type Charge,
  charge,
  type PaymentIntent,
  type PaymentMethod,
  paymentIntent,
  paymentMethod,
} from '../schema.ts';
import type { Parts } from './intent-shape.ts';

const whole = (db: Db, id: string) =>
  db
    .select({ intent: paymentIntent, charge, method: paymentMethod })
    .from(paymentIntent)
    .leftJoin(charge, eq(charge.intentId, paymentIntent.id))
    .leftJoin(
      paymentMethod,
      eq(paymentMethod.id, sql`coalesce(${paymentIntent.paymentMethodId}, ${charge.paymentMethodId})`),
    )
    .where(eq(paymentIntent.id, id));

/** Reads an intent with its charge and method, and keeps others from changing it until the transaction ends. */
export const lockIntent = async (tx: Db, id: string): Promise<Parts | undefined> => {
  // Locked first, so that what belongs to it is read as whoever had it before has left it.
  const { rows } = await rowsOf<{ id: string }>(
    tx,
    sql`select id from payment_intent where id = ${id} for update`,
  );
  return rows[0] && findIntent(tx, id);
};

export const findIntent = async (db: Db, id: string): Promise<Parts | undefined> =>
  (await whole(db, id).prepare('intent_whole').execute())[0];

const withParts = async (db: Db, { id }: PaymentIntent): Promise<Parts> => (await findIntent(db, id))!;

export const findMethod = async (db: Db, id: string): Promise<PaymentMethod | undefined> => {
  const [method] = await db.select().from(paymentMethod).where(eq(paymentMethod.id, id));
  return method;
};

export const findCharge = async (db: Db, id: string): Promise<Charge | undefined> => {
  const [found] = await db.select().from(charge).where(eq(charge.id, id));
  return found;
};

export const saveIntent = async (tx: Db, intent: PaymentIntent): Promise<void> => {
  const { id, place: _place, ...rest } = intent;
  await tx
    .update(paymentIntent)
    .set({ ...rest, changedAt: sql`clock_timestamp()` as unknown as Date })
    .where(eq(paymentIntent.id, id));
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
