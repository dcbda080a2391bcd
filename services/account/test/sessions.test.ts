import { hash } from '@node-rs/argon2';
import { rowsOf } from '@souk/service-kit/database';
import { meetAtLock } from '@souk/testkit/meet-at-lock';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { bodyOf, newCustomer, PASSWORD, type SignedIn, staffActor, startAccount } from './account-world.ts';

const world = await startAccount();

const signedIn = (email: string) => bodyOf<SignedIn>(world.signIn(email), 201);
const statusOf = async (sessionId: string) => (await world.frontDoor(`/sessions/${sessionId}`)).status;

test('a session says who it belongs to until it is signed out', async () => {
  const id = await newCustomer(world, 'here@mail.example');
  const { sessionId, person } = await signedIn('HERE@mail.example');
  expect(person).toEqual({
    kind: 'customer',
    id,
    email: 'here@mail.example',
    name: 'Amira Lindqvist',
    emailVerified: true,
  });
  expect(await bodyOf(world.frontDoor(`/sessions/${sessionId}`), 200)).toEqual({ sessionId, person });

  expect((await world.frontDoor(`/sessions/${sessionId}`, { method: 'DELETE' })).status).toBe(204);
  expect((await world.frontDoor(`/sessions/${sessionId}`, { method: 'DELETE' })).status).toBe(204);
  expect(await bodyOf(world.frontDoor(`/sessions/${sessionId}`), 404)).toMatchObject({
    code: 'SESSION_UNKNOWN',
  });
});

test('a wrong password and an unknown address are refused with the same words', async () => {
  await newCustomer(world, 'known@mail.example');
  const wrong = await bodyOf(world.signIn('known@mail.example', 'not the password'), 401);
  const unknown = await bodyOf(world.signIn('unknown@mail.example'), 401);
  expect(wrong).toMatchObject({ code: 'WRONG_CREDENTIALS' });
  expect(unknown.detail).toBe(wrong.detail);
});

test('signing out everywhere ends every session of that person and of nobody else', async () => {
  const id = await newCustomer(world, 'everywhere@mail.example');
  await newCustomer(world, 'bystander@mail.example');
  const [phone, laptop, bystander] = await Promise.all([
    signedIn('everywhere@mail.example'),
    signedIn('everywhere@mail.example'),
    signedIn('bystander@mail.example'),
  ]);
  expect((await world.asCustomer(id)(`/customers/${id}/sessions`, { method: 'DELETE' })).status).toBe(204);
  expect(await Promise.all([phone, laptop, bystander].map(({ sessionId }) => statusOf(sessionId)))).toEqual([
    404, 404, 200,
  ]);
});

test('a sign-in under way while the person signs out everywhere or is closed does not outlive it', async () => {
  const id = await newCustomer(world, 'meanwhile@mail.example');
  const manager = world.call(staffActor('manager'));
  const [entered] = await meetAtLock<Response>(world.db, {
    lock: sql`update customer set disabled_at = business_now() where id = ${id}`,
    requests: [() => world.signIn('meanwhile@mail.example')],
  });
  expect(entered?.status).toBe(401);
  await bodyOf(manager(`/customers/${id}/disabled`, { method: 'PUT', json: { disabled: false } }), 200);
  await signedIn('meanwhile@mail.example');
});

test('a closed account loses its sessions at once and cannot sign in until it is opened again', async () => {
  const id = await newCustomer(world, 'closed@mail.example');
  const { sessionId } = await signedIn('closed@mail.example');
  const manager = world.call(staffActor('manager'));
  const set = (disabled: boolean) =>
    manager(`/customers/${id}/disabled`, { method: 'PUT', json: { disabled } });

  expect(await bodyOf(set(true), 200)).toMatchObject({ disabled: true });
  expect(await statusOf(sessionId)).toBe(404);
  expect(await bodyOf(world.signIn('closed@mail.example'), 403)).toMatchObject({ code: 'ACCOUNT_DISABLED' });
  expect((await world.signIn('closed@mail.example', 'not the password')).status).toBe(401);

  await bodyOf(set(false), 200);
  await signedIn('closed@mail.example');
  const { rows } = await rowsOf<{ action: string; actor: object }>(
    world.db,
    sql`select action, actor from audit_record where entity_id = ${id} order by at`,
  );
  expect(rows.map(({ action }) => action)).toEqual(['customer.disabled', 'customer.enabled']);
  expect(JSON.stringify(rows)).not.toContain('sessionId');
});

test('the database never holds what opens a session', async () => {
  await newCustomer(world, 'hashed@mail.example');
  const { sessionId } = await signedIn('hashed@mail.example');
  const { rows } = await rowsOf<{ id: Buffer }>(world.db, sql`select id_hash as id from session`);
  expect(
    rows.some(({ id }) => id.equals(Buffer.from(sessionId, 'base64url')) || id.toString() === sessionId),
  ).toBe(false);
});

test('a hash made with older settings is replaced at the next sign-in, and the password stays the same', async () => {
  const id = await newCustomer(world, 'older@mail.example');
  const older = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
  await world.db.execute(sql`update customer set password_hash = ${older} where id = ${id}`);
  await signedIn('older@mail.example');
  const { rows } = await rowsOf<{ hash: string }>(
    world.db,
    sql`select password_hash as hash from customer where id = ${id}`,
  );
  expect(rows[0]?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  await signedIn('older@mail.example');
});

test('sessions answer the front door only', async () => {
  expect((await world.call({ kind: 'guest' }, { from: 'order' })('/sessions/anything')).status).toBe(403);
  expect((await fetch(`${world.url}/sessions/anything`)).status).toBe(401);
});
