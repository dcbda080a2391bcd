import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { bodyOf, codeOf, newCustomer, PASSWORD, type SignedIn, startAccount } from './account-world.ts';
import { type Place, type SoftPasskey, softPasskey } from './soft-passkey.ts';

const world = await startAccount();
const here: Place = { origin: 'http://localhost:3000', rpId: 'localhost' };

type Asked = { challengeId: string; options: { challenge: string } };
type Problem = { code: string };
type Kept = { id: string; name: string };

const ask = (newcomer?: { email: string; name: string }) =>
  bodyOf<Asked>(world.frontDoor('/passkey-challenges', { json: { newcomer } }), 201);
const post = async (
  path: string,
  json: object,
  id?: string,
): Promise<{ status: number } & Record<string, unknown>> => {
  const answer = await (id ? world.asCustomer(id) : world.frontDoor)(path, { json });
  return { status: answer.status, ...((await answer.json()) as object) };
};
const enter = async (
  key: SoftPasskey,
  counter: number,
  { at = here, asked }: { at?: Place; asked?: Asked } = {},
) => {
  const { challengeId, options } = asked ?? (await ask());
  return post('/passkey-sessions', {
    challengeId,
    response: key.use(options, at, counter),
    device: 'a phone',
  });
};
const add = async (id: string, key: SoftPasskey, { at = here, name = 'My phone' } = {}) => {
  const asked = await bodyOf<Asked>(
    world.asCustomer(id)(`/customers/${id}/passkey-challenges`, { method: 'POST' }),
    201,
  );
  const response = key.make(asked.options, at);
  return post(`/customers/${id}/passkeys`, { challengeId: asked.challengeId, response, name }, id);
};
const open = async (email: string, key: SoftPasskey) => {
  const { challengeId, options } = await ask({ email, name: 'Mara Vell' });
  return post('/passkey-accounts', { challengeId, response: key.make(options, here), name: 'My phone' });
};
const listOf = (id: string) => bodyOf<Kept[]>(world.asCustomer(id)(`/customers/${id}/passkeys`), 200);

test('a passkey is added, opens the account, is renamed and removed, by its owner only', async () => {
  const id = await newCustomer(world, 'keys@mail.example');
  const stranger = await newCustomer(world, 'no-keys@mail.example');
  const key = softPasskey();
  const added = await add(id, key);
  expect(added).toMatchObject({ status: 201, name: 'My phone', usedAt: null });
  expect(await enter(key, 1)).toMatchObject({ status: 201, person: { id } });
  expect(await listOf(id)).toMatchObject([{ name: 'My phone', usedAt: expect.any(String) }]);

  const one = `/passkeys/${added.id}`;
  for (const who of [id, stranger]) {
    const renamed = await world.asCustomer(who)(`/customers/${who}${one}`, {
      method: 'PATCH',
      json: { name: 'Old phone' },
    });
    expect(renamed.status).toBe(who === id ? 200 : 404);
  }
  const remove = (who: string) => world.asCustomer(who)(`/customers/${who}${one}`, { method: 'DELETE' });
  expect((await remove(stranger)).status).toBe(404);
  expect((await remove(id)).status).toBe(204);
  expect(await enter(key, 2)).toMatchObject({ status: 404, code: 'PASSKEY_UNKNOWN' });
});

test('a passkey asked for by another site is refused, when it is made and when it is used', async () => {
  const id = await newCustomer(world, 'phished@mail.example');
  const elsewhere = [
    { origin: 'https://sook.example', rpId: 'localhost' },
    { origin: 'http://localhost:3000', rpId: 'sook.example' },
  ];
  for (const at of elsewhere)
    expect(await add(id, softPasskey(), { at })).toMatchObject({ status: 409, code: 'PASSKEY_ORIGIN' });
  const key = softPasskey();
  await add(id, key);
  for (const at of elsewhere)
    expect(await enter(key, 1, { at })).toMatchObject({ status: 409, code: 'PASSKEY_ORIGIN' });
  expect(await enter(key, 1)).toMatchObject({ status: 201 });
});

