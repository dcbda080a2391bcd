import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { crashPoint } from './crash-point.ts';
import { type Database, type Db, hasStalePlan, triedAgain } from './database.ts';

export type Pool = Database['pool'];
/** Where statements run: the pool, or the one connection of a transaction. Always the first argument of a query. */
export type Runner = Pick<Pool, 'query'>;

/** A statement of the hot path, parsed and planned once a connection. By itself it is a transaction, and done again like one. */
export const prepared =
  <Row extends object>(name: string, text: string) =>
  async (runner: Runner, values: unknown[]): Promise<Row[]> => {
    const ask = () => runner.query<Row>({ name, text, values });
    return (await (runner instanceof pg.Pool ? triedAgain(ask) : ask())).rows;
  };

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
    const [{ command }] = await Promise.all([client.query('commit'), ...left]);
    // What PostgreSQL makes of a commit behind a statement that failed, whatever became of that one's error.
    if (command === 'ROLLBACK') throw new Error('a statement had failed, so the transaction was rolled back');
    await crashPoint('anywhere.after-commit');
    client.release();
    return result;
  } catch (error) {
    // What came behind a statement that failed failed because of it.
    const first = (await Promise.allSettled(left)).find(({ status }) => status === 'rejected');
    const cause = first?.status === 'rejected' ? first.reason : error;
    // A connection that cannot even roll back is thrown away, and so is one whose plans are of no use any more.
    await client.query('rollback').then(
      () => client.release(hasStalePlan(cause)),
      (broken: Error) => client.release(broken),
    );
    throw cause;
  }
};
