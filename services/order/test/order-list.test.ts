import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OrderSummary } from '../src/orders/order-view.ts';
import { afterSale } from './after-sale.ts';
import { startOrder } from './start-order.ts';

const shop = await startOrder();
const { buy, staff } = afterSale(shop);

type Page = { items: OrderSummary[]; nextCursor: string | null };
const list = async (query: string): Promise<string[]> =>
  ((await (await staff(`/orders?${query}`)).json()) as Page).items.map(({ number }) => number);

describe('the list of orders', () => {
  const orders: Awaited<ReturnType<typeof buy>>[] = [];
  const of = (index: number): string => orders[index]!.number;

  beforeAll(async () => {
    for (const quantity of [1, 3, 2]) orders.push(await buy(quantity));
    await orders[0]!.ship({ [orders[0]!.a]: 1 });
    await orders[1]!.refund(500);
    await orders[2]!.cancel();
  });

  test('is filtered by each of its facts', async () => {
    expect(await list('fulfilment=partly')).toEqual([of(0)]);
    expect(await list('fulfilment=unfulfilled')).toEqual([of(2), of(1)]);
    expect(await list('status=cancelled')).toEqual([of(2)]);
    expect(await list('refunded=none')).toEqual([of(0)]);
    expect(await list('refunded=some')).toEqual([of(2), of(1)]);
    expect(await list('refunded=partly')).toEqual([of(1)]);
    expect(await list('refunded=fully')).toEqual([of(2)]);
    expect(await list('method=card&refunded=partly')).toEqual([of(1)]);
    expect(await list('method=bank')).toEqual([]);
  });

  test('is bounded by total and by day, both ends counted as they say', async () => {
    const { totalMinor } = orders[1]!;
    expect(await list(`minTotalMinor=${totalMinor}`)).toEqual([of(1)]);
    expect(await list(`minTotalMinor=${totalMinor + 1}`)).toEqual([]);
    expect(await list(`maxTotalMinor=${orders[0]!.totalMinor}`)).toEqual([of(0)]);
    const { placedAt } = await orders[1]!.see();
    const at = encodeURIComponent(placedAt);
    expect(await list(`placedTo=${at}`)).toEqual([of(0)]);
    expect(await list(`placedFrom=${at}`)).toEqual([of(2), of(1)]);
    expect((await staff('/orders?placedFrom=yesterday')).status).toBe(400);
  });

  test.each(['newest', 'oldest', 'total'])('sorted by %s is paged without gaps', async (sort) => {
    const whole = await list(`sort=${sort}`);
    const seen: string[] = [];
    let after = '';
    do {
      const response = await staff(`/orders?sort=${sort}&limit=1${after && `&after=${after}`}`);
      const page = (await response.json()) as Page;
      seen.push(...page.items.map(({ number }) => number));
      after = page.nextCursor ?? '';
    } while (after);
    expect(seen).toEqual(whole);
    expect(whole).toEqual(
      { newest: [of(2), of(1), of(0)], oldest: [of(0), of(1), of(2)], total: [of(1), of(2), of(0)] }[sort],
    );
  });

  test('is narrowed to one money, in which totals are bounded; what makes no sense is refused by its code', async () => {
    expect(await list('currency=USD')).toEqual([of(2), of(1), of(0)]);
    expect(await list('currency=EUR&minTotalMinor=1')).toEqual([]);
    const refused = async (query: string) => {
      const answer = await staff(`/orders?${query}`);
      return [answer.status, ((await answer.json()) as { code: string }).code];
    };
    for (const nonsense of ['currency=XAU', 'minTotalMinor=2&maxTotalMinor=1', 'minTotalMinor=-1'])
      expect(await refused(nonsense), nonsense).toEqual([400, 'VALIDATION']);
    expect((await staff('/orders?minTotalMinor=1&maxTotalMinor=1')).status).toBe(200);
  });

  test('tells where an order goes and what of it went back', async () => {
    const response = await staff(`/orders?q=${of(1)}`);
    expect(((await response.json()) as Page).items).toMatchObject([
      { city: 'Seattle', region: 'WA', refundedMinor: 500, paymentMethod: 'card', fulfilment: 'unfulfilled' },
    ]);
  });

  test('has counts of what waits: to send, to check, to pay back', async () => {
    const counts = async () => (await (await staff('/orders/counts')).json()) as Record<string, unknown>;
    const before = await counts();
    expect(before).toMatchObject({ toSend: 2, returnsToCheck: 0, refundsDue: 0 });
    expect(before.oldestToSendAt).toBe((await orders[0]!.see()).placedAt);
    await orders[0]!.askReturn({ [orders[0]!.a]: 1 });
    await orders[0]!.ship({ [orders[0]!.b]: 1 });
    shop.faults.plan(orders[1]!.id, 'refund-part', 'crash before');
    await orders[1]!.refund(100);
    expect(await counts()).toMatchObject({ toSend: 1, returnsToCheck: 1 });
    await shop.comesToRest(orders[1]!.id);
    expect(await counts()).toMatchObject({ refundsDue: 0 });
  });
});

