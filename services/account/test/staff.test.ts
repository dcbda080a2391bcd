import { rowsOf } from '@souk/service-kit/database';
import { meetAtLock } from '@souk/testkit/meet-at-lock';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { DEMO_SHOPPER_PASSWORD, DEMO_STAFF_PASSWORD } from '../src/demo/demo-people.ts';
import { seedPeople } from '../src/demo/seed-people.ts';
import { bodyOf, staffActor, startAccount } from './account-world.ts';

const world = await startAccount();
await Promise.all([seedPeople(world.db), seedPeople(world.db)]);

type Colleague = { staffId: string; email: string; role: string; disabled: boolean };
type SignedIn = { sessionId: string; person: { id: string; role: string } };
const staffIn = (email: string, password = DEMO_STAFF_PASSWORD) =>
  world.frontDoor('/staff-sessions', { json: { email, password } });
const owner = world.call(staffActor('owner'));
const colleague = async (email: string) =>
  (await bodyOf<Colleague[]>(owner('/staff'), 200)).find((one) => one.email === email)!;

test('the demo world is added once, and its people can sign in', async () => {
  expect(await seedPeople(world.db)).toEqual({ staff: 0, customers: 0 });
  const { person } = await bodyOf<SignedIn>(staffIn('Owner@souk.example'), 201);
  expect(person).toMatchObject({ kind: 'staff', name: 'Nadia Haddad', role: 'owner', emailVerified: true });
  const shopper = await bodyOf<SignedIn>(world.signIn('shopper@souk.example', DEMO_SHOPPER_PASSWORD), 201);
  expect(shopper.person).toMatchObject({ kind: 'customer', emailVerified: true });
});

test('staff and customers have separate doors', async () => {
  expect((await staffIn('shopper@souk.example', DEMO_SHOPPER_PASSWORD)).status).toBe(401);
  expect((await world.signIn('owner@souk.example', DEMO_STAFF_PASSWORD)).status).toBe(401);
});

test('a changed role or a closed door ends a colleague’s sessions at once', async () => {
  const { sessionId, person } = await bodyOf<SignedIn>(staffIn('support@souk.example'), 201);
  const change = (json: object) => owner(`/staff/${person.id}`, { method: 'PATCH', json });
  expect(await bodyOf(change({ role: 'fulfilment' }), 200)).toMatchObject({ role: 'fulfilment' });
  expect((await world.frontDoor(`/sessions/${sessionId}`)).status).toBe(404);

  await bodyOf(change({ disabled: true }), 200);
  expect(await bodyOf(staffIn('support@souk.example'), 403)).toMatchObject({ code: 'ACCOUNT_DISABLED' });

  const { rows } = await rowsOf<{ actor: { role: string }; before: object; after: object }>(
    world.db,
    sql`select actor, before, after from audit_record where entity = 'staff' and entity_id = ${person.id} order by at, id`,
  );
  expect(rows.map(({ before, after }) => [before, after])).toEqual([
    [
      { role: 'support', disabled: false },
      { role: 'fulfilment', disabled: false },
    ],
    [
      { role: 'fulfilment', disabled: false },
      { role: 'fulfilment', disabled: true },
    ],
  ]);
  expect(rows[0]?.actor).toMatchObject({ kind: 'staff', role: 'owner' });
  expect(rows[0]?.actor).not.toHaveProperty('sessionId');
});

test('two owners cannot remove each other: one always stays', async () => {
  const added = await bodyOf<Colleague>(
    owner('/staff', {
      json: {
        email: 'second@souk.example',
        name: 'Second Owner',
        role: 'owner',
        password: 'two keys one door',
      },
    }),
    201,
  );
  const first = await colleague('owner@souk.example');
  const statuses = await meetAtLock(world.db, {
    lock: sql`select 1 from staff for update`,
    requests: [added, first].map(({ staffId }) => async () => {
      const answer = await owner(`/staff/${staffId}`, { method: 'PATCH', json: { disabled: true } });
      return answer.status;
    }),
  });
  expect(statuses.sort()).toEqual([200, 409]);
});

