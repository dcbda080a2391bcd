import { randomUUID } from 'node:crypto';
import { customerEmailVerified } from '@souk/events/account';
import { customerDataErased, customerErased } from '@souk/events/erasure';
import { sealAddress } from '@souk/events/sealed-address';
import { extractText } from 'unpdf';
import { expect, test, vi } from 'vitest';
import { startOrder } from './start-order.ts';

const shop = await startOrder({ FORGET_EVERY_MS: '30' });
const { pool } = shop.service;
const staff = shop.call({ kind: 'staff', id: randomUUID(), role: 'owner', sessionId: 's' });
const soon = <T>(look: () => Promise<T>) => vi.waitFor(look, { timeout: 10_000, interval: 25 });
const desk = async (path: string) => (await (await staff(path)).json()) as Record<string, unknown>;

const someone = () => {
  const customerId = randomUUID();
  return { customerId, email: `noor-${customerId.slice(0, 8)}@mail.example` };
};
type Person = ReturnType<typeof someone>;

const buy = async ({ customerId, email }: Person, { asGuest = false } = {}) => {
  const shopper = shop.lockQuote({ customerId: asGuest ? null : customerId });
  const { id } = (await shopper.start({ email })).body;
  const { order } = (await shopper.pay(id)).body;
  await shop.comesToRest(id);
  const { number, key } = order!;
  const lines = shopper.quote.lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
  const post = (what: string, json: object) =>
    staff(`/orders/${number}/${what}`, { json: { key: randomUUID(), ...json } });
  return {
    id,
    number,
    key,
    lines,
    post,
    ship: () => post('fulfilments', { lines, carrier: 'UPS', trackingNumber: '1Z', trackingUrl: null }),
    see: () => desk(`/orders/${number}`),
  };
};
const leave = ({ customerId, email }: Person, { proven = true } = {}) => {
  const erasureId = randomUUID();
  const sealedAddress = proven ? sealAddress(email, { key: shop.env.ACCOUNT_KEY, erasureId }) : null;
  const event = shop.feeds.account.publish(customerErased, {
    aggregateId: customerId,
    aggregateVersion: 9,
    payload: { erasureId, customerId, sealedAddress, market: 'en-us' },
  });
  return { erasureId, event };
};
const prove = ({ customerId, email }: Person) =>
  shop.feeds.account.publish(customerEmailVerified, {
    aggregateId: customerId,
    aggregateVersion: 2,
    payload: { customerId, email },
  });
const receiptsOf = async (erasureId: string) =>
  (await shop.feed())
    .filter(({ type, aggregateId }) => type === 'customer-data.erased' && aggregateId === erasureId)
    .map(({ aggregateVersion, payload }) => ({
      version: aggregateVersion,
      ...customerDataErased.payload.parse(payload),
    }));
const receipt = (erasureId: string, version = 1) =>
  soon(async () => {
    const found = (await receiptsOf(erasureId)).find((one) => one.version === version);
    if (!found) throw new Error('no such receipt yet');
    return found;
  });
/** Wherever the database still says who it was, but on papers and feeds. */
const mentions = async (words: string) => {
  const { rows } = await pool.query<{ at: string }>(
    `select 'order' as at from placed_order t where t::text ilike $1 union all select 'checkout' from checkout t where t::text ilike $1
     union all select 'return' from order_return t where t::text ilike $1
     union all select 'timeline' from order_timeline t where t::text ilike $1
     union all select 'address' from verified_email t where t::text ilike $1`,
    [`%${words}%`],
  );
  return rows.map(({ at }) => at);
};

test('what is through loses its name; its figures and its papers stay', async () => {
  const who = someone();
  const order = await buy(who);
  await order.post('notes', { text: 'Noor rang twice' });
  await order.ship();
  const before = await order.see();
  const invoice = `/orders/${order.number}/invoice.pdf`;
  const { erasureId } = leave(who);
  expect(await receipt(erasureId)).toMatchObject({
    erased: { orders: 1, checkouts: 1 },
    kept: [
      { what: 'invoices', count: 1, until: expect.stringMatching(/^20\d\d-01-01/) },
      { what: 'feed-messages', count: 1 },
    ],
  });
  const after = await order.see();
  expect(after).toMatchObject({
    email: '',
    contactName: null,
    customerId: null,
    address: { name: '', line1: '', city: '', postcode: '', region: 'WA', country: 'US' },
  });
  for (const kept of ['totals', 'steps', 'lines', 'payment', 'fulfilments', 'status'])
    expect(after[kept], kept).toEqual(before[kept]);
  for (const words of [who.email, 'Noor', who.customerId]) expect(await mentions(words), words).toEqual([]);

  const paper = await staff(invoice);
  expect(paper.status).toBe(200);
  const { text } = await extractText(new Uint8Array(await paper.arrayBuffer()), { mergePages: true });
  expect(text, 'the law wants to know who bought').toContain('Noor');
  expect(text, 'and not how to write to them').not.toContain(who.email);
  await pool.query(`update checkout set changed_at = changed_at - interval '1 minute'`);
  expect(await (await staff('/reconciliations', { method: 'POST' })).json()).toMatchObject({ drift: [] });
});

