import { rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { bodyOf, codeOf, newCustomer, PASSWORD, type SignedIn, startAccount } from './account-world.ts';

const world = await startAccount();

type Sent = { codeId: string; expiresAt: string };
const ask = (email: string) => world.frontDoor('/door-codes', { json: { email } });
const asked = async (email: string): Promise<string> => (await bodyOf<Sent>(ask(email), 202)).codeId;
const enter = async (codeId: string, device?: string): Promise<SignedIn> =>
  bodyOf<SignedIn>(world.enter(codeId, await codeOf(world, codeId), device), 201);
const wrongFor = async (codeId: string): Promise<string> =>
  (await codeOf(world, codeId)) === '000000' ? '000001' : '000000';
const codeOfAnswer = async (answer: Promise<Response>): Promise<string | undefined> =>
  ((await (await answer).json()) as { code?: string }).code;
const eventsOf = async (id: string) =>
  (await world.feed()).filter(({ aggregateId }) => aggregateId === id).map(({ type }) => type);

test('a code opens the account of its address, and only once', async () => {
  const id = await newCustomer(world, 'again@mail.example');
  const codeId = await asked('AGAIN@mail.example');
  const code = await codeOf(world, codeId);
  const { person, sessionId } = await bodyOf<SignedIn>(
    world.enter(codeId, `${code.slice(0, 3)} ${code.slice(3)}`),
    201,
  );
  expect(person).toMatchObject({ id, emailVerified: true });
  expect(await bodyOf(world.frontDoor(`/sessions/${sessionId}`), 200)).toMatchObject({ person: { id } });
  expect(await codeOfAnswer(world.enter(codeId, code))).toBe('CODE_EXPIRED');
});

test('an address without an account gets one with its code, proven, named after the address, without a password', async () => {
  const { person } = await enter(await asked(' Mara.Lind@mail.example '));
  expect(person).toMatchObject({ name: 'Mara.Lind', email: 'Mara.Lind@mail.example', emailVerified: true });
  expect(await eventsOf(person.id)).toEqual(['customer.registered', 'customer.email_verified']);
  expect((await world.signIn('mara.lind@mail.example', 'anything at all')).status).toBe(401);
});

test('nothing of a registration exists before its code comes back', async () => {
  const { codeId } = await bodyOf<Sent>(world.register('waiting@mail.example'), 202);
  expect((await world.signIn('waiting@mail.example')).status).toBe(401);
  const { person } = await enter(codeId);
  expect(person.name).toBe('Amira Lindqvist');
  expect((await bodyOf<SignedIn>(world.signIn('waiting@mail.example'), 201)).person.id).toBe(person.id);
});

test('asking and registering answer the same whether or not the address has an account', async () => {
  await newCustomer(world, 'known@mail.example');
  const shapes: string[] = [];
  for (const email of ['known@mail.example', 'unknown@mail.example'])
    for (const answer of [await ask(email), await world.register(email)])
      shapes.push(`${answer.status} ${Object.keys((await answer.json()) as object).sort()}`);
  expect(new Set(shapes)).toEqual(new Set(['202 codeId,expiresAt']));
});

test('registering an address that has an account changes neither its password nor its name', async () => {
  const id = await newCustomer(world, 'mine@mail.example');
  const sent = world.register('mine@mail.example', {
    name: 'Somebody Else',
    password: 'other words entirely',
  });
  const { person } = await enter((await bodyOf<Sent>(sent, 202)).codeId);
  expect(person).toMatchObject({ id, name: 'Amira Lindqvist' });
  expect((await world.signIn('mine@mail.example', 'other words entirely')).status).toBe(401);
  expect((await world.signIn('mine@mail.example', PASSWORD)).status).toBe(201);
});

test('of several registrations of one address at once, one account comes out, whatever its capitals', async () => {
  const codes = await Promise.all(['Race@mail.example', 'race@mail.example', 'RACE@MAIL.EXAMPLE'].map(asked));
  const entered = await Promise.all(codes.map((codeId) => enter(codeId)));
  expect(new Set(entered.map(({ person }) => person.id)).size).toBe(1);
  expect(await eventsOf(entered[0]!.person.id)).toEqual(['customer.registered', 'customer.email_verified']);
});

test('an account whose address nobody had proven loses the password and sessions of whoever opened it', async () => {
  const id = await newCustomer(world, 'squatted@mail.example');
  const { sessionId } = await bodyOf<SignedIn>(world.signIn('squatted@mail.example'), 201);
  await world.db.execute(sql`update customer set email_verified_at = null where id = ${id}`);
  expect((await enter(await asked('squatted@mail.example'))).person).toMatchObject({
    id,
    emailVerified: true,
  });
  expect((await world.signIn('squatted@mail.example')).status).toBe(401);
  expect((await world.frontDoor(`/sessions/${sessionId}`)).status).toBe(404);
});

test('five wrong guesses end a code, however many come at once, and the right one comes too late', async () => {
  for (const email of ['guessed@mail.example', 'nobody-here@mail.example']) {
    if (email.startsWith('guessed')) await newCustomer(world, email);
    const codeId = await asked(email);
    const wrong = await wrongFor(codeId);
    const answers = await Promise.all([...Array(8)].map(() => codeOfAnswer(world.enter(codeId, wrong))));
    expect(answers.sort()).toEqual([...Array(4).fill('CODE_GUESSED'), ...Array(4).fill('CODE_WRONG')]);
    expect(await codeOfAnswer(world.enter(codeId, await codeOf(world, codeId)))).toBe('CODE_GUESSED');
    await enter(await asked(email));
  }
});

test('guesses at one code cost another code of the address nothing', async () => {
  const [attackers, own] = [await asked('pair@mail.example'), await asked('pair@mail.example')];
  const wrong = await wrongFor(attackers);
  for (let round = 0; round < 5; round += 1) await world.enter(attackers, wrong);
  await enter(own);
});

test('at most five codes go to an address in an hour, with and without an account', async () => {
  for (const email of ['many@mail.example', 'many-unknown@mail.example']) {
    const statuses = await Promise.all([...Array(7)].map(async () => (await ask(email)).status));
    expect(statuses.sort()).toEqual([202, 202, 202, 202, 202, 429, 429]);
  }
  const problem = await bodyOf<{ retryAfterSeconds: number }>(ask('many@mail.example'), 429);
  expect(problem).toMatchObject({ code: 'TOO_MANY_CODES' });
  await world.clock.advance(problem.retryAfterSeconds + 1);
  await asked('many@mail.example');
});

test('one network address cannot have codes sent to ever more mailboxes', async () => {
  await world.db.execute(sql`
    insert into sign_in_limit (bucket, failures, window_ends_at)
    values ('customer:codes:203.0.113.9', 59, business_now() + interval '15 minutes')`);
  const from = (email: string) =>
    world.frontDoor('/door-codes', { json: { email, clientAddress: '203.0.113.9' } });
  expect((await from('last@mail.example')).status).toBe(202);
  expect(await bodyOf(from('one-more@mail.example'), 429)).toMatchObject({ code: 'TOO_MANY_TRIES' });
});

test('a code is good for 15 minutes of business time', async () => {
  const codeId = await asked('late@mail.example');
  const code = await codeOf(world, codeId);
  await world.clock.advance(15 * 60 + 1);
  expect(await codeOfAnswer(world.enter(codeId, code))).toBe('CODE_EXPIRED');
});

test('a closed account stays closed to a code', async () => {
  const id = await newCustomer(world, 'closed-door@mail.example');
  await world.db.execute(sql`update customer set disabled_at = business_now() where id = ${id}`);
  const codeId = await asked('closed-door@mail.example');
  expect(await codeOfAnswer(world.enter(codeId, await codeOf(world, codeId)))).toBe('ACCOUNT_DISABLED');
});

test('the database holds no code that was sent, and forgets what waited with it', async () => {
  const codeId = (await bodyOf<Sent>(world.register('hashed@mail.example'), 202)).codeId;
  const code = await codeOf(world, codeId);
  await enter(codeId);
  const { rows } = await rowsOf<{ row: string }>(
    world.db,
    sql`select row_to_json(door_code)::text as row from door_code where id = ${codeId}`,
  );
  expect(rows[0]?.row).not.toContain(`"${code}"`);
  expect(JSON.parse(rows[0]!.row)).toMatchObject({ name: null, password_hash: null });
});

test.each([
  ['email', { email: 'no address' }],
  ['name', { name: ' ' }],
  ['password', { password: 12 }],
  ['password', { password: 'x'.repeat(1001) }],
])('a wrong %s is refused by name', async (path, wrong) => {
  const json = { email: 'somebody@mail.example', name: 'Somebody', password: PASSWORD, ...wrong };
  const problem = await bodyOf(world.frontDoor('/door-codes', { json }), 400);
  expect(problem).toMatchObject({ code: 'VALIDATION', errors: [expect.objectContaining({ path })] });
});

test('a password anybody would try is refused in its field, and no code is sent', async () => {
  const problem = await bodyOf(world.register('weak@mail.example', { password: 'Password2026!' }), 422);
  expect(problem).toMatchObject({ code: 'PASSWORD_WEAK', errors: [{ path: 'password' }] });
  const told = (await world.feed()).filter(
    ({ payload }) => (payload as { email?: string }).email === 'weak@mail.example',
  );
  expect(told).toEqual([]);
});

test('only the front door may ask and enter, and nobody may without a token', async () => {
  const order = world.call({ kind: 'guest' }, { from: 'order' });
  expect((await order('/door-codes', { json: { email: 'side@mail.example' } })).status).toBe(403);
  const codeId = await asked('side@mail.example');
  const code = await codeOf(world, codeId);
  expect((await order(`/door-codes/${codeId}/session`, { json: { code } })).status).toBe(403);
  expect((await fetch(`${world.url}/door-codes`, { method: 'POST' })).status).toBe(401);
});

test('a letter is asked for in the language of the page', async () => {
  const email = 'muna@mail.example';
  await bodyOf(world.frontDoor('/door-codes', { json: { email, market: 'ar-ae' } }), 202);
  const told = (await world.feed()).find(({ payload }) => (payload as { email?: string }).email === email);
  expect(told?.payload).toMatchObject({ market: 'ar-ae' });
});

test('one place has sixty codes sent in a quarter of an hour, whatever the addresses, and no more', async () => {
  const from = (clientAddress: string) => (nth: number) =>
    world.frontDoor('/door-codes', { json: { email: `many-${nth}@mail.example`, clientAddress } });
  const answers = await Promise.all(Array.from({ length: 62 }, (_, nth) => from('203.0.113.9')(nth)));
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(60);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(2);
  expect((await from('203.0.113.10')(99)).status).toBe(202);
});
