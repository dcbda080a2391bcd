import { type Db, postgresError } from '@souk/service-kit/database';
import type { Service } from '@souk/service-kit/service';
import { drizzle } from 'drizzle-orm/node-postgres';

export type Pool = Service['pool'];
/** Runs statements that PostgreSQL prepares once a connection: the pool, or the one connection of a transaction. */
export type Runner = Pick<Pool, 'query'>;

/** A statement of the hot path, parsed and planned once a connection. */
export const prepared =
  <Row extends object>(name: string, text: string) =>
  async (runner: Runner, values: unknown[]): Promise<Row[]> =>
    (await runner.query<Row>({ name, text, values })).rows;

const RETRYABLE = new Set(['40001', '40P01']);
const MAX_TRIES = 5;

/**
 * One transaction on one connection, both for prepared statements (`runner`) and for queries that take a handle (`tx`).
 * Whatever throws rolls all of it back; a deadlock is tried again.
 */
export const inOneTransaction = async <T>(
  pool: Pool,
  work: (runner: Runner, tx: Db) => Promise<T>,
): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(pool, work);
    } catch (error) {
      if (attempt >= MAX_TRIES || !RETRYABLE.has(postgresError(error)?.code ?? '')) throw error;
    }
  }
};

const once = async <T>(pool: Pool, work: (runner: Runner, tx: Db) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client, drizzle(client));
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away.
    await client.query('rollback').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
};