test('an order that is still owed is delivered first; a second receipt follows', async () => {
  const who = someone();
  const [sent, open] = [await buy(who), await buy(who)];
  await sent.ship();
  const { erasureId } = leave(who);
  expect(await receipt(erasureId)).toMatchObject({
    erased: { orders: 1 },
    kept: expect.arrayContaining([{ what: 'open-orders', count: 1, until: null }]),
  });
  expect(await open.see()).toMatchObject({ email: who.email, customerId: null });
  expect((await open.ship()).status).toBe(201);
  expect(await receipt(erasureId, 2)).toMatchObject({ erased: { orders: 2, checkouts: 2 } });
  expect((await open.see()).email).toBe('');
  const told = (await shop.feed()).filter(
    ({ type, payload }) => type === 'order.fulfilled' && JSON.stringify(payload).includes(open.number),
  );
  expect(told[0]!.payload, 'the letter about the parcel still finds its way').toMatchObject({
    email: who.email,
  });
});

test('a checkout under way is finished, and what was never paid is forgotten', async () => {
  const who = someone();
  const paying = shop.lockQuote({ customerId: who.customerId });
  const { id } = (await paying.start({ email: who.email })).body;
  const left = shop.lockQuote({ customerId: who.customerId });
  const abandoned = (await left.start({ email: who.email })).body.id;
  await left.post(abandoned, 'cancel');
  await shop.comesToRest(abandoned);
  const { erasureId } = leave(who);
  expect(await receipt(erasureId)).toMatchObject({ erased: { orders: 0, checkouts: 1 } });
  const guest = shop.call({ kind: 'guest', cartId: paying.quote.cartId });
  const paid = await guest(`/checkouts/${id}/pay`, {
    json: { key: randomUUID(), method: 'card', returnUrl: 'http://localhost:3000/en-us/checkout' },
  });
  expect(paid.status).toBe(200);
  const { order } = (await paid.json()) as { order: { number: string } };
  expect(await desk(`/orders/${order.number}`)).toMatchObject({ email: who.email, customerId: null });
});

test('the event may come twice: what is erased is erased once, and the receipt says the same', async () => {
  const who = someone();
  await (await buy(who)).ship();
  const { erasureId, event } = leave(who);
  const first = await receipt(erasureId);
  shop.feeds.account.repeat(event);
  await soon(async () => expect(await receiptsOf(erasureId)).toHaveLength(2));
  const [, second] = await receiptsOf(erasureId);
  expect(second).toEqual(first);
  const told = (await shop.feed()).filter(({ type }) => type === 'order.anonymised');
  expect(new Set(told.map(({ aggregateId }) => aggregateId)).size).toBe(told.length);
});

test('whoever has the address later does not get the orders of before', async () => {
  const who = someone();
  prove(who);
  const open = await buy(who, { asGuest: true });
  await soon(async () => expect(await open.see()).toMatchObject({ customerId: who.customerId }));
  const { erasureId } = leave(who);
  await receipt(erasureId);
  const anew = { ...who, customerId: randomUUID() };
  prove(anew);
  await soon(async () => expect(await mentions(anew.customerId)).toEqual(['address']));
  const mine = await buy(anew, { asGuest: true });
  await soon(async () => expect(await mine.see()).toMatchObject({ customerId: anew.customerId }));
  expect((await open.see()).customerId).toBeNull();
});

test('an address that nobody has proven brings nobody’s orders', async () => {
  const guest = someone();
  const order = await buy(guest, { asGuest: true });
  await order.ship();
  const { erasureId } = leave({ customerId: randomUUID(), email: guest.email }, { proven: false });
  expect(await receipt(erasureId)).toMatchObject({ erased: { orders: 0, checkouts: 0 }, kept: [] });
  expect(await order.see()).toMatchObject({ email: guest.email });
});

test('events keep their names for a fortnight, for followers that are away, and papers for ten years', async () => {
  const who = someone();
  const order = await buy(who);
  await order.ship();
  await receipt(leave(who).erasureId);
  const said = async () =>
    JSON.stringify(
      (await shop.feed()).filter(({ payload }) => JSON.stringify(payload).includes(order.number)),
    );
  expect(await said()).toContain(who.email);
  await shop.wait(15 * 86_400);
  await soon(async () => expect(await said()).not.toContain(who.email));
  expect(await said()).not.toContain('Noor');
  const nameOn = async () =>
    (
      await pool.query(
        `select content -> 'address' ->> 'name' as name, content ->> 'totalMinor' as total from document d
      join placed_order o on o.id = d.order_id where o.number = $1`,
        [order.number],
      )
    ).rows[0] as { name: string; total: string };
  const { total } = await nameOn();
  expect((await nameOn()).name).not.toBe('');
  await shop.wait(11 * 366 * 86_400);
  await soon(async () => expect(await nameOn()).toEqual({ name: '', total }));
});

test('a paper loses a name and never a figure', async () => {
  const order = await buy(someone());
  const change = (content: string) =>
    pool.query(
      `update document set content = ${content} where order_id = (select id from placed_order where number = $1)`,
      [order.number],
    );
  const nameless = `content || '{"email": "", "contactName": null}'`;
  await expect(change(`${nameless} || '{"totalMinor": 1}'`)).rejects.toThrow('append-only');
  await expect(change(`${nameless} || '{"address": {"name": "Somebody Else"}}'`)).rejects.toThrow(
    'append-only',
  );
  await expect(change(`content || '{"email": "other@mail.example"}'`)).rejects.toThrow('append-only');
});