test('only an owner hires; a role that does not exist is refused', async () => {
  const json = { email: 'new@souk.example', name: 'New', role: 'support', password: 'quiet copper kettle' };
  expect((await world.call(staffActor('manager'))('/staff', { json })).status).toBe(403);
  expect((await owner('/staff', { json: { ...json, role: 'king' } })).status).toBe(400);
  await bodyOf(owner('/staff', { json }), 201);
  expect(await bodyOf(owner('/staff', { json: { ...json, email: 'NEW@souk.example' } }), 409)).toMatchObject({
    code: 'EMAIL_TAKEN',
  });
  await bodyOf(staffIn('new@souk.example', 'quiet copper kettle'), 201);
});

test('a staff session ends after a working day', async () => {
  const { sessionId } = await bodyOf<SignedIn>(staffIn('manager@souk.example'), 201);
  await world.clock.advance(11 * 3600);
  expect((await world.frontDoor(`/sessions/${sessionId}`)).status).toBe(200);
  await world.clock.advance(2 * 3600);
  expect((await world.frontDoor(`/sessions/${sessionId}`)).status).toBe(404);
});

test('a new password ends the sessions that knew the old one, except where it was changed', async () => {
  const PASSWORD = 'copper rain on canvas';
  const json = { email: 'changes@souk.example', name: 'Ada Changes', role: 'support', password: PASSWORD };
  const { staffId } = await bodyOf<Colleague>(owner('/staff', { json }), 201);
  const here = await bodyOf<SignedIn>(staffIn('changes@souk.example', PASSWORD), 201);
  const there = await bodyOf<SignedIn>(staffIn('changes@souk.example', PASSWORD), 201);
  const self = world.call({ kind: 'staff', id: staffId, role: 'support', sessionId: here.sessionId });
  const change = (form: { current: string; password: string }) =>
    self(`/staff/${staffId}/password`, { method: 'PUT', json: form });

  expect(
    await bodyOf(change({ current: 'not this one', password: 'seven green lanterns' }), 409),
  ).toMatchObject({
    code: 'PASSWORD_WRONG',
    errors: [{ path: 'current' }],
  });
  expect(await bodyOf(change({ current: PASSWORD, password: 'short' }), 422)).toMatchObject({
    errors: [{ path: 'password' }],
  });
  await bodyOf(change({ current: PASSWORD, password: 'seven green lanterns' }), 204);
  expect((await world.frontDoor(`/sessions/${here.sessionId}`)).status).toBe(200);
  expect((await world.frontDoor(`/sessions/${there.sessionId}`)).status).toBe(404);
  expect((await staffIn('changes@souk.example', PASSWORD)).status).toBe(401);
  await bodyOf(staffIn('changes@souk.example', 'seven green lanterns'), 201);
  expect(
    (await owner(`/staff/${staffId}/password`, { method: 'PUT', json: { current: 'x', password: 'y' } }))
      .status,
  ).toBe(403);

  await bodyOf(self(`/staff/${staffId}/sessions`, { method: 'DELETE' }), 204);
  expect((await world.frontDoor(`/sessions/${here.sessionId}`)).status).toBe(404);
  const { rows } = await rowsOf<{ action: string }>(
    world.db,
    sql`select action from audit_record where entity_id = ${staffId} order by at, id`,
  );
  expect(rows.map(({ action }) => action)).toEqual([
    'staff.added',
    'staff.password_changed',
    'staff.signed_out_everywhere',
  ]);
});

test('nobody guesses at a present password: tries are counted with those to sign in', async () => {
  const json = { email: 'guessed@souk.example', name: 'Ada', role: 'support', password: 'a slow river bend' };
  const { staffId } = await bodyOf<Colleague>(owner('/staff', { json }), 201);
  const self = world.call({ kind: 'staff', id: staffId, role: 'support', sessionId: 's' });
  const guess = () =>
    self(`/staff/${staffId}/password`, {
      method: 'PUT',
      json: { current: 'a wrong one', password: 'seven green lanterns' },
    });
  for (let tries = 0; tries < 10; tries += 1) expect((await guess()).status).toBe(409);
  expect(await bodyOf(guess(), 429)).toMatchObject({ code: 'TOO_MANY_TRIES' });
});
