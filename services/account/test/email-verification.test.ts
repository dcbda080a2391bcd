import { expect, test } from 'vitest';
import { bodyOf, lastCode, newCustomer, startAccount } from './account-world.ts';

const world = await startAccount();

const verify = (id: string, code: string) =>
  world.asCustomer(id)(`/customers/${id}/email-verification`, { json: { code } });
const resend = (id: string) => world.asCustomer(id)(`/customers/${id}/email-codes`, { method: 'POST' });
const anotherThan = (code: string) => (code === '000000' ? '000001' : '000000');

test('the mailed code verifies the address, once and for all', async () => {
  const id = await newCustomer(world, 'proof@mail.example');
  const code = await lastCode(world, id);
  expect(await bodyOf(verify(id, `${code.slice(0, 3)} ${code.slice(3)}`), 200)).toMatchObject({
    emailVerified: true,
  });
  expect(await bodyOf(verify(id, '123456'), 200)).toMatchObject({ emailVerified: true });
  expect(await bodyOf(resend(id), 200)).toEqual({ sent: false, expiresAt: null });

  const verified = (await world.feed()).filter(
    ({ type, aggregateId }) => type === 'customer.email_verified' && aggregateId === id,
  );
  expect(verified).toHaveLength(1);
  expect(verified[0]).toMatchObject({ payload: { customerId: id, email: 'proof@mail.example' } });
});

test('a wrong code costs one of five tries, however many guesses come at once', async () => {
  const id = await newCustomer(world, 'guess@mail.example');
  const code = await lastCode(world, id);
  const answers = await Promise.all(
    [...Array(8)].map(
      async () => ((await (await verify(id, anotherThan(code))).json()) as { code: string }).code,
    ),
  );
  expect(answers.sort()).toEqual([...Array(3).fill('CODE_EXPIRED'), ...Array(5).fill('CODE_WRONG')]);
  expect(await bodyOf(verify(id, code), 409)).toMatchObject({ code: 'CODE_EXPIRED' });

  await bodyOf(resend(id), 200);
  await bodyOf(verify(id, await lastCode(world, id)), 200);
});

test('a new code takes the place of the old one', async () => {
  const id = await newCustomer(world, 'newest@mail.example');
  const old = await lastCode(world, id);
  let fresh = old;
  while (fresh === old) {
    expect(await bodyOf(resend(id), 200)).toMatchObject({ sent: true });
    fresh = await lastCode(world, id);
  }
  expect(await bodyOf(verify(id, old), 409)).toMatchObject({ code: 'CODE_WRONG', triesLeft: 4 });
  await bodyOf(verify(id, fresh), 200);
});

test('at most five codes go out in an hour', async () => {
  const id = await newCustomer(world, 'many@mail.example');
  const statuses = await Promise.all([...Array(6)].map(async () => (await resend(id)).status));
  expect(statuses.filter((status) => status === 200)).toHaveLength(4);
  const problem = await bodyOf<{ retryAfterSeconds: number }>(resend(id), 429);
  expect(problem).toMatchObject({ code: 'TOO_MANY_CODES' });
  await world.clock.advance(problem.retryAfterSeconds + 1);
  await bodyOf(resend(id), 200);
});

test('a code is good for 15 minutes of business time', async () => {
  const id = await newCustomer(world, 'late@mail.example');
  const code = await lastCode(world, id);
  await world.clock.advance(15 * 60 + 1);
  expect(await bodyOf(verify(id, code), 409)).toMatchObject({ code: 'CODE_EXPIRED' });
});

test('a code that is no code is refused in its field', async () => {
  const id = await newCustomer(world, 'shape@mail.example');
  expect(await bodyOf(verify(id, 'abcdef'), 400)).toMatchObject({
    code: 'VALIDATION',
    errors: [{ path: 'code' }],
  });
});
