import { randomUUID } from 'node:crypto';
import type { Problem } from '@souk/service-kit/refusal';
import { sql } from 'drizzle-orm';
import type { JWTPayload } from 'jose';
import { expect, test } from 'vitest';
import { sweepEnded } from '../src/sweep-ended.ts';
import {
  bodyOf,
  codeOf,
  newCustomer,
  PASSWORD,
  type SignedIn,
  staffActor,
  startAccount,
} from './account-world.ts';
import { openPassport, type Tokens } from './passport-visit.ts';
import { softPasskey } from './soft-passkey.ts';

const passport = await openPassport();
const another = await openPassport();
const away = { id: 'away', name: 'Away', issuer: 'http://127.0.0.1:4', clientId: 'souk' };
const world = await startAccount({
  SIGN_IN_PROVIDERS: JSON.stringify([
    passport.provider,
    { ...another.provider, id: 'another', name: 'Another' },
    away,
  ]),
});

type Answer = { status: number; code?: string } & Partial<SignedIn>;
const answerOf = async (answer: Promise<Response>): Promise<Answer> => {
  const response = await answer;
  return {
    status: response.status,
    ...(response.status === 204 ? {} : ((await response.json()) as Problem)),
  };
};
const enter = (tokens: Tokens, provider = 'passport') =>
  answerOf(world.frontDoor('/identity-sessions', { json: { provider, device: 'a browser', ...tokens } }));
const enterWith = async (claims: JWTPayload, by?: Parameters<typeof passport.sign>[1]) =>
  enter({ idToken: await passport.sign(claims, by) });
const said = (email: string, more: JWTPayload = {}): JWTPayload => ({
  sub: randomUUID(),
  email,
  email_verified: true,
  name: 'Amira Lindqvist',
  ...more,
});
const refused = (code: string, status = 409) => ({ status, code });
const customersWith = async (email: string): Promise<number> => {
  const { rows } = await world.service.pool.query(
    'select count(*)::int as n from customer where email = $1',
    [email],
  );
  return rows[0].n;
};
const eventsOf = async (id: string) =>
  (await world.feed()).filter(({ aggregateId }) => aggregateId === id).map(({ type }) => type);
type Identity = { id: string; name: string; opens: boolean };
const identitiesOf = (id: string, of = world) =>
  bodyOf<Identity[]>(of.asCustomer(id)(`/customers/${id}/identities`), 200);
const disconnect = (id: string, identityId: string) =>
  answerOf(world.asCustomer(id)(`/customers/${id}/identities/${identityId}`, { method: 'DELETE' }));

test('whoever a provider vouches for has an account, and has it again the next time', async () => {
  const email = 'first@mail.example';
  const opened = await enter(await passport.visit({ email, name: 'Wren Abara' }));
  expect(opened).toMatchObject({
    status: 201,
    person: { kind: 'customer', email, name: 'Wren Abara', emailVerified: true },
  });
  const { id } = opened.person!;
  expect(await eventsOf(id), 'orders of a guest find their way as after a code').toEqual([
    'customer.registered',
    'customer.email_verified',
  ]);
  expect(await bodyOf(world.frontDoor(`/sessions/${opened.sessionId}`), 200)).toMatchObject({
    person: { id },
  });
  expect(await enter(await passport.visit({ email }))).toMatchObject({ status: 201, person: { id } });
  expect(await customersWith(email)).toBe(1);
  expect(
    await bodyOf(world.asCustomer(id, opened.sessionId)(`/customers/${id}/sessions`), 200),
  ).toMatchObject([{ openedBy: 'provider', device: 'a browser' }, { openedBy: 'provider' }]);
});

test('an address the provider has seen to be theirs opens the account it has, with its password as before', async () => {
  const email = 'Known@mail.example';
  const id = await newCustomer(world, email);
  expect(await enterWith(said('known@MAIL.example'))).toMatchObject({ status: 201, person: { id, email } });
  expect((await bodyOf<SignedIn>(world.signIn(email, PASSWORD), 201)).person.id).toBe(id);
});

