import { staffInvited } from '@souk/events/account';
import { inviteToken } from '@souk/events/invite-token';
import { rowsOf } from '@souk/service-kit/database';
import { meetAtLock } from '@souk/testkit/meet-at-lock';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { seedPeople } from '../src/demo/seed-people.ts';
import { bodyOf, staffActor, startAccount } from './account-world.ts';

const world = await startAccount();
await seedPeople(world.db);
const DAY = 24 * 3600;
const PASSWORD = 'quiet copper kettle';

type Invite = { inviteId: string; email: string; expired: boolean; invitedBy: string };
const nadia = await staffId('owner@souk.example');
const owner = world.call(staffActor('owner', nadia));

async function staffId(email: string): Promise<string> {
  const { rows } = await rowsOf<{ id: string }>(world.db, sql`select id from staff where email = ${email}`);
  return rows[0]!.id;
}
const invite = (email: string, more: object = {}) =>
  owner('/staff-invites', { json: { email, name: 'Leyla Demir', role: 'support', ...more } });
const invited = (email: string, more: object = {}) => bodyOf<Invite>(invite(email, more), 201);
/** The token of the newest email, worked out as the notification service does. */
const tokenOf = async (inviteId: string): Promise<string> => {
  const sent = (await world.feed()).filter(
    (event) => event.type === 'staff.invited' && event.aggregateId === inviteId,
  );
  const { seed } = staffInvited.payload.parse(sent.at(-1)!.payload);
  return inviteToken({ key: world.env.IDENTITY_KEY, inviteId, seed });
};
const accept = (token: string, password = PASSWORD) =>
  world.frontDoor('/staff-invites/accept', { json: { token, password } });
const look = (token: string) => world.frontDoor('/staff-invites/look', { json: { token } });
const staffIn = (email: string) =>
  world.frontDoor('/staff-sessions', { json: { email, password: PASSWORD } });
const open = async () => (await bodyOf<Invite[]>(owner('/staff-invites'), 200)).map(({ email }) => email);

test('an invite becomes a colleague with the role and password that were chosen', async () => {
  const { inviteId, invitedBy } = await invited('leyla@souk.example', { role: 'fulfilment' });
  expect(invitedBy).toBe('Nadia Haddad');
  expect(await open()).toContain('leyla@souk.example');
  const token = await tokenOf(inviteId);
  expect(await bodyOf(look(token), 200)).toMatchObject({ name: 'Leyla Demir', role: 'fulfilment' });
  await bodyOf(accept(token), 201);
  expect(await bodyOf(staffIn('leyla@souk.example'), 201)).toMatchObject({ person: { role: 'fulfilment' } });
  expect(await open()).not.toContain('leyla@souk.example');
});

test('a link opens the desk once, also when it is used twice at once', async () => {
  const { inviteId } = await invited('twice@souk.example');
  const token = await tokenOf(inviteId);
  const answers = await meetAtLock(world.db, {
    lock: sql`select 1 from staff_invite for update`,
    requests: [1, 2].map(() => () => accept(token)),
  });
  const codes = await Promise.all(
    answers.map(async (answer) => ((await answer.json()) as { code?: string }).code),
  );
  expect(codes).toEqual(expect.arrayContaining([undefined, 'INVITE_USED']));
  expect(await bodyOf(accept(token), 409)).toMatchObject({ code: 'INVITE_USED' });
  expect(await bodyOf(look(token), 409)).toMatchObject({ code: 'INVITE_USED' });
});

test('neither the database nor the feed holds a token: it needs the key', async () => {
  const { inviteId } = await invited('secret@souk.example');
  const token = await tokenOf(inviteId);
  const { rows } = await rowsOf<{ everything: string }>(
    world.db,
    sql`select (select jsonb_agg(to_jsonb(i))::text from staff_invite i)
          || (select jsonb_agg(to_jsonb(o))::text from outbox o)
          || (select jsonb_agg(to_jsonb(a))::text from audit_record a) as everything`,
  );
  expect(rows[0]!.everything).toContain(inviteId);
  expect(rows[0]!.everything).not.toContain(token);
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
});