test('totals of different money are not laid side by side, and pages of them leave no gaps', async () => {
  const email = `${randomUUID()}@mixed.example`;
  const all = [
    ['EUR', 30_000],
    ['USD', 20_000],
    ['USD', 90_000],
    ['AED', 500_000],
    ['EUR', 10_000],
    ['EUR', 30_000],
  ] as const;
  for (const [currency, totalMinor] of all) {
    const { number } = await buy();
    await shop.service.pool.query(
      `update placed_order set email = $2, currency = $3, total_minor = $4, tax_included = true, list_minor = $4, discount_minor = 0,
         delivery_minor = 0 where number = $1`,
      [number, email, currency, totalMinor],
    );
  }
  const q = `q=${encodeURIComponent(email)}`;
  const seen: string[] = [];
  let after = '';
  do {
    const page = (await (
      await staff(`/orders?${q}&sort=total&limit=1${after && `&after=${after}`}`)
    ).json()) as Page;
    seen.push(...page.items.map(({ currency, totalMinor }) => `${currency} ${totalMinor}`));
    after = page.nextCursor ?? '';
  } while (after);
  expect(seen).toEqual(['USD 90000', 'USD 20000', 'EUR 30000', 'EUR 30000', 'EUR 10000', 'AED 500000']);
  const inEuros = async (more: string) =>
    ((await (await staff(`/orders?${q}&currency=EUR&sort=total${more}`)).json()) as Page).items.map(
      ({ totalMinor }) => totalMinor,
    );
  expect(await inEuros('')).toEqual([30_000, 30_000, 10_000]);
  expect(await inEuros('&minTotalMinor=10001&maxTotalMinor=30000')).toEqual([30_000, 30_000]);
  expect(await inEuros('&maxTotalMinor=10000')).toEqual([10_000]);
});

test('the history tells every step in its lane, with what it was asked and how it ended', async () => {
  const order = await buy();
  await order.refund(500, { lines: [{ variantId: order.a, quantity: 1 }], restock: true });
  const history = (await (await staff(`/orders/${order.number}/history`)).json()) as {
    intentIds: string[];
    entries: { lane: string; label: string; at: string }[];
  };
  expect(history.intentIds).toEqual([shop.intentsOf(order.id)[0]!.id]);
  const labels = history.entries.map(({ lane, label }) => `${lane}: ${label}`);
  for (const told of [
    'stock: Stock held',
    'payment: Payment opened',
    'stock: Stock sold',
    'payment: Money taken',
    'order: Order placed',
    'payment: Refund made',
    'stock: Back on the shelf',
    'order: Refunded $5.00',
  ])
    expect(labels).toContain(told);
  const times = history.entries.map(({ at }) => Date.parse(at));
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect((await staff(`/orders/S-${randomUUID().slice(0, 5)}/history`)).status).toBe(404);
});
