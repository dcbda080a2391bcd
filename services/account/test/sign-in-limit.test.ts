import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { bodyOf, newCustomer, PASSWORD, startAccount } from './account-world.ts';

const world = await startAccount();
const wrong = (email: string, clientAddress?: string) =>
  world.signIn(email, 'not the password', { clientAddress });

test('a storm of wrong passwords at one email lets ten through, then says how long to wait', async () => {
  await newCustomer(world, 'target@mail.example');
  const statuses = await Promise.all(
    [...Array(14)].map(async () => (await wrong('target@mail.example')).status),
  );
  expect(statuses.filter((status) => status === 401)).toHaveLength(10);
  expect(statuses.filter((status) => status === 429)).toHaveLength(4);

  const problem = await bodyOf<{ retryAfterSeconds: number }>(
    world.signIn('Target@mail.example', PASSWORD),
    429,
  );
  expect(problem).toMatchObject({ code: 'TOO_MANY_TRIES' });
  expect(problem.retryAfterSeconds).toBeGreaterThan(800);
  expect(problem.retryAfterSeconds).toBeLessThanOrEqual(900);

  await world.clock.advance(901);
  await bodyOf(world.signIn('target@mail.example', PASSWORD), 201);
});

test('the right password clears the count, so an honest person is never shut out by yesterday', async () => {
  await newCustomer(world, 'clumsy@mail.example');
  for (let round = 0; round < 2; round += 1) {
    const tries = await Promise.all(
      [...Array(8)].map(async () => (await wrong('clumsy@mail.example')).status),
    );
    expect(new Set(tries)).toEqual(new Set([401]));
    await bodyOf(world.signIn('clumsy@mail.example', PASSWORD), 201);
  }
});

test('one network address cannot try many emails', async () => {
  // Ninety-seven earlier failures are written down rather than made: each would cost a password hash.
  await world.db.execute(sql`
    insert into sign_in_limit (bucket, failures, window_ends_at)
    values ('customer:address:203.0.113.9', 97, business_now() + interval '15 minutes')`);
  const tries = [...Array(8)].map((_, who) => wrong(`stranger-${who}@mail.example`, '203.0.113.9'));
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(3);
  expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  expect((await wrong('stranger-1@mail.example', '203.0.113.10')).status).toBe(401);
});
