import { startService } from '@souk/testkit/start-service';
import { expect, test } from 'vitest';
import { inOneTransaction } from '../src/runner.ts';
import { buildPublisher, publisherEnv } from './note-service.ts';

test('two transactions that wait for each other are both made: one of them is done again', async () => {
  const { pool } = (await startService(buildPublisher, publisherEnv)).service;
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
