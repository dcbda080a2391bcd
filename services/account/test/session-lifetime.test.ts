import { rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { sweepEnded } from '../src/sweep-ended.ts';
import { bodyOf, newCustomer, startAccount } from './account-world.ts';

const world = await startAccount();
const DAY = 24 * 3600;

test('a session lives 30 days after the last visit', async () => {
  await newCustomer(world, 'away@mail.example');
  const { sessionId } = await bodyOf<{ sessionId: string }>(world.signIn('away@mail.example'), 201);
  const visit = async () => (await world.frontDoor(`/sessions/${sessionId}`)).status;

  await world.clock.advance(20 * DAY);
  expect(await visit()).toBe(200);
  await world.clock.advance(20 * DAY);
  expect(await visit()).toBe(200);
  await world.clock.advance(31 * DAY);
  expect(await visit()).toBe(404);
});

test('sweeping removes what has ended and nothing that still counts', async () => {
  await newCustomer(world, 'early@mail.example');
  await bodyOf(world.signIn('early@mail.example'), 201);
  await world.signIn('early@mail.example', 'not the password');
  await world.clock.advance(31 * 24 * 3600);
  await newCustomer(world, 'recent@mail.example');
  await bodyOf(world.signIn('recent@mail.example'), 201);
  await world.signIn('recent@mail.example', 'not the password');

  await sweepEnded(world.db);
  const { rows } = await rowsOf<{ sessions: number; codes: number; limits: number }>(
    world.db,
    sql`select (select count(*)::int from session) as sessions, (select count(*)::int from door_code) as codes,
          (select count(*)::int from sign_in_limit) as limits`,
  );
  expect(rows[0]).toEqual({ sessions: 1, codes: 1, limits: 1 });
});
