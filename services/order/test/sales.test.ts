import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import type { Sales } from '../src/sales/sales-view.ts';
import { buyThings } from './buying.ts';
import { startOrder } from './start-order.ts';

const DAY = 24 * 3_600;
const shop = await startOrder();
const as = (role: 'owner' | 'manager' | 'fulfilment' | 'support') =>
  shop.call({ kind: 'staff', id: randomUUID(), role, sessionId: 's' });
const staff = as('manager');

const salesOf = async (query = 'period=today'): Promise<Sales> =>
  (await (await staff(`/sales?${query}`)).json()) as Sales;
const ledgerSum = async (from = '-infinity'): Promise<number> => {
  const { rows } = await shop.service.pool.query<{ sum: number }>(
    'select coalesce(sum(amount_minor), 0)::int as sum from order_ledger where at >= $1::timestamptz',
    [from],
  );
  return rows[0]!.sum;
};
const refund = async (
  number: string,
  amountMinor: number,
  lines: { variantId: string; quantity: number }[] = [],
) => {
  const json = { key: randomUUID(), amountMinor, reason: 'A scratch', lines };
  expect((await staff(`/orders/${number}/refunds`, { json })).status).toBe(201);
  await vi.waitFor(
    async () => {
      const order = (await (await staff(`/orders/${number}`)).json()) as { refunds: { state: string }[] };
      expect(order.refunds.every(({ state }) => state === 'done')).toBe(true);
    },
    { timeout: 8_000, interval: 20 },
  );
};
const sumOf = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0);

test('figures equal the ledger to the cent, with refunds in parts, by stall and by bucket', async () => {
  const bag = { stall: 'bags', unitPriceMinor: 3_333, quantity: 3, promotionMinor: 1_001 };
  const lamp = { stall: 'home', unitPriceMinor: 1_999 };
  const first = await buyThings(shop, [bag, lamp, { stall: 'craft', unitPriceMinor: 1 }]);
  const second = await buyThings(shop, [lamp]);
  await refund(first.number, 1_237, [{ variantId: first.quote.lines[1]!.variantId, quantity: 1 }]);
  await refund(first.number, 500);

  const sales = await salesOf();
  const gross = first.quote.totalMinor + second.quote.totalMinor;
  expect(sales.totals).toEqual({
    takingsMinor: gross - 1_737,
    grossMinor: gross,
    refundedMinor: 1_737,
    discountMinor: 1_001,
    taxMinor: 2 * 764,
    deliveryMinor: 2 * 590,
    orders: 2,
    units: 5,
    averageBasketMinor: Math.round(gross / 2),
  });
  expect(sales.totals.takingsMinor).toBe(await ledgerSum());
  expect(sumOf(sales.series.map(({ takingsMinor }) => takingsMinor))).toBe(await ledgerSum());
  for (const { takingsMinor, byStall } of sales.series)
    expect(sumOf(Object.values(byStall))).toBe(takingsMinor);
  expect(sumOf(sales.stalls.map(({ takingsMinor }) => takingsMinor))).toBe(await ledgerSum());
  expect(sumOf(sales.products.map(({ takingsMinor }) => takingsMinor))).toBe(await ledgerSum());
  expect(sales.products[0]).toMatchObject({ stall: 'bags', units: 3 });
});

test('an order refunded in full after a part leaves nothing at any stall', async () => {
  const productIds = [randomUUID(), randomUUID()] as const;
  const { number, quote, checkoutId } = await buyThings(shop, [
    { stall: 'wear', unitPriceMinor: 777, productId: productIds[0], quantity: 2 },
    { stall: 'leaf', unitPriceMinor: 1_311, productId: productIds[1] },
  ]);
  await refund(number, 401, [{ variantId: quote.lines[0]!.variantId, quantity: 1 }]);
  const cancelled = await staff(`/orders/${number}/cancel`, { json: { key: randomUUID(), reason: 'No' } });
  expect(cancelled.status).toBe(200);
  await shop.comesToRest(checkoutId);
  const { rows } = await shop.service.pool.query(
    `select stall, sum(amount_minor)::int as minor, sum(units)::int as units from sale_line
     where product_id = any($1) group by stall order by stall`,
    [[...productIds]],
  );
  expect(rows).toEqual([
    { stall: 'leaf', minor: 0, units: 0 },
    { stall: 'wear', minor: 0, units: 0 },
  ]);
});

