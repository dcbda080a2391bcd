import { drizzle } from 'drizzle-orm/node-postgres';
import { crashPoint } from './crash-point.ts';
import { type Database, type Db, triedAgain } from './database.ts';

export type Pool = Database['pool'];
/** Where statements run: the pool, or the one connection of a transaction. Always the first argument of a query. */
export type Runner = Pick<Pool, 'query'>;

/** A statement of the hot path, parsed and planned once a connection. */
export const prepared =
  <Row extends object>(name: string, text: string) =>
  async (runner: Runner, values: unknown[]): Promise<Row[]> =>
    (await runner.query<Row>({ name, text, values })).rows;

/**
 * One transaction on one connection, both for prepared statements (`runner`) and for queries that take a handle
 * (`tx`, such as publishing). Whatever throws rolls all of it back; a deadlock is tried again.
 */
export const inOneTransaction = <T>(pool: Pool, work: (runner: Runner, tx: Db) => Promise<T>): Promise<T> =>
  triedAgain(() => once(pool, work));

const once = async <T>(pool: Pool, work: (runner: Runner, tx: Db) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client, drizzle(client));
    await crashPoint('anywhere.before-commit');
    await client.query('commit');
    await crashPoint('anywhere.after-commit');
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
