import { randomUUID } from 'node:crypto';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import type { Listing } from '../src/categories/category.shapes.ts';
import type { ProductDetail } from '../src/products/product.shapes.ts';
import { ordersIn, type Thing } from './order-samples.ts';
import { owner, startCatalog } from './start-catalog.ts';

const feed = fakeFeed('order');
const orders = ordersIn(feed);
const { get, call, db } = await startCatalog({ demo: 'unpainted' });
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 8_000, interval: 25 });
const detail = (handle: string) => get<ProductDetail>(`/products/${handle}`);
const handles = (cards: { handle: string }[]) => cards.map(({ handle }) => handle);
const buyer = { customerId: null, email: 'somebody@x.example' };

async function thing(handle: string): Promise<Thing> {
  const { id, variants } = await detail(handle);
  return { productId: id, variantId: variants[0]!.id };
}
const [teapot, cup, honey, scarf, radio] = await Promise.all(
  ['rose-teapot', 'slow-morning-cup', 'thyme-honey-500-g', 'long-red-scarf', 'brass-compass'].map(thing),
);
const known = (orderId: string) =>
  eventually(async () => {
    const { rows } = await db.execute(sql`select 1 from purchase where order_id = ${orderId}::uuid`);
    expect(rows).not.toEqual([]);
  });

test('before anything is bought there is nothing together, and what is similar is of the stall', async () => {
  const { together, similar, related, category } = await detail('rose-teapot');
  expect(together).toEqual([]);
  expect(similar).toHaveLength(4);
  expect(new Set(similar.map(({ stallTitle }) => stallTitle))).toEqual(new Set([category.title]));
  expect(handles(similar)).toContain('slow-morning-cup');
  expect(related.every(({ stallTitle }) => stallTitle !== category.title)).toBe(true);
  const shown = handles([...similar, ...related]);
  expect(new Set(shown).size).toBe(shown.length);
  expect(shown).not.toContain('rose-teapot');
});

test('what belongs together wins over what everybody buys, and an order told again counts once', async () => {
  // The scarf is in every order; the cup only in those with the teapot, and less often than the scarf.
  for (let n = 0; n < 3; n++) orders.confirm(buyer, [teapot!, cup!, scarf!]);
  orders.confirm(buyer, [teapot!, scarf!]);
  for (let n = 0; n < 20; n++) orders.confirm(buyer, [scarf!, n % 2 ? honey! : radio!]);
  const { orderId, event } = orders.confirm(buyer, [teapot!, honey!]);
  await known(orderId);
  const before = handles((await detail('rose-teapot')).together);
  expect(before).toEqual(['slow-morning-cup', 'long-red-scarf', 'thyme-honey-500-g']);
  feed.repeat(event);
  await known(orders.confirm(buyer, [radio!]).orderId);
  const { rows } = await db.execute(sql`
    select orders from co_purchase where product_id = ${teapot!.productId}::uuid and other_id = ${honey!.productId}::uuid`);
  expect(rows).toEqual([{ orders: 1 }]);
});

test('a cancelled order says nothing of what belongs together', async () => {
  const { orderId } = orders.confirm(buyer, [radio!, cup!]);
  await known(orderId);
  expect(handles((await detail('brass-compass')).together)).toContain('slow-morning-cup');
  orders.cancel(buyer, orderId);
  await eventually(async () =>
    expect(handles((await detail('brass-compass')).together)).not.toContain('slow-morning-cup'),
  );
});

test('what is not published or sold out stands beside nothing', async () => {
  const { id } = await detail('slow-morning-cup');
  await call(owner)(`/products/${id}/status`, { method: 'PUT', json: { status: 'draft' } });
  const { together, similar } = await detail('rose-teapot');
  expect(handles([...together, ...similar])).not.toContain('slow-morning-cup');
  await call(owner)(`/products/${id}/status`, { method: 'PUT', json: { status: 'published' } });
  await db.execute(sql`update product set sold_out = true where id = ${id}::uuid`);
  expect(handles((await detail('rose-teapot')).together)).not.toContain('slow-morning-cup');
  await db.execute(sql`update product set sold_out = false where id = ${id}::uuid`);
});

test('for each product only so many others are kept, the ones most often bought with it', async () => {
  for (let n = 0; n < 8; n++)
    orders.confirm(buyer, [
      teapot!,
      ...Array.from({ length: 19 }, () => ({ productId: randomUUID(), variantId: randomUUID() })),
    ]);
  await known(orders.confirm(buyer, [teapot!, cup!]).orderId);
  const { rows } = await db.execute(
    sql`select count(*) as kept from co_purchase where product_id = ${teapot!.productId}::uuid`,
  );
  expect(rows).toEqual([{ kept: 100 }]);
  expect(handles((await detail('rose-teapot')).together)[0]).toBe('slow-morning-cup');
});

test('best selling is by what sold of late, and what nobody buys stands behind', async () => {
  await eventually(async () => {
    const { items } = await get<Listing>('/categories/all/products?sort=selling&limit=60');
    expect(items[0]?.handle).toBe('long-red-scarf');
    expect(handles(items.slice(0, 5)).toSorted()).toEqual([
      'brass-compass',
      'long-red-scarf',
      'rose-teapot',
      'slow-morning-cup',
      'thyme-honey-500-g',
    ]);
  });
});
