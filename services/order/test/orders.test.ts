import { randomUUID } from 'node:crypto';
import { customerEmailVerified } from '@souk/events/account';
import { describe, expect, test, vi } from 'vitest';
import type { OrderSummary, OrderView } from '../src/orders/order-view.ts';
import { startOrder } from './start-order.ts';

const shop = await startOrder();
const staff = shop.call({ kind: 'staff', id: randomUUID(), role: 'manager', sessionId: 's' });
const customer = (id: string) => shop.call({ kind: 'customer', id, sessionId: 's' });

const buy = async (values: Parameters<typeof shop.lockQuote>[0] = {}, email?: string) => {
  const shopper = shop.lockQuote(values);
  const { id } = (await shopper.start(email ? { email } : {})).body;
  const { order } = (await shopper.pay(id)).body;
  return { ...shopper, id, number: order!.number, key: order!.key };
};
const listOf = async (response: Response) =>
  (await response.json()) as { items: OrderSummary[]; nextCursor: string | null };

describe('a stranger', () => {
  const stranger = shop.call({ kind: 'guest', cartId: randomUUID() });

  test('finds no checkout and no order, and cannot tell them from none', async () => {
    const { id, number, quote } = await buy();
    for (const path of [`/checkouts/${id}`, `/orders/${number}`, `/orders/${number}?key=${'x'.repeat(22)}`])
      expect((await stranger(path)).status).toBe(404);
    expect((await customer(randomUUID())(`/orders/${number}`)).status).toBe(404);
    for (const what of ['cancel', 'resume', 'extend'])
      expect((await stranger(`/checkouts/${id}/${what}`, { json: {} })).status).toBe(404);
    const start = { key: randomUUID(), quoteId: quote.id, email: 'a@b.example' };
    expect((await stranger('/checkouts', { json: start })).status).toBe(404);
  });

  test('without a token is turned away', async () => {
    expect((await fetch(`${shop.url}/orders/S-1001`)).status).toBe(401);
  });

  test('lists nothing: the list is for staff, a history for its customer', async () => {
    expect((await stranger('/orders')).status).toBe(403);
    expect((await customer(randomUUID())(`/customers/${randomUUID()}/orders`)).status).toBe(404);
  });
});

test('the link of an order opens it for whoever holds its key', async () => {
  const { number, key } = await buy();
  const anyone = shop.call({ kind: 'guest' });
  expect((await anyone(`/orders/${number}?key=${key}`)).status).toBe(200);
});

test('bad input is refused in its field', async () => {
  const { start, pay } = shop.lockQuote();
  const { id } = (await start()).body;
  expect(await start({ email: 'not an address' })).toMatchObject({
    status: 400,
    body: { code: 'VALIDATION', errors: [{ path: 'email' }] },
  });
  expect(await pay(id, { method: 'cash' as 'card' })).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'method' }] },
  });
});

test('a price or owner sent by the client is never used', async () => {
  const { quote, fetch } = shop.lockQuote();
  const json = {
    key: randomUUID(),
    quoteId: quote.id,
    email: 'a@b.example',
    totalMinor: 1,
    customerId: randomUUID(),
  };
  const body = (await (await fetch('/checkouts', { json })).json()) as { quote: { totalMinor: number } };
  expect(body.quote.totalMinor).toBe(quote.totalMinor);
});

describe('an address shown to be somebody’s', () => {
  test('brings earlier guest orders into their history, and later ones at once', async () => {
    const customerId = randomUUID();
    const before = await buy({}, 'Guest@Example.com');
    const history = async () => listOf(await customer(customerId)(`/customers/${customerId}/orders`));
    expect((await history()).items).toEqual([]);
    shop.feeds.account.publish(customerEmailVerified, {
      aggregateId: customerId,
      aggregateVersion: 2,
      payload: { customerId, email: 'guest@example.com' },
    });
    await vi.waitFor(
      async () => expect((await history()).items.map(({ number }) => number)).toEqual([before.number]),
      { timeout: 5_000 },
    );
    const after = await buy({}, 'guest@example.com');
    expect((await history()).items.map(({ number }) => number)).toEqual([after.number, before.number]);
    expect((await customer(customerId)(`/orders/${before.number}`)).status).toBe(200);
  });
});

