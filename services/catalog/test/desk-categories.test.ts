import { expect, test, vi } from 'vitest';
import type { ProductCard } from '../src/products/product.shapes.ts';
import { owner, startCatalog } from './start-catalog.ts';

const { call, get, feed, db } = await startCatalog({ demo: 'unpainted' });
type Category = {
  id: string;
  parentId: string | null;
  handle: string;
  title: string;
  stall: string;
  count: number;
};
const tree = () => call(owner)('/desk/categories').then((answer) => answer.json() as Promise<Category[]>);
const named = async (title: string) => (await tree()).find((one) => one.title === title)!;
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 8_000, interval: 50 });

test('a renamed stall is found by its new name, and all its pages are told', async () => {
  const wear = await named('Wear');
  const { rows } = await db.execute('select max(version) as top from product');
  const answer = await call(owner)(`/desk/categories/${wear.id}`, {
    method: 'PUT',
    json: { title: 'Garments', tagline: '', stall: 'wear', parentId: null },
  });
  expect(answer.status).toBe(200);
  await eventually(async () => {
    const found = await get<{ items: ProductCard[]; total: number }>('/search?q=garments&limit=60');
    expect(found.total).toBe(wear.count);
    expect(found.items[0]!.stallTitle).toBe('Garments');
  });
  const told = (await feed()).filter(({ aggregateVersion }) => aggregateVersion > Number(rows[0]!.top));
  expect(told.length).toBeGreaterThanOrEqual(wear.count);
});

test('a kind that moves takes its things along', async () => {
  const bags = await named('Bags');
  const kind = (await tree()).find(({ parentId, count }) => parentId === bags.id && count > 0)!;
  const home = await named('Home');
  const answer = await call(owner)(`/desk/categories/${kind.id}`, {
    method: 'PUT',
    json: { title: kind.title, parentId: home.id },
  });
  expect(answer.status).toBe(200);
  expect((await named('Home')).count).toBe(home.count + kind.count);
  const listing = await get<{ items: ProductCard[] }>(`/categories/${kind.handle}/products`);
  expect(listing.items.every(({ stall }) => stall === 'home')).toBe(true);
});

test('names are used once on a level, what is in use stays, and what is empty may go', async () => {
  const post = (json: unknown) => call(owner)('/desk/categories', { method: 'POST', json });
  expect((await post({ title: 'bags', parentId: null })).status).toBe(409);
  const made = (await (
    await post({ title: 'Lamps & Light', parentId: null, stall: 'amber' })
  ).json()) as Category;
  expect(made.handle).toBe('lamps-light');
  const bags = await named('Bags');
  const remove = (id: string) => call(owner)(`/desk/categories/${id}`, { method: 'DELETE' });
  expect((await remove(bags.id)).status).toBe(409);
  expect((await remove(made.id)).status).toBe(200);
});

test('the order of the hall is the one staff give', async () => {
  const stalls = (await tree()).filter(({ parentId }) => parentId === null).map(({ id }) => id);
  const put = (ids: string[]) =>
    call(owner)('/desk/category-order', { method: 'PUT', json: { parentId: null, ids } });
  const turned = stalls.toReversed();
  expect((await put(turned)).status).toBe(200);
  expect((await tree()).filter(({ parentId }) => parentId === null).map(({ id }) => id)).toEqual(turned);
  expect((await put(turned.slice(1))).status).toBe(400);
});
