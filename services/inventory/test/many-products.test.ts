import { randomUUID } from 'node:crypto';
import { productChanged } from '@souk/events/catalog';
import { rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { startInventory } from './stock-world.ts';

const { catalog, db, service, feed, expectBooksToBalance } = await startInventory();
const patient = { timeout: 20_000, interval: 50 };

const productOf = (quantity: number, { productId = randomUUID(), variantIds = [randomUUID()] } = {}) => ({
  aggregateId: productId,
  payload: {
    ...{
      productId,
      handle: productId,
      title: 'Thing',
      stall: 'home',
      categoryHandles: [],
      removedVariantIds: [],
    },
    status: 'published' as const,
    variants: variantIds.map((variantId) => ({
      ...{
        variantId,
        title: 'Thing',
        sku: null,
        optionValues: [],
        listPriceMinor: 100,
        salePriceMinor: null,
      },
      ...{ saleLabel: null, saleUntil: null, currency: 'USD', image: { src: null, alt: '', art: false } },
      ...{ tracked: true, allowBackorder: false, initialQuantity: quantity, initialBackOn: null },
      ...{ weightGrams: 0, taxable: true },
    })),
  },
});

const one = async <Row>(query: ReturnType<typeof sql>): Promise<Row> =>
  (await rowsOf<Row>(db, query)).rows[0]!;

test('products that come together are all stocked once, in the order of their versions', async () => {
  const products = Array.from({ length: 450 }, (_, n) => productOf(n % 7));
  for (const product of products) catalog.publish(productChanged, { ...product, aggregateVersion: 1 });
  // Withdrawn again on the same page: the card of its variant must not be left for sale.
  const [{ payload: withdrawn }] = products.slice(-1) as [(typeof products)[number]];
  const gone = withdrawn.variants.map(({ variantId }) => variantId);
  catalog.publish(productChanged, {
    ...{ aggregateId: withdrawn.productId, aggregateVersion: 2 },
    payload: { ...withdrawn, variants: [], removedVariantIds: gone },
  });
  await vi.waitFor(
    async () =>
      expect(await one(sql`select count(*) as cards from stock_card where gone`)).toEqual({ cards: 1 }),
    patient,
  );
  const total = products.reduce((sum, { payload }) => sum + payload.variants[0]!.initialQuantity, 0);
  expect(
    await one(
      sql`select count(*) as items, sum(on_hand) as units, bool_and(version = 1) as fresh from stock_item`,
    ),
  ).toEqual({ items: 450, units: total, fresh: true });
  const told = (await feed()).filter(({ type }) => type === 'stock.changed');
  expect(new Set(told.map(({ aggregateId }) => aggregateId)).size).toBe(450);
  expect(told).toHaveLength(450);
  await expectBooksToBalance();
});

test('one that cannot be taken is put aside, and those that came with it are stocked', async () => {
  const before = await one<{ items: number }>(sql`select count(*) as items from stock_item`);
  const twice = randomUUID();
  const poison = productOf(1, { variantIds: [twice, twice] });
  const others = Array.from({ length: 20 }, () => productOf(3));
  for (const product of [...others.slice(0, 10), poison, ...others.slice(10)])
    catalog.publish(productChanged, { ...product, aggregateVersion: 1 });
  await vi.waitFor(
    async () =>
      expect(await one(sql`select count(*) as items from stock_item`)).toEqual({ items: before.items + 20 }),
    patient,
  );
  const { rows } = await service.pool.query('select aggregate_id from parked_event');
  expect(rows).toEqual([{ aggregate_id: poison.aggregateId }]);
  await expectBooksToBalance();
});