test('a free order is sold without taking anything', async () => {
  const before = (await salesOf()).totals;
  await buyThings(shop, [{ unitPriceMinor: 0 }], { deliveryMinor: 0, taxMinor: 0 });
  expect((await salesOf()).totals).toMatchObject({
    takingsMinor: before.takingsMinor,
    orders: before.orders + 1,
  });
});

test('delivery alone is shared by what was bought, and none of it is lost', async () => {
  const before = await salesOf();
  await buyThings(
    shop,
    [
      { unitPriceMinor: 0, stall: 'olive' },
      { unitPriceMinor: 0, quantity: 2, stall: 'plum' },
    ],
    {
      deliveryMinor: 1_000,
      taxMinor: 0,
    },
  );
  const after = await salesOf();
  expect(after.totals.takingsMinor - before.totals.takingsMinor).toBe(1_000);
  expect(after.stalls).toContainEqual({ stall: 'plum', takingsMinor: 667 });
});

test('today is held against the same weekday of last week, up to this moment', async () => {
  const other = await startOrder();
  const desk = other.call({ kind: 'staff', id: randomUUID(), role: 'owner', sessionId: 's' });
  const ask = async (query: string) => (await (await desk(`/sales?${query}&timezone=UTC`)).json()) as Sales;
  // A moment in the middle of a day, a week ago; an hour later something more is sold.
  const noon = (12 * 3_600 - ((Date.now() / 1000) % DAY)) % DAY;
  await other.wait(Math.round(noon) - 7 * DAY - 3_600);
  const early = await buyThings(other, [{ unitPriceMinor: 1_000 }]);
  await other.wait(2 * 3_600);
  const late = await buyThings(other, [{ unitPriceMinor: 2_000 }]);
  await other.wait(7 * DAY - 3_600);
  const { before, series, bucket, firstDay, totals } = await ask('period=today');
  expect(bucket).toBe('hour');
  expect(series).toHaveLength(24);
  expect(totals.orders).toBe(0);
  expect(Date.parse(firstDay) - Date.parse(before.firstDay)).toBe(7 * DAY * 1000);
  expect(before.totals.takingsMinor).toBe(early.quote.totalMinor);
  expect(sumOf(before.series.map(({ takingsMinor }) => takingsMinor))).toBe(
    early.quote.totalMinor + late.quote.totalMinor,
  );
  const week = await ask('period=7d');
  expect(week.before.totals.orders).toBe(1);
  expect((await ask(`from=${before.firstDay}&to=${before.firstDay}`)).totals.orders).toBe(2);
});

test('days begin by the clock of the time zone, also when it is set back', async () => {
  const { series, before } = await salesOf('from=2026-11-01&to=2026-11-01&timezone=America/New_York');
  expect(series).toHaveLength(25);
  expect(series[0]?.at).toBe('2026-11-01T04:00:00.000Z');
  expect(before.series).toHaveLength(24);
});

test.each([
  ['owner', 200],
  ['manager', 200],
  ['fulfilment', 403],
  ['support', 403],
] as const)('%s asks for sales: %i', async (role, status) => {
  expect((await as(role)('/sales')).status).toBe(status);
});

test('sales are no shopper’s, and nobody’s without a token', async () => {
  expect((await shop.call({ kind: 'guest' })('/sales')).status).toBe(403);
  expect((await shop.call({ kind: 'customer', id: randomUUID(), sessionId: 's' })('/sales')).status).toBe(
    403,
  );
  expect((await fetch(`${shop.url}/sales`)).status).toBe(401);
});

test.each([
  ['from=2026-01-02&to=2026-01-01', 'to'],
  ['from=2026-01-01', 'to'],
  ['from=2020-01-01&to=2026-01-01', 'from'],
  ['timezone=Nowhere/Land', 'timezone'],
])('%s is refused in its field', async (query, path) => {
  expect(await (await staff(`/sales?${query}`)).json()).toMatchObject({
    code: 'VALIDATION',
    errors: [{ path }],
  });
});
