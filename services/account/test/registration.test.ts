import { expect, test } from 'vitest';
import { bodyOf, newCustomer, PASSWORD, startAccount } from './account-world.ts';

const world = await startAccount();

test('registering opens an unverified account and asks for a code to be mailed', async () => {
  const answer = await bodyOf(world.register(' Amira@Lindqvist.example '), 201);
  expect(answer).toMatchObject({ email: 'Amira@Lindqvist.example', emailVerified: false, disabled: false });
  expect(JSON.stringify(answer)).not.toContain('assword');

  const told = (await world.feed()).filter(({ aggregateId }) => aggregateId === answer.customerId);
  expect(told.map(({ type, aggregateVersion }) => [type, aggregateVersion])).toEqual([
    ['customer.registered', 1],
    ['customer.email_code_requested', 2],
  ]);
  expect(told[1]?.payload).toMatchObject({
    email: 'Amira@Lindqvist.example',
    code: expect.stringMatching(/^\d{6}$/),
  });
});

test('of several registrations of one address at once, exactly one succeeds, whatever its capitals', async () => {
  const spellings = ['race@mail.example', 'Race@mail.example', 'RACE@MAIL.EXAMPLE', 'race@Mail.Example'];
  const statuses = await Promise.all(spellings.map(async (email) => (await world.register(email)).status));
  expect(statuses.sort()).toEqual([201, 409, 409, 409]);
  const registered = (await world.feed()).filter(
    ({ type, payload }) =>
      type === 'customer.registered' && /^race@/i.test((payload as { email: string }).email),
  );
  expect(registered).toHaveLength(1);
});

test('a taken address is refused in its field', async () => {
  await newCustomer(world, 'taken@mail.example');
  const problem = await bodyOf(world.register('TAKEN@mail.example'), 409);
  expect(problem).toMatchObject({ code: 'EMAIL_TAKEN', errors: [{ path: 'email' }] });
});

test('a password anybody would try is refused in its field, and nothing is kept', async () => {
  const problem = await bodyOf(world.register('weak@mail.example', { password: 'Password2026!' }), 422);
  expect(problem).toMatchObject({ code: 'PASSWORD_WEAK', errors: [{ path: 'password' }] });
  expect((await world.signIn('weak@mail.example', 'Password2026!')).status).toBe(401);
});

test.each([
  ['email', { email: 'no address' }],
  ['name', { name: ' ' }],
  ['password', { password: 12 }],
  ['password', { password: 'x'.repeat(1001) }],
])('a wrong %s is refused by name', async (path, wrong) => {
  const json = { email: 'somebody@mail.example', name: 'Somebody', password: PASSWORD, ...wrong };
  const problem = await bodyOf(world.frontDoor('/customers', { json }), 400);
  expect(problem).toMatchObject({ code: 'VALIDATION', errors: [expect.objectContaining({ path })] });
});

test('a role, an id or a verified mark sent along changes nothing', async () => {
  const json = {
    email: 'sly@mail.example',
    name: 'Sly',
    password: PASSWORD,
    role: 'owner',
    customerId: '01930000-0000-7000-8000-000000000001',
    emailVerified: true,
  };
  const answer = await bodyOf(world.frontDoor('/customers', { json }), 201);
  expect(answer).toMatchObject({ emailVerified: false });
  expect(answer.customerId).not.toBe(json.customerId);
});

test('only the front door may register, and nobody may without a token', async () => {
  const json = { email: 'side@mail.example', name: 'Side', password: PASSWORD };
  expect((await world.call({ kind: 'guest' }, { from: 'order' })('/customers', { json })).status).toBe(403);
  expect((await fetch(`${world.url}/customers`, { method: 'POST' })).status).toBe(401);
});