describe('staff', () => {
  test('search orders by number, name and address, filter by status, and page without gaps', async () => {
    const name = `Zelda ${randomUUID().slice(0, 8)}`;
    const bought = [];
    for (let count = 0; count < 5; count++) {
      const shopper = shop.lockQuote();
      shopper.quote.address.name = name;
      const { id } = (await shopper.start()).body;
      bought.push((await shopper.pay(id)).body.order!.number);
    }
    const seen: string[] = [];
    let after = '';
    do {
      const page = await listOf(
        await staff(`/orders?q=${encodeURIComponent(name)}&limit=2${after && `&after=${after}`}`),
      );
      seen.push(...page.items.map(({ number }) => number));
      after = page.nextCursor ?? '';
    } while (after);
    expect(seen).toEqual(bought.reverse());
    expect((await listOf(await staff(`/orders?q=${bought[0]}`))).items).toMatchObject([
      { number: bought[0], itemCount: 1 },
    ]);
    expect(
      (await listOf(await staff(`/orders?q=${encodeURIComponent(name)}&status=cancelled`))).items,
    ).toEqual([]);
    expect((await listOf(await staff('/orders?q=%25'))).items).toEqual([]);
  });

  test('cancel an order once: stock back, refund in full, one event of each', async () => {
    const { id, number } = await buy();
    const key = randomUUID();
    const cancel = (json: object) => staff(`/orders/${number}/cancel`, { json });
    const answers = await Promise.all([
      cancel({ key, reason: 'Damaged' }),
      cancel({ key, reason: 'Damaged' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await shop.comesToRest(id);
    const order = (await (await staff(`/orders/${number}`)).json()) as OrderView;
    expect(order).toMatchObject({
      status: 'cancelled',
      refund: { state: 'done', amountMinor: order.totals.totalMinor, reason: 'Damaged' },
      timeline: [
        { kind: 'placed' },
        { kind: 'paid' },
        { kind: 'cancelled', facts: { kind: 'reason', reason: 'Damaged' } },
        { kind: 'refunded', facts: { kind: 'refund', amountMinor: order.totals.totalMinor, of: 'all' } },
      ],
    });
    expect(shop.netOf(id)).toBe(0);
    expect(shop.holdsOf(id)).toMatchObject([{ state: 'released' }]);
    expect((await cancel({ key, reason: 'Damaged' })).status).toBe(200);
    expect((await cancel({ key: randomUUID(), reason: 'Again' })).status).toBe(409);
    const { rows } = await shop.service.pool.query(
      `select sum(amount_minor)::int as due from order_ledger where order_id = $1`,
      [order.id],
    );
    expect(rows).toEqual([{ due: 0 }]);
    const events = (await shop.feed()).filter(
      ({ payload }) => (payload as { number?: string }).number === number,
    );
    expect(events.map(({ type, aggregateVersion }) => [type, aggregateVersion])).toEqual([
      ['order.confirmed', 1],
      ['order.cancelled', 2],
      ['order.refunded', 3],
    ]);
  });

  test('of a role that may not cancel are refused', async () => {
    const { number } = await buy();
    const packer = shop.call({ kind: 'staff', id: randomUUID(), role: 'fulfilment', sessionId: 's' });
    expect(
      (await packer(`/orders/${number}/cancel`, { json: { key: randomUUID(), reason: 'No' } })).status,
    ).toBe(403);
  });
});

test('placed orders carry business time', async () => {
  await shop.wait(-40 * 24 * 3_600);
  const { number } = await buy();
  const order = (await (await staff(`/orders/${number}`)).json()) as OrderView;
  await shop.wait(40 * 24 * 3_600);
  expect(Date.now() - Date.parse(order.placedAt)).toBeGreaterThan(39 * 24 * 3_600_000);
  expect(Date.now() - Date.parse(order.timeline[0]!.at)).toBeGreaterThan(39 * 24 * 3_600_000);
});

test('lines, history and money of an order stay as they were written', async () => {
  const { number } = await buy();
  for (const table of ['order_line', 'order_timeline', 'order_ledger'])
    await expect(
      shop.service.pool.query(
        `delete from ${table} where order_id = (select id from placed_order where number = $1)`,
        [number],
      ),
    ).rejects.toThrow(/append-only/);
});