test('a challenge is good once, for five minutes, and for what it was asked', async () => {
  const id = await newCustomer(world, 'once@mail.example');
  const key = softPasskey();
  await add(id, key);
  const asked = await ask();
  const answers = await Promise.all([1, 2, 3].map((counter) => enter(key, counter, { asked })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect(answers.filter(({ code }) => code === 'PASSKEY_ENDED')).toHaveLength(2);

  const [late, other] = [await ask(), await ask()];
  expect(
    await post('/passkey-accounts', {
      challengeId: other.challengeId,
      response: softPasskey().make(other.options, here),
      name: 'x',
    }),
  ).toMatchObject({ code: 'PASSKEY_ENDED' });
  const mixed = { challengeId: (await ask()).challengeId, options: { challenge: 'b3RoZXI' } };
  expect(await enter(key, 9, { asked: mixed })).toMatchObject({ code: 'PASSKEY_REFUSED' });
  await world.clock.advance(5 * 60 + 1);
  expect(await enter(key, 9, { asked: late })).toMatchObject({ code: 'PASSKEY_ENDED' });
});

test('a passkey that counts backwards is a copy, and opens nothing', async () => {
  const id = await newCustomer(world, 'copied@mail.example');
  const key = softPasskey();
  await add(id, key);
  expect((await enter(key, 7)).status).toBe(201);
  expect(await enter(key, 7)).toMatchObject({ status: 409, code: 'PASSKEY_COPIED' });
  expect(await enter(key, 3)).toMatchObject({ status: 409, code: 'PASSKEY_COPIED' });
  const [one, two] = await Promise.all([enter(key, 8), enter(key, 8)]);
  expect([one.status, two.status].sort()).toEqual([201, 409]);
});

test('nobody comes in with the key of another passkey, or with nonsense', async () => {
  const id = await newCustomer(world, 'forged@mail.example');
  const key = softPasskey();
  await add(id, key);
  const { challengeId, options } = await ask();
  const forged = { ...softPasskey().use(options, here, 1), id: key.use(options, here, 1).id };
  forged.rawId = forged.id;
  expect(await post('/passkey-sessions', { challengeId, response: forged })).toMatchObject({
    code: 'PASSKEY_REFUSED',
  });
  const next = await ask();
  expect(
    await post('/passkey-sessions', { challengeId: next.challengeId, response: { id: 7 } }),
  ).toMatchObject({ code: 'PASSKEY_REFUSED' });
});

test('a customer keeps ten passkeys, and one passkey is kept once', async () => {
  const id = await newCustomer(world, 'ten@mail.example');
  const keys = [...Array(11)].map(() => softPasskey());
  const statuses: number[] = [];
  for (const key of keys) statuses.push((await add(id, key)).status);
  expect(statuses).toEqual([...Array(10).fill(201), 409]);
  const other = await newCustomer(world, 'eleven@mail.example');
  expect(await add(other, keys[0]!)).toMatchObject({ code: 'PASSKEY_REFUSED' });
});

type Opened = { status: number; sessionId: string; person: { id: string; emailVerified: boolean } };
const sentTo = async (email: string) =>
  (await bodyOf<{ codeId: string }>(world.frontDoor('/door-codes', { json: { email } }), 202)).codeId;
const prove = async (id: string, codeId: string) =>
  post(`/customers/${id}/address-proof`, { codeId, code: await codeOf(world, codeId) }, id);

test('one tap opens an account; its address is nobody’s until the code comes back, and then it is told', async () => {
  const key = softPasskey();
  const opened = (await open('tap@mail.example', key)) as unknown as Opened;
  expect(opened).toMatchObject({ status: 201, person: { emailVerified: false } });
  const { id } = opened.person;
  const told = async () => (await world.feed()).filter(({ aggregateId }) => aggregateId === id);
  expect(await told()).toEqual([]);
  expect(await prove(id, await sentTo('tap@mail.example'))).toMatchObject({
    customerId: id,
    emailVerified: true,
  });
  expect((await told()).map(({ type }) => type)).toEqual(['customer.registered', 'customer.email_verified']);
  expect(await enter(key, 1)).toMatchObject({ person: { id, emailVerified: true } });
});

test('opening with a passkey answers the same for an address with an account, and takes nothing of it', async () => {
  const owner = await newCustomer(world, 'owned@mail.example');
  const opened = (await open('owned@mail.example', softPasskey())) as unknown as Opened;
  expect(opened).toMatchObject({ status: 201, person: { emailVerified: false } });
  expect(opened.person.id).not.toBe(owner);
  expect((await bodyOf<SignedIn>(world.signIn('owned@mail.example', PASSWORD), 201)).person.id).toBe(owner);
});

test('whoever proves an address that has an account brings passkey, session and addresses into it', async () => {
  const owner = await newCustomer(world, 'both@mail.example');
  const key = softPasskey();
  const opened = (await open('both@mail.example', key)) as unknown as Opened;
  const proven = await prove(opened.person.id, await sentTo('both@mail.example'));
  expect(proven).toMatchObject({ customerId: owner });
  expect(await enter(key, 1)).toMatchObject({ person: { id: owner } });
  expect(await bodyOf(world.frontDoor(`/sessions/${opened.sessionId}`), 200)).toMatchObject({
    person: { id: owner },
  });
  const gone = await world.asCustomer(opened.person.id)(`/customers/${opened.person.id}`);
  expect(((await gone.json()) as Problem).code).toBe('CUSTOMER_UNKNOWN');
});

const wish = { handle: 'rose-teapot', variantId: null };
const home = {
  name: 'Mara Vell',
  line1: '1418 Alder Street',
  city: 'Seattle',
  region: 'WA',
  postcode: '98122',
  country: 'US',
};

test('an older account without a default address has one afterwards, and what was wished for is kept', async () => {
  const owner = await newCustomer(world, 'wisher@mail.example');
  const opened = (await open('wisher@mail.example', softPasskey())) as unknown as Opened;
  const { id } = opened.person;
  const call = world.asCustomer(id);
  await bodyOf(call(`/customers/${id}/wishlist/merge`, { json: { items: [wish] } }), 200);
  await bodyOf(call(`/customers/${id}/addresses`, { json: home }), 201);
  expect(await prove(id, await sentTo('wisher@mail.example'))).toMatchObject({ customerId: owner });
  const theirs = world.asCustomer(owner);
  expect(await bodyOf(theirs(`/customers/${owner}/wishlist`), 200)).toMatchObject({ items: [wish] });
  expect(await bodyOf(theirs(`/customers/${owner}/addresses`), 200)).toMatchObject([
    { line1: home.line1, isDefault: true },
  ]);
});

test('a passkey of whoever opened an account in somebody’s name opens it no longer once they prove it', async () => {
  const id = await newCustomer(world, 'squatted-key@mail.example');
  const key = softPasskey();
  expect((await add(id, key)).status).toBe(201);
  await world.db.execute(sql`update customer set email_verified_at = null where id = ${id}`);
  const codeId = await sentTo('squatted-key@mail.example');
  await bodyOf(world.enter(codeId, await codeOf(world, codeId)), 201);
  expect(await enter(key, 1)).toMatchObject({ code: 'PASSKEY_UNKNOWN' });
});

test('a password chosen before the address is proven neither tells of an older account nor touches it', async () => {
  const email = 'older@mail.example';
  const owner = await newCustomer(world, email);
  for (let round = 0; round < 10; round += 1) await world.signIn(email, 'not the password');
  const choose = async (said: string) => {
    const { person, sessionId } = (await open(said, softPasskey())) as unknown as Opened;
    const put = async (json: object) => {
      const path = `/customers/${person.id}/password`;
      const answer = await world.asCustomer(person.id, sessionId)(path, { method: 'PUT', json });
      return [answer.status, answer.status === 204 ? null : ((await answer.json()) as Problem).code];
    };
    const password = 'twelve copper lanterns';
    return [
      await put({ password }),
      await put({ current: PASSWORD, password }),
      await put({ current: password, password }),
    ];
  };
  const answers = await choose(email);
  expect(answers).toEqual([
    [204, null],
    [409, 'PASSWORD_WRONG'],
    [204, null],
  ]);
  expect(await choose('free@mail.example')).toEqual(answers);
  expect((await world.signIn(email, PASSWORD)).status, 'their tries are counted on').toBe(429);
  await world.clock.advance(15 * 60 + 1);
  expect((await bodyOf<SignedIn>(world.signIn(email, PASSWORD), 201)).person.id).toBe(owner);
});

test('only the front door may ask for passkeys', async () => {
  const order = world.call({ kind: 'guest' }, { from: 'order' });
  for (const path of ['/passkey-challenges', '/passkey-sessions', '/passkey-accounts'])
    expect([400, 403]).toContain((await order(path, { json: {} })).status);
});
