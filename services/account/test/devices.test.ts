import { expect, test } from 'vitest';
import { bodyOf, codeOf, newCustomer, PASSWORD, type SignedIn, startAccount } from './account-world.ts';

const world = await startAccount();

type Device = { id: string; device: string | null; openedBy: string; seenAt: string; current: boolean };
const devicesOf = (id: string, sessionId: string) =>
  bodyOf<Device[]>(world.asCustomer(id, sessionId)(`/customers/${id}/sessions`), 200);
const withPassword = (email: string, device: string, password = PASSWORD) =>
  bodyOf<SignedIn>(world.frontDoor('/sessions', { json: { email, password, device } }), 201);
const withCode = async (email: string, device?: string): Promise<SignedIn> => {
  const { codeId } = await bodyOf<{ codeId: string }>(
    world.frontDoor('/door-codes', { json: { email } }),
    202,
  );
  return bodyOf<SignedIn>(world.enter(codeId, await codeOf(world, codeId), device), 201);
};
const stands = async ({ sessionId }: SignedIn) =>
  (await world.frontDoor(`/sessions/${sessionId}`)).status === 200;

test('a customer sees where they are signed in, and signs out one of it', async () => {
  const id = await newCustomer(world, 'devices@mail.example');
  const phone = await withPassword('devices@mail.example', 'a phone');
  const laptop = await withCode('devices@mail.example', 'a laptop');
  const seen = await devicesOf(id, laptop.sessionId);
  expect(seen.map(({ device, openedBy, current }) => [device, openedBy, current])).toEqual([
    ['a laptop', 'code', true],
    ['a phone', 'password', false],
  ]);
  expect(JSON.stringify(seen)).not.toContain(phone.sessionId);

  const end = (who: string, which: string) =>
    world.asCustomer(who)(`/customers/${who}/sessions/${which}`, { method: 'DELETE' });
  const stranger = await newCustomer(world, 'no-devices@mail.example');
  expect((await end(stranger, seen[1]!.id)).status).toBe(404);
  expect((await end(id, seen[1]!.id)).status).toBe(204);
  expect(await bodyOf(end(id, seen[1]!.id), 404)).toMatchObject({ code: 'SESSION_UNKNOWN' });
  expect([await stands(phone), await stands(laptop)]).toEqual([false, true]);
  expect(
    (await world.asCustomer(stranger)(`/customers/${id}/sessions`)).status,
    'a stranger’s devices are not there',
  ).toBe(404);
});

test('the list knows the last visit to the hour', async () => {
  const id = await newCustomer(world, 'seen@mail.example');
  const { sessionId } = await withPassword('seen@mail.example', 'a phone');
  const before = (await devicesOf(id, sessionId))[0]!.seenAt;
  await world.clock.advance(3601);
  await world.frontDoor(`/sessions/${sessionId}`);
  const after = (await devicesOf(id, sessionId))[0]!.seenAt;
  expect(Date.parse(after) - Date.parse(before)).toBeGreaterThan(3_600_000);
});

const change = (id: string, sessionId: string, json: object) =>
  world.asCustomer(id, sessionId)(`/customers/${id}/password`, { method: 'PUT', json });

test('a new password needs the present one, and ends every other session', async () => {
  const id = await newCustomer(world, 'fresh@mail.example');
  const phone = await withPassword('fresh@mail.example', 'a phone');
  const laptop = await withPassword('fresh@mail.example', 'a laptop');
  const password = 'nine copper kettles';
  const wrong = await bodyOf(change(id, laptop.sessionId, { current: 'a guess', password }), 409);
  expect(wrong).toMatchObject({ code: 'PASSWORD_WRONG', errors: [{ path: 'current' }] });
  expect(await bodyOf(change(id, laptop.sessionId, { password }), 403)).toMatchObject({
    code: 'SIGN_IN_AGAIN',
  });
  await bodyOf(change(id, laptop.sessionId, { current: PASSWORD, password }), 204);
  expect([await stands(phone), await stands(laptop)]).toEqual([false, true]);
  await withPassword('fresh@mail.example', 'a phone', password);
  expect((await world.signIn('fresh@mail.example')).status).toBe(401);
});

test('whoever came in by a code chooses a lost password anew, for a quarter of an hour', async () => {
  const id = await newCustomer(world, 'lost@mail.example');
  const { sessionId } = await withCode('lost@mail.example');
  expect(await bodyOf(change(id, sessionId, { password: 'lost@mail' }), 422)).toMatchObject({
    code: 'PASSWORD_WEAK',
  });
  await bodyOf(change(id, sessionId, { password: 'nine copper kettles' }), 204);
  await withPassword('lost@mail.example', 'a phone', 'nine copper kettles');

  await world.clock.advance(15 * 60 + 1);
  const late = change(id, sessionId, { password: 'ten copper kettles' });
  expect(await bodyOf(late, 403)).toMatchObject({ code: 'SIGN_IN_AGAIN' });
});

test('guesses at the present password are counted like tries to sign in', async () => {
  const id = await newCustomer(world, 'guesser@mail.example');
  const tries = [...Array(12)].map(async () => {
    const json = { current: 'a guess', password: 'nine copper kettles' };
    return (await change(id, 'any session', json)).status;
  });
  const statuses = await Promise.all(tries);
  expect(statuses.filter((status) => status === 409)).toHaveLength(10);
  expect(statuses.filter((status) => status === 429)).toHaveLength(2);
});
