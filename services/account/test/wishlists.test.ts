import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { bodyOf, newCustomer, staffActor, startAccount } from './account-world.ts';

const world = await startAccount();

type Item = { handle: string; variantId: string | null };
type List = { items: Item[]; shareToken: string | null };
type Shared = { firstName: string; items: Item[] };

const listOf = async (email: string) => {
  const id = await newCustomer(world, email);
  const call = world.asCustomer(id);
  const path = `/customers/${id}/wishlist`;
  return {
    id,
    path,
    call,
    read: () => bodyOf<List>(call(path), 200),
    add: (handle: string, variantId: string | null = null) =>
      call(`${path}/items/${handle}`, { method: 'PUT', json: { variantId } }),
    remove: (handle: string) => call(`${path}/items/${handle}`, { method: 'DELETE' }),
    merge: (items: Item[]) => call(`${path}/merge`, { json: { items } }),
    share: () => bodyOf<List>(call(`${path}/share`, { method: 'PUT' }), 200),
    stop: () => bodyOf<List>(call(`${path}/share`, { method: 'DELETE' }), 200),
  };
};
const handles = ({ items }: { items: Item[] }) => items.map(({ handle }) => handle);
const shared = (token: string | null) => world.frontDoor(`/wishlists/${token}`);

test('a thing is on the list once, the latest first, with the variant that was last meant', async () => {
  const list = await listOf('once@mail.example');
  expect(await list.read()).toEqual({ items: [], shareToken: null });
  const variantId = randomUUID();
  await Promise.all([1, 2, 3].map(() => bodyOf(list.add('rose-teapot'), 200)));
  await bodyOf(list.add('clover-socks'), 200);
  await bodyOf(list.add('rose-teapot', variantId), 200);
  await bodyOf(list.add('rose-teapot'), 200);
  expect(await list.read()).toMatchObject({
    items: [
      { handle: 'clover-socks', variantId: null },
      { handle: 'rose-teapot', variantId },
    ],
  });
  await bodyOf(list.remove('rose-teapot'), 200);
  expect(handles(await bodyOf<List>(list.remove('rose-teapot'), 200))).toEqual(['clover-socks']);
});

test('a list holds two hundred, even when many arrive at once, and leaves room again', async () => {
  const list = await listOf('full@mail.example');
  const things = (count: number, name: string) =>
    Array.from({ length: count }, (_, at) => ({ handle: `${name}-${at}`, variantId: null }));
  await bodyOf(list.merge(things(195, 'first')), 200);
  const statuses = await Promise.all(
    things(12, 'then').map(async ({ handle }) => (await list.add(handle)).status),
  );
  expect(statuses.filter((status) => status === 200)).toHaveLength(5);
  expect(await bodyOf(list.add('more'), 409)).toMatchObject({ code: 'WISHLIST_FULL', limit: 200 });
  await bodyOf(list.add('first-3'), 200);
  await bodyOf(list.remove('first-3'), 200);
  await bodyOf(list.add('more'), 200);
  expect((await list.read()).items).toHaveLength(200);
});

test('what a device kept joins the list once, leaves what is there as it is, and stops when it is full', async () => {
  const list = await listOf('merge@mail.example');
  const variantId = randomUUID();
  await bodyOf(list.add('rose-teapot', variantId), 200);
  const kept = [
    { handle: 'latest', variantId: null },
    { handle: 'rose-teapot', variantId: randomUUID() },
    { handle: 'earlier', variantId: randomUUID() },
    { handle: 'latest', variantId: null },
  ];
  const answers = await Promise.all(
    [list.merge(kept), list.merge(kept)].map((one) => bodyOf<List>(one, 200)),
  );
  for (const answer of answers) expect(handles(answer)).toEqual(['latest', 'earlier', 'rose-teapot']);
  expect((await list.read()).items[2]).toMatchObject({ variantId });

  const many = Array.from({ length: 200 }, (_, at) => ({ handle: `many-${at}`, variantId: null }));
  const full = handles(await bodyOf<List>(list.merge(many), 200));
  expect(full).toHaveLength(200);
  expect(full, 'the first given are the latest').toContain('many-0');
  expect(full).not.toContain('many-199');
  await bodyOf(list.merge([...many, ...many]), 400);
});

test('a link reads the list and tells a first name, until it is taken back for good', async () => {
  const list = await listOf('shared@mail.example');
  await bodyOf(list.add('rose-teapot'), 200);
  const { shareToken } = await list.share();
  expect(shareToken).toMatch(/^[\w-]{24}$/);
  expect((await list.share()).shareToken, 'one link while it is shared').toBe(shareToken);
  const seen = await bodyOf<Shared>(shared(shareToken), 200);
  expect(Object.keys(seen).sort()).toEqual(['firstName', 'items']);
  expect(seen).toMatchObject({ firstName: 'Amira', items: [{ handle: 'rose-teapot' }] });

  expect(await list.stop()).toMatchObject({ shareToken: null });
  expect(await bodyOf(shared(shareToken), 404)).toMatchObject({ code: 'WISHLIST_UNKNOWN' });
  const { shareToken: another } = await list.share();
  expect(another).not.toBe(shareToken);
  expect((await shared(shareToken)).status).toBe(404);
  expect((await shared(another)).status).toBe(200);
});

test('nobody finds a list by guessing, by a closed account or by no link at all', async () => {
  const list = await listOf('private@mail.example');
  await bodyOf(list.add('rose-teapot'), 200);
  for (const guess of ['null', 'undefined', list.id, '%20', 'a'.repeat(24), 'a'.repeat(199)])
    expect((await shared(guess)).status, guess).toBe(404);
  const { shareToken } = await list.share();
  const closed = world.call(staffActor('manager'))(`/customers/${list.id}/disabled`, {
    method: 'PUT',
    json: { disabled: true },
  });
  expect((await closed).ok).toBe(true);
  expect((await shared(shareToken)).status).toBe(404);
});

test('only its owner reads the list under their name, and only they write it', async () => {
  const mine = await listOf('mine@wish.example');
  await bodyOf(mine.add('rose-teapot'), 200);
  const other = await listOf('other@wish.example');
  for (const call of [other.call, world.frontDoor, world.call(staffActor('owner'))])
    for (const answer of [
      call(mine.path),
      call(`${mine.path}/items/clover-socks`, { method: 'PUT', json: { variantId: null } }),
      call(`${mine.path}/items/rose-teapot`, { method: 'DELETE' }),
      call(`${mine.path}/merge`, { json: { items: [] } }),
      call(`${mine.path}/share`, { method: 'PUT' }),
      call(`${mine.path}/share`, { method: 'DELETE' }),
    ])
      expect(await bodyOf(answer, 404)).toMatchObject({ code: 'CUSTOMER_UNKNOWN' });
  expect(handles(await mine.read())).toEqual(['rose-teapot']);
});
