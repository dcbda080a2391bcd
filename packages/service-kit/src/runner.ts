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

/** Takes a statement that was sent and whose answer nobody needs: the commit follows it without waiting for it. */
export type LeaveToCommit = (statement: Promise<unknown>) => void;
type Work<T> = (runner: Runner, tx: Db, leave: LeaveToCommit) => Promise<T>;

/**
 * One transaction on one connection, both for prepared statements (`runner`) and for queries that take a handle
 * (`tx`, such as publishing). Whatever throws rolls all of it back, a statement left to the commit as well: the commit
 * behind it is then a rollback. A deadlock is tried again.
 */
export const inOneTransaction = <T>(pool: Pool, work: Work<T>): Promise<T> =>
  triedAgain(() => once(pool, work));

const once = async <T>(pool: Pool, work: Work<T>): Promise<T> => {
  const client = await pool.connect();
  const left: Promise<unknown>[] = [];
  const leave: LeaveToCommit = (statement) => {
    // Whoever waits for the commit hears of it.
    statement.catch(() => undefined);
    left.push(statement);
  };
  try {
    // Travels with the first statement.
    leave(client.query('begin'));
    const result = await work(client, drizzle(client), leave);
    await crashPoint('anywhere.before-commit');
    await Promise.all([...left, client.query('commit')]);
    await crashPoint('anywhere.after-commit');
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away.
    await client.query('rollback').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    // What came behind a statement that failed failed because of it.
    const first = (await Promise.allSettled(left)).find(({ status }) => status === 'rejected');
    throw first?.status === 'rejected' ? first.reason : error;
  }
};
