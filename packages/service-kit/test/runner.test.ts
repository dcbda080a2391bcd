import { closeWithFile } from '@souk/testkit/file-end';
import { startService } from '@souk/testkit/start-service';
import pg from 'pg';
import { expect, test } from 'vitest';
import { postgresError } from '../src/database.ts';
import { inOneTransaction, prepared, type Runner } from '../src/runner.ts';
import { buildPublisher, publisherEnv } from './note-service.ts';

const { service, ownerUrl } = await startService(buildPublisher, publisherEnv);
const { pool } = service;

const write = (runner: Runner, id: number, text: string) =>
  runner.query(
    `insert into note (id, text, version) values (('00000000-0000-7000-8000-' || lpad($1::text, 12, '0'))::uuid, $2, 1)`,
    [id, text],
  );
const textsOf = async (like: string): Promise<string[]> =>
  (
    await pool.query<{ text: string }>('select text from note where text like $1 order by text', [like])
  ).rows.map(({ text }) => text);
const codeOf = (failing: Promise<unknown>) =>
  failing.then(
    () => 'no error',
    (error: unknown) => postgresError(error)?.code,
  );

test('two transactions that wait for each other are both made: one of them is done again', async () => {
  const bothHaveOne = Promise.withResolvers<void>();
  let begun = 0;
  const take = (first: number, second: number) =>
    inOneTransaction(pool, async (runner) => {
      await runner.query('select pg_advisory_xact_lock($1)', [first]);
      begun += 1;
      if (begun === 2) bothHaveOne.resolve();
      await bothHaveOne.promise;
      await runner.query('select pg_advisory_xact_lock($1)', [second]);
      return first;
    });
  expect(await Promise.all([take(1, 2), take(2, 1)])).toEqual([1, 2]);
  expect(begun).toBe(3);
});

test('the same holds for a statement that was left to the commit', async () => {
  const bothHaveOne = Promise.withResolvers<void>();
  let begun = 0;
  const take = (first: number, second: number) =>
    inOneTransaction(pool, async (runner, _tx, leave) => {
      await runner.query('select pg_advisory_xact_lock($1)', [first]);
      begun += 1;
      if (begun === 2) bothHaveOne.resolve();
      await bothHaveOne.promise;
      // A row of its own: waiting for the other's row, one could be met again by who was done again.
      await write(runner, 100 + first, `waited ${first}`);
      leave(runner.query('select pg_advisory_xact_lock($1)', [second]));
      return first;
    });
  expect(await Promise.all([take(1, 2), take(2, 1)])).toEqual([1, 2]);
  expect(begun).toBe(3);
  expect(await textsOf('waited%')).toHaveLength(2);
});

test('a statement that was left to the commit and fails takes all with it, and says why', async () => {
  const failing = inOneTransaction(pool, async (runner, _tx, leave) => {
    await write(runner, 1, 'left before');
    leave(write(runner, 1, 'left twice'));
    await write(runner, 2, 'left behind').catch(() => undefined);
  });
  expect(await codeOf(failing)).toBe('23505');
  expect(await textsOf('left%')).toEqual([]);
});

test('a transaction that could not commit is never answered as if it had, whatever its work made of the failure', async () => {
  const failing = inOneTransaction(pool, async (runner) => {
    await write(runner, 3, 'kept');
    await write(runner, 3, 'kept twice').catch(() => undefined);
    return 'all is well';
  });
  await expect(failing).rejects.toThrow('rolled back');
  expect(await textsOf('kept%')).toEqual([]);
});

test('a connection that breaks in the middle is thrown away, and nothing of it is kept', async () => {
  const broken = inOneTransaction(pool, async (runner, _tx, leave) => {
    leave(write(runner, 4, 'cut'));
    leave(runner.query('select pg_terminate_backend(pg_backend_pid())'));
    leave(write(runner, 5, 'cut'));
  });
  await expect(broken).rejects.toThrow();
  expect(await textsOf('cut%')).toEqual([]);
  expect(
    await inOneTransaction(pool, async (runner) => (await write(runner, 6, 'cut no more')).rowCount),
  ).toBe(1);
});

test('a statement planned for a table that has changed since is planned anew', async () => {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  closeWithFile(() => owner.end());
  const versions = prepared<{ version: unknown }>('note_versions', 'select version from note limit 1');
  const read = (_: unknown, place: number) =>
    place % 2 ? versions(pool, []) : inOneTransaction(pool, (runner) => versions(runner, []));
  const all = () => Promise.all(Array.from({ length: 12 }, read));
  await inOneTransaction(pool, (runner) => write(runner, 7, 'planned'));
  await all();
  await owner.query('alter table note alter column version type text');
  try {
    expect(new Set((await all()).map(([row]) => row?.version))).toEqual(new Set(['1']));
  } finally {
    await owner.query('alter table note alter column version type integer using version::integer');
  }
});
