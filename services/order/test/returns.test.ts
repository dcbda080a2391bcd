import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { extractText } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { ReturnSummary } from '../src/returns/return-view.ts';
import { afterSale, expectBooksAgree } from './after-sale.ts';
import { startOrder } from './start-order.ts';

const shop = await startOrder();
const { buy, returns, staff } = afterSale(shop);

const sent = async () => {
  const order = await buy();
  await order.ship({ [order.a]: 3, [order.b]: 1 });
  return order;
};
const requested = async () => {
  const order = await sent();
  const { body } = await order.askReturn({ [order.a]: 2 });
  const { id } = body.returns[0]!;
  return { order, id, ...returns(id) };
};
const arrived = (variantId: string, quantity: number, restock = true) => [{ variantId, quantity, restock }];

test('a return goes from the wish to the shelf and the money, and the shopper hears of each step', async () => {
  const { order, approve, receive, refund } = await requested();
  expect((await approve()).body).toMatchObject({ state: 'approved', orderNumber: order.number });
  const received = await receive([...arrived(order.a, 1), ...arrived(order.a, 1, false)]);
  expect(received.body).toMatchObject({
    state: 'received',
    lines: [{ quantity: 2, receivedQuantity: 2, restockedQuantity: 1 }],
  });
  expect(shop.world.stock.restocked.get(order.a)).toBe(1);
  expect((await refund(6_800)).body).toMatchObject({
    state: 'refunded',
    leftToRefundMinor: order.totalMinor - 6_800,
  });
  await expectBooksAgree(shop, order, order.totalMinor - 6_800);
  const seen = await order.see();
  expect(seen.lines[0]).toMatchObject({ shippedQuantity: 3, onReturnQuantity: 0, returnedQuantity: 2 });
  expect(seen.refunds).toMatchObject([{ state: 'done', returnId: seen.returns[0]!.id }]);
  const facts = seen.timeline.flatMap((entry) => (entry.facts ? [entry.facts] : []));
  expect(facts.filter(({ kind }) => kind === 'things')).toEqual(
    [2, 2, 2, 2].map((count) => ({ kind: 'things', count })),
  );
  expect(facts.at(-1)).toEqual({ kind: 'refund', amountMinor: 6_800, currency: 'USD', of: 'part' });
  const told = (await order.events()).map(({ type, payload }) =>
    type === 'order.return_changed' ? (payload as { state: string }).state : type,
  );
  expect(told.slice(2)).toEqual(['requested', 'approved', 'received', 'refunded', 'order.refunded']);
  expect((await order.events()).at(-1)!.payload, 'the return told which things').toMatchObject({ lines: [] });
});

