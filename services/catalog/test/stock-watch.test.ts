import { backInStock } from '@souk/events/catalog';
import { stockChanged } from '@souk/events/inventory';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { meetAtLock } from '@souk/testkit/meet-at-lock';
import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import type { ProductDetail } from '../src/products/product.shapes.ts';
import { csvOf, importCsv } from './import-csv.ts';
import { startCatalog } from './start-catalog.ts';

const inventory = fakeFeed('inventory');
const { service, call, get, feed, db, clock } = await startCatalog({ demo: 'unpainted' });
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 6_000, interval: 25 });

const teapot = await get<ProductDetail>('/products/rose-teapot');
const variantNamed = (title: string) => teapot.variants.find((variant) => variant.title === title)!.id;
const gone = variantNamed('Saffron');
const here = variantNamed('Rose');

const watch = async (variantId: string, email: string) => {
  const answer = await call({ kind: 'guest' })(`/variants/${variantId}/watch`, {
    method: 'POST',
    json: { email, market: 'en-us' },
  });
  return { status: answer.status, body: (await answer.json()) as { code?: string; asked?: true } };
};
let version = 1;
const say = (variantId: string, band: 'in' | 'low' | 'out', available: number) =>
  inventory.publish(stockChanged, {
    aggregateId: variantId,
    aggregateVersion: ++version,
    payload: { variantId, band, available, backOn: null },
  });
const letters = async () =>
  (await feed())
    .filter(({ type }) => type === 'product.back_in_stock')
    .map(({ payload }) => backInStock.payload.parse(payload));
const waiting = async () =>
  ((await db.execute(sql`select count(*) as n from stock_watch`)) as unknown as { rows: { n: number }[] })
    .rows[0]!.n;
const bandOf = async (title: string) =>
  (await get<ProductDetail>('/products/rose-teapot')).variants.find((variant) => variant.title === title)
    ?.band;

test('who waits hears once when it is back, and then no more', async () => {
  expect(await watch(gone, 'Amira@x.example')).toEqual({ status: 202, body: { asked: true } });
  await watch(gone, 'theo@x.example');
  say(gone, 'low', 2);
  await eventually(async () => expect(await letters()).toHaveLength(2));
  expect((await letters())[0]).toMatchObject({
    email: 'Amira@x.example',
    market: 'en-us',
    handle: 'rose-teapot',
    title: 'Rose Teapot',
    variantTitle: 'Saffron',
    stall: 'table',
    priceMinor: 4800,
  });
  expect(await waiting()).toBe(0);
  say(gone, 'out', 0);
  await eventually(async () => expect(await bandOf('Saffron')).toBe('out'));
  say(gone, 'in', 9);
  await eventually(async () => expect(await bandOf('Saffron')).toBe('in'));
  await watch(variantNamed('Leaf'), 'nobody@x.example');
  expect(await letters()).toHaveLength(2);
});

test('a thing without options is called by its name alone', async () => {
  const cli = call({ kind: 'system' }, { from: 'cli' });
  const plain = {
    Handle: 'plain',
    Title: 'Plain Bowl',
    'Option1 Name': 'Title',
    'Option1 Value': 'Default Title',
  };
  await importCsv(
    cli,
    csvOf([
      {
        ...plain,
        'Variant Inventory Tracker': 'shopify',
        'Variant Inventory Qty': '0',
        'Variant Price': '9',
      },
    ]),
  );
  const { variants } = await get<ProductDetail>('/products/plain');
  expect((await watch(variants[0]!.id, 'plain@x.example')).status).toBe(202);
  say(variants[0]!.id, 'in', 8);
  await eventually(async () =>
    expect((await letters()).at(-1)).toMatchObject({ title: 'Plain Bowl', variantTitle: null }),
  );
});

test('an address that is known, waits already or waits for too much is answered like any other', async () => {
  say(gone, 'out', 0);
  await eventually(async () => expect(await bandOf('Saffron')).toBe('out'));
  const first = await watch(gone, 'twice@x.example');
  expect(await watch(gone, 'TWICE@x.example')).toEqual(first);
  expect(await waiting()).toBe(1);
  await db.execute(sql`
    insert into stock_watch (variant_id, email, market)
    select id, 'full@x.example', 'en-us' from variant where id <> ${gone}::uuid limit 20`);
  const before = await waiting();
  expect(await watch(gone, 'full@x.example')).toEqual(first);
  expect(await waiting()).toBe(before);
});

test('who asks in the very moment it comes back is told so, and does not wait for the next time', async () => {
  const lock = sql`update variant set band = 'in' where id = ${gone}::uuid`;
  const before = await waiting();
  const [answer] = await meetAtLock(service.db, { lock, requests: [() => watch(gone, 'late@x.example')] });
  expect(answer).toMatchObject({ status: 409, body: { code: 'STOCK_HERE' } });
  expect(await waiting()).toBe(before);
  await db.execute(sql`update variant set band = 'out' where id = ${gone}::uuid`);
});

test('what is here, unknown or no address is refused by name', async () => {
  expect(await watch(here, 'a@x.example')).toMatchObject({ status: 409, body: { code: 'STOCK_HERE' } });
  expect(await watch('018f0000-0000-7000-8000-000000000000', 'a@x.example')).toMatchObject({
    status: 404,
    body: { code: 'VARIANT_UNKNOWN' },
  });
  for (const email of ['', 'nobody', 'a@b', `${'x'.repeat(250)}@x.example`])
    expect(await watch(gone, email), email).toMatchObject({ status: 400, body: { code: 'VALIDATION' } });
});

test('a wish nobody could answer for half a year is forgotten', async () => {
  expect(await waiting()).toBeGreaterThan(0);
  await clock.advance(181 * 86_400);
  await eventually(async () => expect(await waiting()).toBe(0));
});
