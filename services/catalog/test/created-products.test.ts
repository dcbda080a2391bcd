import { productChanged } from '@souk/events/catalog';
import { stockChanged } from '@souk/events/inventory';
import { type Db, inTransaction, rowsOf } from '@souk/service-kit/database';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { hashOfContent } from '../src/imports/file-form.ts';
import { readSnapshotsById } from '../src/imports/snapshot.queries.ts';
import { publishProductChanged } from '../src/products/publish-product-changed.ts';
import { refreshCards } from '../src/products/refresh-cards.queries.ts';
import { csvOf } from './import-csv.ts';
import { importDesk } from './import-desk.ts';
import { owner, startCatalog } from './start-catalog.ts';

const inventory = fakeFeed('inventory');
const { call, db, feed } = await startCatalog({ demo: 'unpainted' });
const desk = importDesk(call(owner));

const one = async <Row>(query: ReturnType<typeof sql>, on: Db = db): Promise<Row> =>
  (await rowsOf<Row>(on, query)).rows[0]!;

/** Things a file can say of a new product, each at least once. */
const row = { 'Variant Price': '10', Status: 'active' };
const sizes = { 'Option1 Name': 'Size', 'Option2 Name': 'Colour' };
const file = csvOf([
  {
    ...row,
    Handle: 'plain',
    Title: 'Plain <b>one</b>',
    'Body (HTML)': '<p>Told &amp; sold</p><script>x</script>',
  },
  { ...row, Handle: 'waits', Title: 'Waits', Status: 'draft', Tags: 'new, Öl', Vendor: 'Somebody' },
  { ...row, ...sizes, Handle: 'many', Title: 'Many', 'Option1 Value': 'S', 'Option2 Value': 'Red' },
  { ...row, Handle: 'many', 'Option1 Value': 'M', 'Option2 Value': 'Blue', 'Variant Price': '8.5' },
  { ...row, Handle: 'sale', Title: 'Sale', 'Variant Compare At Price': '12', 'Variant SKU': 'SALE-1' },
  { ...row, Handle: 'shown', Title: 'Shown', 'Image Src': 'http://127.0.0.1:9/none.webp' },
  {
    ...{ ...row, Handle: 'counted', Title: 'Counted', 'Variant Inventory Tracker': 'shopify' },
    ...{ 'Variant Inventory Qty': '0', 'Variant Inventory Policy': 'continue', 'Variant Grams': '250' },
  },
  ...['0', '1', '5', '6'].flatMap((quantity, n) => [
    {
      ...{ ...row, Handle: `few-${quantity}`, Title: 'Few', 'Variant Inventory Tracker': 'shopify' },
      ...{ 'Variant Inventory Qty': quantity, 'Option1 Name': 'Size', 'Option1 Value': 'S' },
    },
    {
      ...{ ...row, Handle: `few-${quantity}`, 'Variant Inventory Tracker': 'shopify' },
      ...{ 'Variant Inventory Qty': n % 2 ? '0' : '3', 'Option1 Value': 'M' },
    },
  ]),
]);
const { id } = await desk.upload(file);
await desk.apply(id);

test('a card that is written with its product is the card that is derived from it later', async () => {
  const cards = sql`select jsonb_object_agg(handle, to_jsonb(p) - 'search') as cards, array_agg(id) as ids from product p`;
  const rollBack = new Error('nothing of this stays');
  await inTransaction(db, async (tx) => {
    const before = await one<{ cards: object; ids: string[] }>(cards, tx);
    expect(before.ids.length).toBeGreaterThan(80);
    await refreshCards(tx, before.ids);
    expect((await one<{ cards: object }>(cards, tx)).cards).toEqual(before.cards);
    throw rollBack;
  }).catch((error: unknown) => expect(error).toBe(rollBack));
});

test('a new product is told just as one that is read back', async () => {
  const told = new Map(
    (await feed()).map((event) => [event.aggregateId, productChanged.payload.parse(event.payload)]),
  );
  await inTransaction(db, (tx) => publishProductChanged(tx, [...told.keys()]));
  const again = (await feed()).slice(told.size);
  expect(again).toHaveLength(told.size);
  const sameMoment = (payload: unknown) =>
    JSON.parse(JSON.stringify(payload), (key, value) =>
      key === 'saleUntil' && value ? Date.parse(value) : value,
    );
  for (const { aggregateId, payload } of again)
    expect(sameMoment(productChanged.payload.parse(payload))).toEqual(sameMoment(told.get(aggregateId)));
});

test('what an import notes of a product it created is what the product is', async () => {
  const { rows } = await rowsOf<{ id: string; hash: string }>(
    db,
    sql`select product_id as id, after_hash as hash from import_change where import_id = ${id}`,
  );
  expect(rows).toHaveLength(10);
  const now = await readSnapshotsById(
    db,
    rows.map((change) => change.id),
  );
  for (const change of rows) {
    const product = now.get(change.id)!;
    expect(hashOfContent(product), product.handle).toBe(change.hash);
  }
});

test('every word of what is published is counted, once a product', async () => {
  const uses = (from: ReturnType<typeof sql>) =>
    one(sql`select jsonb_object_agg(word, uses) as words from (${from}) counted`);
  const counted = sql`select word, uses from word where uses > 0`;
  const there = sql`select word, count(*) as uses from product, unnest(words) word where status = 'published' group by word`;
  expect(await uses(counted)).toEqual(await uses(there));
});

test('an import says what it came to while its products say how', async () => {
  expect((await desk.look(id)).changes).toEqual({ applied: 10, undone: 0, kept: 0 });
  expect((await desk.products(id)).map(({ outcome }) => outcome)).toEqual(Array(10).fill('created'));
});

test('what inventory says of new variants, few or many, is known already: nothing is written or told again', async () => {
  const { rows } = await rowsOf<{ id: string; productId: string; quantity: number }>(
    db,
    sql`select v.id, product_id as "productId", initial_quantity as quantity
        from variant v join product p on p.id = v.product_id where p.handle like 'few-%' or p.handle = 'plain'
        order by p.handle`,
  );
  expect(rows).toHaveLength(9);
  const plain = rows.at(-1)!;
  for (const { id: aggregateId, quantity } of rows.slice(0, -1))
    inventory.publish(stockChanged, {
      ...{ aggregateId, aggregateVersion: 1 },
      payload: {
        ...{ variantId: aggregateId, available: quantity, backOn: null },
        band: quantity > 5 ? 'in' : quantity > 0 ? 'low' : 'out',
      },
    });
  // News, told behind them: once it is here, they were heard.
  inventory.publish(stockChanged, {
    ...{ aggregateId: plain.id, aggregateVersion: 1 },
    payload: { variantId: plain.id, band: 'out', available: 0, backOn: null },
  });
  const versions = () =>
    one<{ plain: string; others: string }>(
      sql`select max(version) filter (where handle = 'plain') as plain, max(version) filter (where handle <> 'plain') as others
          from product where handle like 'few-%' or handle = 'plain'`,
    );
  await vi.waitFor(async () => expect(Number((await versions()).plain)).toBe(2), { timeout: 8_000 });
  expect(Number((await versions()).others)).toBe(1);
});