test('a subject is known by itself: another address there, or none, is the same account here', async () => {
  const { sub } = said('');
  const { person } = await enterWith(said('before@mail.example', { sub }));
  const owner = await newCustomer(world, 'after@mail.example');
  expect((await enterWith(said('after@mail.example', { sub }))).person!.id).toBe(person!.id);
  expect(person!.id).not.toBe(owner);
  expect((await enterWith({ sub })).person!.id).toBe(person!.id);
  const elsewhere = await enter(
    { idToken: await another.sign(said('elsewhere@mail.example', { sub })) },
    'another',
  );
  expect(elsewhere.person!.id, 'of another issuer it is somebody else').not.toBe(person!.id);
});

test('an address that is only said opens a new account that has nothing of the address', async () => {
  const email = 'claimed@mail.example';
  const owner = await newCustomer(world, email);
  for (const verified of [false, undefined, 'false', 1]) {
    const { sub } = said(email);
    const opened = await enterWith(said(email, { sub, email_verified: verified }));
    expect(opened).toMatchObject({ status: 201, person: { email, emailVerified: false } });
    const { id } = opened.person!;
    expect(id).not.toBe(owner);
    expect(await eventsOf(id), 'nobody looks for orders by it').toEqual([]);
    expect((await enterWith(said(email, { sub, email_verified: false }))).person!.id).toBe(id);
  }
  expect(await enter(await passport.visit({ email, verified: false }))).toMatchObject({
    person: { emailVerified: false },
  });
  expect((await bodyOf<SignedIn>(world.signIn(email, PASSWORD), 201)).person.id).toBe(owner);
});

test('whoever proves such an address by its code takes the provider along into the account it has', async () => {
  const email = 'joined@mail.example';
  const owner = await newCustomer(world, email);
  const claims = said(email, { email_verified: false });
  const { person } = await enterWith(claims);
  const { codeId } = await bodyOf<{ codeId: string }>(
    world.frontDoor('/door-codes', { json: { email } }),
    202,
  );
  const path = `/customers/${person!.id}/address-proof`;
  await bodyOf(
    world.asCustomer(person!.id)(path, { json: { codeId, code: await codeOf(world, codeId) } }),
    200,
  );
  expect(await enterWith(claims)).toMatchObject({ person: { id: owner, emailVerified: true } });
});

test('a provider that somebody connected in another’s name is gone once that one proves the address', async () => {
  const email = 'squatted@mail.example';
  const id = await newCustomer(world, email);
  await enterWith(said(email));
  await world.db.execute(sql`update customer set email_verified_at = null where id = ${id}`);
  const { codeId } = await bodyOf<{ codeId: string }>(
    world.frontDoor('/door-codes', { json: { email } }),
    202,
  );
  await bodyOf(world.enter(codeId, await codeOf(world, codeId)), 201);
  expect(await identitiesOf(id)).toEqual([]);
});

test('nobody comes in with what the provider did not sign, or not for this shop', async () => {
  const email = 'forged@mail.example';
  const [header, body, signature] = (await passport.sign(said(email))).split('.');
  const now = Math.floor(Date.now() / 1000);
  const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
  const forged: Record<string, Promise<Answer>> = {
    'by another key under its name': enterWith(said(email), { ...another.key, kid: passport.key.kid }),
    'by a key it does not have': enterWith(said(email), another.key),
    'with other words under its signature': enter({
      idToken: `${header}.${Buffer.from(JSON.stringify(said(email))).toString('base64url')}.${signature}`,
    }),
    'with no signature': enter({ idToken: `${unsigned}.${body}.` }),
    'nothing of the kind': enter({ idToken: 'a letter of recommendation' }),
    'for another shop': enterWith(said(email, { aud: 'another-shop' })),
    'for two, the other first': enterWith(said(email, { aud: ['souk', 'another-shop'] })),
    'for two, given to the other': enterWith(
      said(email, { aud: ['souk', 'another-shop'], azp: 'another-shop' }),
    ),
    'by another issuer': enterWith(said(email, { iss: another.issuer })),
    'by another provider of the setting': passport
      .sign(said(email))
      .then((idToken) => enter({ idToken }, 'another')),
    'about nobody': enterWith({ ...said(email), sub: '' }),
    'from tomorrow': enterWith(said(email, { iat: now + 86_400, exp: now + 90_000 })),
  };
  for (const [how, answer] of Object.entries(forged))
    expect({ how, ...(await answer) }).toMatchObject({ how, ...refused('IDENTITY_REFUSED') });
  expect(await customersWith(email)).toBe(0);
});

