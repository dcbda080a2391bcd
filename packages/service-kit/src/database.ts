import { type SQL, sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { crashPoint } from './crash-point.ts';

/** A database handle or a transaction of it. The first argument of every query function, never optional. */
export type Db =
  | NodePgDatabase
  | PgTransaction<PgQueryResultHKT, Record<string, never>, Record<string, never>>;

export type Database = { readonly db: NodePgDatabase; readonly pool: pg.Pool; close(): Promise<void> };

// bigint columns hold counters and versions far below 2^53
pg.types.setTypeParser(pg.types.builtins.INT8, (value) => Number(value));

/** Opens a pool lazily: no connection is made before the first query. */
export const openDatabase = ({
  url,
  name,
  max = 5,
}: {
  url: string;
  name: string;
  max?: number;
}): Database => {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: name,
    max,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    // What is asked before the last answer is there goes out at once: statements that need not wait for each other do not.
    pipeline: true,
  });
  // An idle connection that breaks (a restarting server) must not end the process; the next query reconnects.
  pool.on('error', () => undefined);
  // Nor one that breaks while a transaction holds it: its next query fails, and that is where it is dealt with.
  pool.on('connect', (client) => client.on('error', () => undefined));
  let closed: Promise<void> | undefined;
  return {
    db: drizzle(pool),
    pool,
    close: () => {
      closed ??= pool.end();
      return closed;
    },
  };
};

/** How PostgreSQL says that a prepared statement answers otherwise since its table was changed: the connection is of no more use. */
const STALE_PLAN = '0A000';
const RETRYABLE = new Set(['40001', '40P01', STALE_PLAN]);
/** More than there are connections in a pool: after a migration each of them may have to go first. */
const MAX_TRIES = 6;

/** The PostgreSQL error (code, constraint) behind whatever a query threw; undefined when there is none. */
export const postgresError = (error: unknown): pg.DatabaseError | undefined => {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof pg.DatabaseError) return cause;
  return undefined;
};

/** Whether a connection prepared a statement for a table that is another one by now. */
export const hasStalePlan = (error: unknown): boolean => postgresError(error)?.code === STALE_PLAN;

/** Does a transaction again that a deadlock, a serialization failure or a migration rolled back, at most 5 times. */
export const triedAgain = async <T>(once: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once();
    } catch (error) {
      if (attempt >= MAX_TRIES || !RETRYABLE.has(postgresError(error)?.code ?? '')) throw error;
    }
  }
};

/** Runs work in one transaction (read committed). Serialization failures and deadlocks are tried again. */
export const inTransaction = <T>(db: NodePgDatabase, work: (tx: Db) => Promise<T>): Promise<T> =>
  triedAgain(async () => {
    const result = await db.transaction(async (tx) => {
      const done = await work(tx as unknown as Db);
      await crashPoint('anywhere.before-commit');
      return done;
    });
    await crashPoint('anywhere.after-commit');
    return result;
  });

/** Business time in SQL: the database's clock plus the shop's offset. */
export const businessNow: SQL<Date> = sql<Date>`business_now()`;

/** Business time as a date, for rules that need it outside SQL. */
export const businessTime = async (db: Db): Promise<Date> => {
  const { rows } = await rowsOf<{ now: Date }>(db, sql`select business_now() as now`);
  return new Date(rows[0]!.now);
};

/**
 * A statement of the hot path that takes a handle, parsed and planned once a connection: planning mostly costs more than
 * the statement. For what runs by itself or in a transaction of its own, `prepared` of runner.ts is the same without drizzle.
 */
export const preparedFor =
  <Row>(name: string, text: string) =>
  async (db: Db, values: unknown[]): Promise<Row[]> => {
    const statement = db._.session.prepareQuery({ sql: text, params: values }, undefined, name, false);
    return ((await statement.execute()) as { rows: Row[] }).rows;
  };

/** Runs plain SQL and types its rows; for hot paths and statements a query builder cannot say. */
export const rowsOf = async <Row>(db: Db, query: SQL): Promise<{ rows: Row[] }> =>
  (await db.execute(query)) as unknown as { rows: Row[] };
