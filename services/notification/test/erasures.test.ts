import { randomUUID } from 'node:crypto';
import {
  customerDataErased,
  customerErased,
  customerErasureAnswered,
  orderAnonymised,
} from '@souk/events/erasure';
import { erasureToken } from '@souk/events/erasure-token';
import { orderConfirmed } from '@souk/events/order';
import { sealAddress } from '@souk/events/sealed-address';
import { expect, test, vi } from 'vitest';
import { startPostOffice } from './post-office.ts';
import { confirmedOrder } from './sample-events.ts';

const office = await startPostOffice({ EMAIL_RETRIES: '5' });
const key = office.env.ACCOUNT_KEY;
const soon = <T>(look: () => Promise<T>) => vi.waitFor(look, { timeout: 10_000, interval: 25 });

const letter = (email: string, orderId = randomUUID()) => {
  office.order.publish(orderConfirmed, {
    aggregateId: orderId,
    aggregateVersion: 1,
    payload: { ...confirmedOrder, orderId, email },
  });
  return orderId;
};
const stateOf = async (orderId: string) => (await office.deliveries(`?orderId=${orderId}`))[0];
const sent = (orderId: string) =>
  soon(async () => expect(await stateOf(orderId)).toMatchObject({ state: 'sent' }));
const leave = (email: string) => {
  const [erasureId, customerId] = [randomUUID(), randomUUID()];
  office.account.publish(customerErased, {
    aggregateId: customerId,
    aggregateVersion: 3,
    payload: {
      erasureId,
      customerId,
      sealedAddress: sealAddress(email, { key, erasureId }),
      market: 'de-de',
    },
  });
  return soon(async () => {
    const event = (await office.feed()).find(({ aggregateId }) => aggregateId === erasureId);
    return customerDataErased.payload.parse(event?.payload);
  });
};
const answered = (email: string, erasureId = randomUUID()) => {
  const event = office.account.publish(customerErasureAnswered, {
    aggregateId: erasureId,
    aggregateVersion: 1,
    payload: {
      erasureId,
      sealedAddress: sealAddress(email, { key, erasureId }),
      market: 'de-de',
      receipts: [
        {
          service: 'order',
          erased: { orders: 2 },
          kept: [{ what: 'invoices', count: 2, until: '2037-01-01T00:00:00Z' }],
        },
        { service: 'payment', erased: {}, kept: [{ what: 'nameless-payments', count: 0, until: null }] },
      ],
    },
  });
  return { erasureId, event };
};
const toldOf = async (erasureId: string) =>
  (await office.feed()).filter(
    ({ type, aggregateId }) => type === 'customer.erasure_told' && aggregateId === erasureId,
  );
const mentions = async (words: string): Promise<number> =>
  (await office.service.pool.query('select 1 from delivery t where t::text ilike $1', [`%${words}%`])).rows
    .length;

test('to whom letters went is forgotten; that they went is not', async () => {
  const [mine, theirs] = [letter('Who@mail.example'), letter('other@mail.example')];
  await sent(mine);
  await sent(theirs);
  expect(await leave('who@mail.example')).toMatchObject({ erased: { letters: 1 }, kept: [] });
  expect(await mentions('who@mail.example')).toBe(0);
  expect(await stateOf(mine)).toMatchObject({ state: 'sent', recipient: '' });
  expect(await stateOf(theirs)).toMatchObject({ recipient: 'other@mail.example' });
});

test('a letter that is still to go out goes first, and its address with it', {
  timeout: 15_000,
}, async () => {
  office.smtp.refuseNext('data', 451, 451);
  const orderId = letter('queued@mail.example');
  await soon(async () => expect(await stateOf(orderId)).toMatchObject({ state: 'queued', tries: 1 }));
  expect(await leave('queued@mail.example')).toMatchObject({
    kept: [{ what: 'letters-on-their-way', count: 1 }],
  });
  await sent(orderId);
  expect(office.smtp.to('queued@mail.example')).toHaveLength(1);
  expect(await mentions('queued@mail.example')).toBe(0);
});

test('the last letter says who erased what, and its address is forgotten with it', async () => {
  const { erasureId, event } = answered('farewell@mail.example');
  office.account.repeat(event);
  await soon(async () => expect(await toldOf(erasureId)).toHaveLength(1));
  expect((await toldOf(erasureId))[0]!.payload).toEqual({ erasureId, sent: true });
  const [last, ...more] = office.smtp.to('farewell@mail.example');
  expect(more, 'once, however often it is called for').toEqual([]);
  for (const words of [
    'Dein Konto ist gelöscht',
    'Bestellungen, jetzt ohne Namen (2)',
    'Rechnungen, wie es das Gesetz verlangt (2) bis 1. Januar 2037',
    `/de-de/account/erasure/${erasureToken({ key, erasureId })}`,
  ])
    expect(last!.text).toContain(words);
  expect(await mentions('farewell@mail.example')).toBe(0);
});

test('where nobody takes the last letter, the address is forgotten all the same', async () => {
  office.smtp.refuseNext('rcpt', 550);
  const { erasureId } = answered('nobody@mail.example');
  await soon(async () => expect(await toldOf(erasureId)).toHaveLength(1));
  expect((await toldOf(erasureId))[0]!.payload).toEqual({ erasureId, sent: false });
  expect(await mentions('nobody@mail.example')).toBe(0);
});

test('what an order says of its buyer goes when the order forgets them', async () => {
  const orderId = letter('later@mail.example');
  await sent(orderId);
  office.order.publish(orderAnonymised, { aggregateId: orderId, aggregateVersion: 5, payload: { orderId } });
  await soon(async () => expect(await mentions('later@mail.example')).toBe(0));
});

test('an event whose address is gone calls for no letter', async () => {
  const [nobody, somebody] = [letter(''), letter('somebody@mail.example')];
  await sent(somebody);
  expect(await stateOf(nobody)).toBeUndefined();
});