test('an invite runs out after seven days, and is good again when it is sent again', async () => {
  const { inviteId } = await invited('late@souk.example');
  const first = await tokenOf(inviteId);
  await world.clock.advance(7 * DAY - 60);
  expect((await look(first)).status).toBe(200);
  await world.clock.advance(120);
  expect(await bodyOf(look(first), 409)).toMatchObject({ code: 'INVITE_EXPIRED' });
  expect(await bodyOf(accept(first), 409)).toMatchObject({ code: 'INVITE_EXPIRED' });

  await bodyOf(owner(`/staff-invites/${inviteId}/resend`, { json: {} }), 200);
  expect(await bodyOf(accept(first), 404)).toMatchObject({ code: 'INVITE_UNKNOWN' });
  await bodyOf(accept(await tokenOf(inviteId)), 201);
});

test('a new invite takes the place of one that ran out, and of no other', async () => {
  const { inviteId } = await invited('again@souk.example');
  expect(await bodyOf(invite('AGAIN@souk.example'), 409)).toMatchObject({
    code: 'INVITE_OPEN',
    errors: [{ path: 'email' }],
  });
  const old = await tokenOf(inviteId);
  await world.clock.advance(8 * DAY);
  await invited('again@souk.example');
  expect(await bodyOf(look(old), 409)).toMatchObject({ code: 'INVITE_REVOKED' });
});

test('an invite that was taken back opens nothing, even when that happens while it is accepted', async () => {
  const { inviteId } = await invited('back@souk.example');
  const token = await tokenOf(inviteId);
  await bodyOf(owner(`/staff-invites/${inviteId}/revoke`, { json: {} }), 200);
  expect(await bodyOf(accept(token), 409)).toMatchObject({ code: 'INVITE_REVOKED' });
  expect(await bodyOf(owner(`/staff-invites/${inviteId}/resend`, { json: {} }), 409)).toMatchObject({
    code: 'INVITE_REVOKED',
  });
  expect(await bodyOf(staffIn('back@souk.example'), 401)).toMatchObject({ code: 'WRONG_CREDENTIALS' });
});

test('a colleague is not invited again, a customer may be; two invites at once leave one', async () => {
  expect(await bodyOf(invite('Support@souk.example'), 409)).toMatchObject({
    code: 'EMAIL_TAKEN',
    errors: [{ path: 'email' }],
  });
  const { inviteId } = await invited('shopper@souk.example');
  await bodyOf(accept(await tokenOf(inviteId)), 201);

  const statuses = (await Promise.all([invite('race@souk.example'), invite('race@souk.example')])).map(
    ({ status }) => status,
  );
  expect(statuses.sort()).toEqual([201, 409]);
});

test('whoever became a colleague another way meanwhile is told so', async () => {
  const { inviteId } = await invited('other-way@souk.example');
  const person = { email: 'other-way@souk.example', name: 'Leyla', role: 'support', password: PASSWORD };
  await bodyOf(owner('/staff', { json: person }), 201);
  expect(await bodyOf(accept(await tokenOf(inviteId)), 409)).toMatchObject({ code: 'EMAIL_TAKEN' });
});

test('a weak password is refused in its field, and the link stays good', async () => {
  const { inviteId } = await invited('weak@souk.example');
  const token = await tokenOf(inviteId);
  for (const password of ['short', 'password123', 'LeylaDemir'])
    expect(await bodyOf(accept(token, password), 422)).toMatchObject({ errors: [{ path: 'password' }] });
  await bodyOf(accept(token), 201);
});

test('only the front door accepts, and a guessed token opens nothing', async () => {
  expect(await bodyOf(look('x'.repeat(43)), 404)).toMatchObject({ code: 'INVITE_UNKNOWN' });
  const order = world.call({ kind: 'system' }, { from: 'order' });
  expect((await order('/staff-invites/accept', { json: { token: 'x', password: PASSWORD } })).status).toBe(
    403,
  );
});

test('each step leaves a record with what was before and after', async () => {
  const { inviteId } = await invited('kept@souk.example');
  await bodyOf(owner(`/staff-invites/${inviteId}/resend`, { json: {} }), 200);
  await bodyOf(accept(await tokenOf(inviteId)), 201);
  const { rows } = await rowsOf<{ action: string; after: object }>(
    world.db,
    sql`select action, after from audit_record
        where entity_id = ${inviteId} or after ->> 'inviteId' = ${inviteId} order by at, id`,
  );
  expect(rows.map(({ action }) => action)).toEqual(['staff.invited', 'staff.invite_resent', 'staff.joined']);
  expect(rows[0]?.after).toEqual({ email: 'kept@souk.example', name: 'Leyla Demir', role: 'support' });
});
