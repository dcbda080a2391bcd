import { expect, test } from 'vitest';
import { bodyOf, newCustomer, staffActor, startAccount } from './account-world.ts';

const world = await startAccount();

const form = {
  name: 'Amira Lindqvist',
  line1: '1418 Alder Street',
  line2: 'Apt 4',
  city: 'Seattle',
  region: 'WA',
  postcode: '98122',
  country: 'US',
};
type Saved = typeof form & { id: string; isDefault: boolean };

const book = async (email: string) => {
  const id = await newCustomer(world, email);
  const call = world.asCustomer(id);
  const path = `/customers/${id}/addresses`;
  return {
    id,
    path,
    list: () => bodyOf<Saved[]>(call(path), 200),
    add: (change: object = {}) => call(path, { json: { ...form, ...change } }),
    change: (which: string, change: object) =>
      call(`${path}/${which}`, { method: 'PUT', json: { ...form, ...change } }),
    remove: (which: string) => call(`${path}/${which}`, { method: 'DELETE' }),
  };
};

test('there is exactly one default: the first, until another asks for it or it is removed', async () => {
  const { add, change, list, remove } = await book('default@mail.example');
  const first = await bodyOf<Saved>(add(), 201);
  expect(first).toMatchObject({ ...form, isDefault: true });
  const second = await bodyOf<Saved>(add({ line1: '2 Second Street' }), 201);
  const third = await bodyOf<Saved>(add({ line1: '3 Third Street', isDefault: true }), 201);
  const defaults = async () => (await list()).filter(({ isDefault }) => isDefault).map(({ id }) => id);
  expect(await defaults()).toEqual([third.id]);

  await bodyOf(change(second.id, { isDefault: true }), 200);
  expect(await defaults()).toEqual([second.id]);
  await bodyOf(change(second.id, { isDefault: false, line2: '' }), 200);
  expect(await defaults()).toEqual([second.id]);

  expect((await remove(second.id)).status).toBe(204);
  expect(await defaults()).toEqual([third.id]);
  expect(await bodyOf(remove(second.id), 404)).toMatchObject({ code: 'ADDRESS_UNKNOWN' });
});

test('an address book holds twenty, even when thirty arrive at once', async () => {
  const { add, list } = await book('many@mail.example');
  const statuses = await Promise.all(
    [...Array(30)].map(async (_, at) => (await add({ isDefault: at % 2 === 0 })).status),
  );
  expect(statuses.filter((status) => status === 201)).toHaveLength(20);
  expect(statuses.filter((status) => status === 409)).toHaveLength(10);
  const kept = await list();
  expect(kept).toHaveLength(20);
  expect(kept.filter(({ isDefault }) => isDefault)).toHaveLength(1);
});

test('a stranger’s address book is not there; staff may look but not touch', async () => {
  const mine = await book('mine@mail.example');
  const other = await book('other@mail.example');
  const { id } = await bodyOf<Saved>(mine.add(), 201);

  const stranger = world.asCustomer(other.id);
  for (const answer of [
    stranger(mine.path),
    stranger(mine.path, { json: form }),
    stranger(`${mine.path}/${id}`, { method: 'PUT', json: form }),
    stranger(`${mine.path}/${id}`, { method: 'DELETE' }),
    world.frontDoor(mine.path),
    world.call()(mine.path),
  ])
    expect(await bodyOf(answer, 404)).toMatchObject({ code: 'CUSTOMER_UNKNOWN' });
  expect(await bodyOf(other.change(id, {}), 404)).toMatchObject({ code: 'ADDRESS_UNKNOWN' });

  const support = world.call(staffActor('support'));
  expect(await bodyOf(support(mine.path), 200)).toHaveLength(1);
  expect((await support(`${mine.path}/${id}`, { method: 'DELETE' })).status).toBe(404);
});

test('what is missing is refused in its field', async () => {
  const { add } = await book('fields@mail.example');
  const problem = await bodyOf<{ errors: { path: string }[] }>(add({ city: ' ', country: 'usa' }), 400);
  expect(problem.errors.map(({ path }) => path).sort()).toEqual(['city', 'country']);
});