describe('what may be returned', () => {
  test('is what was sent and is not on its way back: exactly that, and not one more', async () => {
    const order = await buy();
    expect((await order.askReturn({ [order.a]: 1 })).body.code).toBe('RETURN_TOO_MANY');
    await order.ship({ [order.a]: 2 });
    expect(await order.askReturn({ [order.a]: 3 })).toMatchObject({
      status: 409,
      body: { code: 'RETURN_TOO_MANY', lines: [{ requested: 3, left: 2 }] },
    });
    expect((await order.askReturn({ [order.a]: 1 })).status).toBe(201);
    expect((await order.askReturn({ [order.a]: 2 })).body.code).toBe('RETURN_TOO_MANY');
    expect((await order.askReturn({ [order.a]: 1 })).status).toBe(201);
    expect((await order.askReturn({ [order.a]: 1 })).body.code).toBe('RETURN_TOO_MANY');
  });

  test('is not more because six ask at once', async () => {
    const order = await sent();
    const answers = await Promise.all(Array.from({ length: 6 }, () => order.askReturn({ [order.a]: 2 })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  test('counts again what was refused, or agreed to and never came', async () => {
    const { order, approve, refuse } = await requested();
    await approve();
    expect((await order.askReturn({ [order.a]: 2 })).body.code).toBe('RETURN_TOO_MANY');
    expect((await refuse('It never came')).body).toMatchObject({
      state: 'refused',
      refusalReason: 'It never came',
    });
    expect((await order.askReturn({ [order.a]: 3 })).status).toBe(201);
  });

  test('counts again what was announced and did not arrive', async () => {
    const { order, approve, receive } = await requested();
    await approve();
    await receive(arrived(order.a, 1));
    expect((await order.askReturn({ [order.a]: 3 })).body.code).toBe('RETURN_TOO_MANY');
    expect((await order.askReturn({ [order.a]: 2 })).status).toBe(201);
  });

  test('of a cancelled order is nothing', async () => {
    const order = await buy();
    await order.cancel();
    expect((await order.askReturn({ [order.a]: 1 })).body.code).toBe('ORDER_CLOSED');
  });
});

describe('a return', () => {
  test('receives what was agreed, and not one more', async () => {
    const { order, approve, receive } = await requested();
    await approve();
    expect((await receive(arrived(order.a, 3))).body.code).toBe('RETURN_TOO_MANY');
    expect((await receive(arrived(order.b, 1))).body.code).toBe('RETURN_TOO_MANY');
    expect((await receive(arrived(order.a, 2))).status).toBe(200);
  });

  test('moves only forward', async () => {
    const { order, approve, refuse, receive, refund } = await requested();
    const state = { status: 409, body: { code: 'RETURN_STATE' } };
    expect(await receive(arrived(order.a, 1))).toMatchObject(state);
    expect(await refund(1)).toMatchObject(state);
    await approve();
    expect((await approve()).status).toBe(200);
    await receive(arrived(order.a, 2));
    for (const step of [approve, refuse]) expect(await step()).toMatchObject(state);
    expect(await receive(arrived(order.a, 2))).toMatchObject(state);
    await refund(1);
    expect(await refund(1)).toMatchObject(state);
  });

  test('is received and paid back once by one key; the same key for another is refused', async () => {
    const { order, approve, receive, refund } = await requested();
    await approve();
    const key = randomUUID();
    await Promise.all([receive(arrived(order.a, 2), key), receive(arrived(order.a, 2), key)]);
    expect(shop.world.stock.restocked.get(order.a)).toBe(2);
    expect((await receive(arrived(order.a, 1), key)).body.code).toBe('KEY_REUSED');
    const pay = randomUUID();
    const paid = await Promise.all([refund(900, pay), refund(900, pay)]);
    expect(paid.map(({ status }) => status)).toEqual([200, 200]);
    await shop.comesToRest(order.id);
    await expectBooksAgree(shop, order, order.totalMinor - 900);
    expect((await refund(901, pay)).body.code).toBe('KEY_REUSED');
  });

  test('pays back no more than is left, and stays open when that is refused', async () => {
    const { order, approve, receive, refund } = await requested();
    await approve();
    await receive(arrived(order.a, 2));
    await order.refund(order.totalMinor - 100);
    expect((await refund(101)).body).toMatchObject({ code: 'REFUND_TOO_MUCH', leftMinor: 100 });
    expect((await refund(100)).body.state).toBe('refunded');
    await expectBooksAgree(shop, order, 0);
  });

  test('whose things nobody counts is closed with the shelf left alone, and says so', async () => {
    const { order, approve, receive } = await requested();
    await approve();
    shop.world.stock.refuseRestocks('STOCK_UNKNOWN');
    await receive(arrived(order.a, 2));
    shop.world.stock.refuseRestocks(null);
    expect((await order.see()).timeline.at(-1)).toMatchObject({ kind: 'restock_refused' });
  });

  test('that nobody knows is a 404', async () => {
    expect(await returns(randomUUID()).approve()).toMatchObject({
      status: 404,
      body: { code: 'RETURN_UNKNOWN' },
    });
  });
});

test('a return that was agreed to has a label, for whoever bought it, in the language of the market', async () => {
  const { order, id, approve, receive } = await requested();
  const path = `/orders/${order.number}/returns/${id}/label.pdf`;
  const keyed = `${path}?key=${order.linkKey}`;
  const guest = shop.call({ kind: 'guest' });
  expect(await (await guest(keyed)).json(), 'before it is agreed').toMatchObject({
    code: 'RETURN_STATE',
    state: 'requested',
  });
  await approve();
  expect((await guest(path)).status, 'a stranger').toBe(404);
  const elsewhere = await sent();
  const wrong = `/orders/${elsewhere.number}/returns/${id}/label.pdf?key=${elsewhere.linkKey}`;
  expect((await guest(wrong)).status, 'of another order').toBe(404);
  const textOf = async (): Promise<string> => {
    const answer = await guest(keyed);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (process.env.KEEP_PAPERS)
      await writeFile(`${process.env.KEEP_PAPERS}/label-${randomUUID()}.pdf`, bytes);
    return (await extractText(bytes, { mergePages: true })).text.normalize('NFKC').replaceAll(/\s+/g, ' ');
  };
  const label = await textOf();
  const { address, lines, returns } = await order.see();
  expect(returns[0]!.number).toMatch(/^[0-9A-F]{8}$/);
  for (const said of ['Return label', order.number, returns[0]!.number, address.name, '48 Arcade Row'])
    expect(label).toContain(said);
  expect(label).toContain(`2 × ${lines[0]!.title}`);
  for (const [market, words] of [
    ['de-de', /Rücksendeetikett/],
    ['ar-ae', /\p{Script=Arabic}/u],
  ] as const) {
    await shop.service.pool.query('update placed_order set market = $2 where number = $1', [
      order.number,
      market,
    ]);
    expect(await textOf()).toMatch(words);
  }
  await receive(arrived(order.a, 2));
  expect(await (await guest(keyed)).json(), 'when it is here').toMatchObject({ code: 'RETURN_STATE' });
});

test('whoever bought may ask: the customer, the guest with the key; nobody else', async () => {
  const order = await sent();
  const json = () => ({
    key: randomUUID(),
    lines: [{ variantId: order.a, quantity: 1, reason: 'Too small' }],
    note: 'In the box',
  });
  const path = `/orders/${order.number}/returns`;
  const stranger = shop.call({ kind: 'guest' });
  expect((await stranger(path, { json: json() })).status).toBe(404);
  expect((await stranger(`${path}?key=${'x'.repeat(22)}`, { json: json() })).status).toBe(404);
  const asked = await stranger(`${path}?key=${order.linkKey}`, { json: json() });
  expect(asked.status).toBe(201);
  expect(await asked.json()).toMatchObject({ returns: [{ state: 'requested', note: 'In the box' }] });
});

test('returns are listed newest first, by state and by words, and paged without gaps', async () => {
  const name = `Returner ${randomUUID().slice(0, 8)}`;
  const ids: string[] = [];
  for (let count = 0; count < 3; count++) {
    const order = await sent();
    await shop.service.pool.query('update placed_order set contact_name = $2 where number = $1', [
      order.number,
      name,
    ]);
    ids.push((await order.askReturn({ [order.a]: 1 })).body.returns[0]!.id);
  }
  await returns(ids[0]!).approve();
  const list = async (query: string) =>
    (await (await staff(`/returns?q=${encodeURIComponent(name)}&${query}`)).json()) as {
      items: ReturnSummary[];
      nextCursor: string | null;
    };
  const first = await list('limit=2');
  const rest = await list(`limit=2&after=${first.nextCursor}`);
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual([...ids].reverse());
  expect((await list('state=approved')).items.map(({ id }) => id)).toEqual([ids[0]]);
});
