import { rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { seedPeople } from '../src/demo/seed-people.ts';
import { bodyOf, customerActor, newCustomer, PASSWORD, staffActor, startAccount } from './account-world.ts';

const world = await startAccount();
await seedPeople(world.db);
const { rows: colleagues } = await rowsOf<{ id: string; role: 'owner' | 'manager' | 'support' }>(
  world.db,
  sql`select id, role from staff`,
);
const idOf = (role: string) => colleagues.find((one) => one.role === role)!.id;
const support = world.call(staffActor('support', idOf('support')));
const manager = world.call(staffActor('manager', idOf('manager')));

type Listed = { customerId: string; name: string; email: string; place: { city: string } | null };
type Page = { items: Listed[]; nextCursor: string | null };
type Note = { id: string; text: string; by: string; struckAt: string | null; struckBy: string | null };
const list = (query: string) => bodyOf<Page>(support(`/customers?${query}`), 200);
const names = async (q: string) => (await list(`q=${encodeURIComponent(q)}`)).items.map(({ name }) => name);

test('a customer is found by any part of the name or address, without accents and capitals', async () => {
  expect(await names('zoe')).toEqual(['Zoë Lambert']);
  expect(await names('ZOË lamb')).toEqual(['Zoë Lambert']);
  expect(await names('lambert zoe')).toEqual(['Zoë Lambert']);
  expect(await names('vanhouten')).toEqual(['Beatrix van Houten']);
  expect(await names('lucia.bena')).toEqual(['Lucía Benavides']);
  expect(await names('%')).toEqual([]);
  expect(await names('nobody-at-all')).toEqual([]);
});

test('one or two letters find words that begin so, in names and addresses', async () => {
  expect(await names('zo')).toEqual(['Zoë Lambert']);
  expect(await names('oë')).toEqual([]);
  expect((await names('t')).sort()).toEqual(
    ['Hana Takahashi', 'Anders Thorsen', 'Tariq Hassan', 'Theo Okonjo'].sort(),
  );
});

test.each(['newest', 'name'])('pages by %s show everybody once, also while somebody joins', async (sort) => {
  const seen: string[] = [];
  let after = '';
  for (let page = 0; page < 20; page += 1) {
    const { items, nextCursor } = await list(`limit=7&sort=${sort}${after}`);
    seen.push(...items.map(({ customerId }) => customerId));
    if (page === 0) await newCustomer(world, `joins-${sort}@mail.example`);
    if (!nextCursor) break;
    after = `&after=${nextCursor}`;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThanOrEqual(26);
});

test('the list tells where each customer is at home, and begins anew for a cursor that is none', async () => {
  const page = await list('q=lambert&after=nonsense');
  expect(page).toMatchObject({ items: [{ place: { city: 'Madison', region: 'WI' } }], nextCursor: null });
});

test('a note stays as it was written: it is struck through once, and never changed', async () => {
  const customerId = await newCustomer(world, 'noted@mail.example');
  const path = `/customers/${customerId}/notes`;
  const note = await bodyOf<Note>(support(path, { json: { text: '  Prefers parcels at the door. ' } }), 201);
  expect(note).toMatchObject({ text: 'Prefers parcels at the door.', by: 'Yuna Park', struckAt: null });
  await bodyOf(support(path, { json: { text: '   ' } }), 400);

  const strike = () => manager(`${path}/${note.id}/strike`, { json: {} });
  const struck = await bodyOf<Note>(strike(), 200);
  expect(struck.struckBy).toBe('Idris Mensah');
  expect(await bodyOf(support(`${path}/${note.id}/strike`, { json: {} }), 200)).toEqual(struck);
  expect(await bodyOf(support(path), 200)).toEqual([struck]);
  await expect(
    Promise.resolve(world.db.execute(sql`update customer_note set text = 'other' where id = ${note.id}`)),
  ).rejects.toThrow();

  const { rows } = await rowsOf<{ action: string }>(
    world.db,
    sql`select action from audit_record where entity_id = ${customerId} order by at, id`,
  );
  expect(rows.map(({ action }) => action)).toEqual(['customer.note_added', 'customer.note_struck']);
});

test('a note of one customer is not there at another', async () => {
  const [one, other] = [
    await newCustomer(world, 'one@mail.example'),
    await newCustomer(world, 'other@mail.example'),
  ];
  const note = await bodyOf<Note>(support(`/customers/${one}/notes`, { json: { text: 'A note' } }), 201);
  expect(await bodyOf(support(`/customers/${other}/notes`), 200)).toEqual([]);
  expect(
    await bodyOf(support(`/customers/${other}/notes/${note.id}/strike`, { json: {} }), 404),
  ).toMatchObject({
    code: 'NOTE_UNKNOWN',
  });
  const nobody = '01930000-0000-7000-9000-00000000000f';
  expect(
    await bodyOf(support(`/customers/${nobody}/notes`, { json: { text: 'A note' } }), 404),
  ).toMatchObject({
    code: 'CUSTOMER_UNKNOWN',
  });
});

test('staff sign a customer out on every device, and it is kept who did', async () => {
  const customerId = await newCustomer(world, 'devices@mail.example');
  const sessions = await Promise.all(
    [1, 2].map(() => bodyOf<{ sessionId: string }>(world.signIn('devices@mail.example', PASSWORD), 201)),
  );
  expect(await bodyOf(support(`/customers/${customerId}/desk`), 200)).toMatchObject({ sessions: 2 });
  await bodyOf(manager(`/customers/${customerId}/sessions`, { method: 'DELETE' }), 204);
  for (const { sessionId } of sessions)
    expect((await world.frontDoor(`/sessions/${sessionId}`)).status).toBe(404);
  expect(await bodyOf(support(`/customers/${customerId}/desk`), 200)).toMatchObject({ sessions: 0 });
  const { rows } = await rowsOf<{ actor: object; before: object }>(
    world.db,
    sql`select actor, before from audit_record where entity_id = ${customerId}`,
  );
  expect(rows).toEqual([{ actor: expect.objectContaining({ role: 'manager' }), before: { sessions: 2 } }]);
});

test('a customer sees no list and no notes, not even about themselves', async () => {
  const customerId = await newCustomer(world, 'curious@mail.example');
  const self = world.call(customerActor(customerId));
  for (const path of ['/customers', `/customers/${customerId}/notes`, `/customers/${customerId}/desk`])
    expect((await self(path)).status, path).toBe(403);
});