test('what was signed opens a door once, and soon', async () => {
  const now = Math.floor(Date.now() / 1000);
  expect(await enterWith(said('late@mail.example', { iat: now - 300, exp: now - 60 }))).toMatchObject(
    refused('IDENTITY_ENDED'),
  );
  expect(
    await enterWith(said('old@mail.example', { iat: now - 3000, exp: now + 3000 })),
    'good for an hour, but from long ago',
  ).toMatchObject(refused('IDENTITY_ENDED'));

  const idToken = await passport.sign(said('once@mail.example'));
  const answers = await Promise.all([enter({ idToken }), enter({ idToken }), enter({ idToken })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  await sweepEnded(world.db);
  expect(await enter({ idToken })).toMatchObject(refused('IDENTITY_ENDED'));
  // The last letter of a signature has bits to spare: written otherwise it is still right.
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const rewritten = idToken.slice(0, -1) + alphabet[alphabet.indexOf(idToken.at(-1)!) ^ 1];
  expect(await enter({ idToken: rewritten })).toMatchObject(refused('IDENTITY_ENDED'));
});

test('two who come at once as the same person are one account', async () => {
  const claims = said('twins@mail.example', { email_verified: false });
  const answers = await Promise.all(Array.from({ length: 6 }, () => enterWith(claims)));
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
  expect(new Set(answers.map(({ person }) => person!.id)).size).toBe(1);
  expect(await customersWith('twins@mail.example')).toBe(1);
  const proven = await Promise.all([1, 2, 3].map(() => enterWith(said('one-address@mail.example'))));
  expect(new Set(proven.map(({ person }) => person!.id)).size, 'nor is one address two').toBe(1);
});

test('an address and a name that are not signed are asked of the issuer, about the same person only', async () => {
  const visitor = await passport.visit({ email: 'asked@mail.example' });
  expect(await enter({ idToken: visitor.idToken })).toMatchObject(refused('IDENTITY_NO_ADDRESS'));
  const [mine, theirs] = [
    await passport.visit({ email: 'mine@mail.example' }),
    await passport.visit({ email: 'theirs@mail.example' }),
  ];
  expect(await enter({ ...mine, accessToken: theirs.accessToken! })).toMatchObject(
    refused('IDENTITY_NO_ADDRESS'),
  );
  expect(await enterWith(said('no address at all'))).toMatchObject(refused('IDENTITY_NO_ADDRESS'));
});

test('a provider that was taken out of the setting, or is away, is told so', async () => {
  const idToken = await passport.sign(said('closed@mail.example'));
  expect(await enter({ idToken }, 'closed')).toMatchObject(refused('SIGN_IN_PROVIDER_UNKNOWN', 404));
  expect(await enter({ idToken }, 'away')).toMatchObject(refused('SIGN_IN_PROVIDER_AWAY', 503));
  expect(await enter({ idToken }), 'it was not used up by that').toMatchObject({ status: 201 });
});

test('a closed account stays closed, by whatever identity, and gets no new one', async () => {
  const email = 'shut@mail.example';
  const id = await newCustomer(world, email);
  const claims = said(email);
  expect((await enterWith(claims)).status).toBe(201);
  await world.db.execute(sql`update customer set disabled_at = now() where id = ${id}`);
  expect(await enterWith(claims)).toMatchObject(refused('ACCOUNT_DISABLED', 403));
  expect(await enterWith(said(email))).toMatchObject(refused('ACCOUNT_DISABLED', 403));
  expect(await identitiesOf(id)).toHaveLength(1);
});

test('whoever deleted their account begins anew with the same identity', async () => {
  const claims = said('leaver@mail.example');
  const { person } = await enterWith(claims);
  const { codeId } = await bodyOf<{ codeId: string }>(
    world.frontDoor('/door-codes', { json: { email: 'leaver@mail.example' } }),
    202,
  );
  const proof = { kind: 'code', codeId, code: await codeOf(world, codeId) };
  const left = world.asCustomer(person!.id)(`/customers/${person!.id}/erasure`, {
    json: { proof, market: 'en-us' },
  });
  const { token } = await bodyOf<{ token: string }>(left, 202);
  expect(await bodyOf(world.frontDoor(`/erasures/${token}`), 200)).toMatchObject({
    receipts: expect.arrayContaining([
      expect.objectContaining({ service: 'account', erased: expect.objectContaining({ identities: 1 }) }),
    ]),
  });
  const { rows } = await world.service.pool.query('select 1 from customer_identity where subject = $1', [
    claims.sub,
  ]);
  expect(rows).toEqual([]);
  const again = await enterWith(claims);
  expect(again.person!.id).not.toBe(person!.id);
});

test('nobody of the staff comes in this way', async () => {
  await world.db.execute(
    sql`insert into staff (email, email_key, name, role, password_hash) values ('desk@mail.example', 'desk@mail.example', 'Desk', 'owner', 'x')`,
  );
  expect(await enterWith(said('desk@mail.example'))).toMatchObject({ person: { kind: 'customer' } });
  const order = world.call({ kind: 'guest' }, { from: 'order' });
  expect((await order('/identity-sessions', { json: { provider: 'passport', idToken: 'x' } })).status).toBe(
    403,
  );
});

test('a customer sees what is connected, and takes it off; nobody else does', async () => {
  const { person } = await enterWith(said('own@mail.example'));
  const { id } = person!;
  const stranger = await newCustomer(world, 'stranger@mail.example');
  const [identity] = await identitiesOf(id);
  expect(identity).toMatchObject({ name: 'Passport', opens: true });
  for (const actor of [world.asCustomer(stranger), world.call(staffActor('owner')), world.frontDoor])
    expect((await actor(`/customers/${id}/identities/${identity!.id}`, { method: 'DELETE' })).status).toBe(
      404,
    );
  expect(await disconnect(stranger, identity!.id)).toMatchObject(refused('IDENTITY_UNKNOWN', 404));
  expect(await disconnect(id, identity!.id)).toEqual({ status: 204 });
  expect(await disconnect(id, identity!.id)).toMatchObject(refused('IDENTITY_UNKNOWN', 404));
});

test('the last way in is not taken off: of two at once, one stays', async () => {
  const claims = said('last@mail.example', { email_verified: false });
  const { id } = (await enterWith(claims)).person!;
  const [first] = await identitiesOf(id);
  expect(await disconnect(id, first!.id)).toMatchObject(refused('LAST_WAY_IN'));
  expect(await enterWith(claims), 'it opens as before').toMatchObject({ person: { id } });

  await world.db.execute(
    sql`insert into customer_identity (customer_id, issuer, subject) values (${id}, ${another.issuer}, ${randomUUID()})`,
  );
  const both = await identitiesOf(id);
  const answers = await Promise.all(both.map((one) => disconnect(id, one.id)));
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);

  await world.db.execute(
    sql`insert into customer_identity (customer_id, issuer, subject) values (${id}, 'https://gone.example', 'x')`,
  );
  const [usable] = (await identitiesOf(id)).filter(({ opens }) => opens);
  expect(await disconnect(id, usable!.id), 'one that opens nothing is no way in').toMatchObject(
    refused('LAST_WAY_IN'),
  );
  const [closed] = (await identitiesOf(id)).filter(({ opens }) => !opens);
  expect(closed!.name).toBe('gone.example');
  expect(await disconnect(id, closed!.id)).toEqual({ status: 204 });
});

test('with a passkey or a proven address nothing is the last', async () => {
  const { id } = (await enterWith(said('keyed@mail.example', { email_verified: false }))).person!;
  const call = world.asCustomer(id);
  const { challengeId, options } = await bodyOf<{ challengeId: string; options: { challenge: string } }>(
    call(`/customers/${id}/passkey-challenges`, { method: 'POST' }),
    201,
  );
  const response = softPasskey().make(options, { origin: 'http://localhost:3000', rpId: 'localhost' });
  await bodyOf(call(`/customers/${id}/passkeys`, { json: { challengeId, response, name: 'phone' } }), 201);
  expect(await disconnect(id, (await identitiesOf(id))[0]!.id)).toEqual({ status: 204 });
});

test('a customer is told of it with their data', async () => {
  const claims = said('data@mail.example');
  const { id } = (await enterWith(claims)).person!;
  expect(await bodyOf(world.asCustomer(id)(`/customers/${id}/personal-data`), 200)).toMatchObject({
    data: { signInProviders: [{ issuer: passport.issuer, subject: claims.sub }] },
  });
});
