import { type Db, rowsOf } from '@souk/service-kit/database';
import { and, eq, sql } from 'drizzle-orm';
import { type OperationRow, operation, tombstone } from '../schema.ts';

/** A driver that is alive answers within this; later the operation is anybody's to ask about. */
export const DRIVER_SECONDS = 8;

export const findOperation = async (db: Db, key: string): Promise<OperationRow | undefined> => {
  const [row] = await db.select().from(operation).where(eq(operation.key, key));
  return row;
};

/** The operation of an intent whose outcome is not known yet. */
export const findOpenOperation = async (db: Db, intentId: string): Promise<OperationRow | undefined> => {
  const [row] = await db
    .select()
    .from(operation)
    .where(and(eq(operation.intentId, intentId), eq(operation.state, 'sent')));
  return row;
};

export const insertOperation = async (
  tx: Db,
  values: Pick<OperationRow, 'key' | 'intentId' | 'kind' | 'request' | 'requestHash'>,
): Promise<OperationRow> => {
  const { rows } = await rowsOf<{ id: string }>(
    tx,
    sql`insert into operation (key, intent_id, kind, request, request_hash, ask_at)
        values (${values.key}, ${values.intentId}, ${values.kind}, ${JSON.stringify(values.request)}::jsonb,
          ${values.requestHash}, clock_timestamp() + make_interval(secs => ${DRIVER_SECONDS}))
        returning id`,
  );
  const [row] = await tx.select().from(operation).where(eq(operation.id, rows[0]!.id));
  return row!;
};

export const lockOperation = async (tx: Db, id: string): Promise<OperationRow> => {
  const [row] = await tx.select().from(operation).where(eq(operation.id, id)).for('update');
  return row!;
};

export const closeOperation = async (
  tx: Db,
  id: string,
  { state, refusal = null }: { state: 'done' | 'refused'; refusal?: OperationRow['refusal'] },
): Promise<void> => {
  await tx.update(operation).set({ state, refusal }).where(eq(operation.id, id));
};

/** A void does not wait for what was asked before it: at the provider the void decides. */
export const supersedeOpen = async (tx: Db, intentId: string): Promise<void> => {
  await tx
    .update(operation)
    .set({ state: 'superseded' })
    .where(
      and(eq(operation.intentId, intentId), eq(operation.state, 'sent'), sql`${operation.kind} <> 'create'`),
    );
};

/** Nobody knows how it ended: to be asked again soon, and then ever more patiently. */
export const askAgainLater = async (db: Db, id: string): Promise<void> => {
  await db.execute(
    sql`update operation set attempts = attempts + 1,
          ask_at = clock_timestamp() + make_interval(secs => least(300, 0.5 * power(2, least(attempts, 12))))
        where id = ${id} and state = 'sent'`,
  );
};

/** Takes operations nobody answers for any more; each is the caller's for a while. */
export const claimOpen = async (db: Db, { limit }: { limit: number }): Promise<OperationRow[]> => {
  const { rows } = await rowsOf<{ id: string }>(
    db,
    sql`update operation set ask_at = clock_timestamp() + make_interval(secs => ${DRIVER_SECONDS}) where id in (
          select id from operation where state = 'sent' and ask_at <= clock_timestamp()
          order by ask_at limit ${limit} for update skip locked)
        returning id`,
  );
  return Promise.all(
    rows.map(async ({ id }) => (await db.select().from(operation).where(eq(operation.id, id)))[0]!),
  );
};

export const isTombstoned = async (tx: Db, key: string): Promise<boolean> =>
  (await tx.select().from(tombstone).where(eq(tombstone.key, key))).length > 0;

export const bury = async (tx: Db, key: string): Promise<void> => {
  await tx.execute(sql`insert into tombstone (key) values (${key}) on conflict do nothing`);
};

/** Creation and giving up of one key take turns, so that one of them sees the other. */
export const takeTurn = async (tx: Db, key: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
};
