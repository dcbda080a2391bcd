import { randomUUID } from 'node:crypto';
import { customerEmailVerified } from '@souk/events/account';
import { expect, test, vi } from 'vitest';
import { afterSale } from './after-sale.ts';
import { startOrder } from './start-order.ts';

const shop = await startOrder();
const desk = afterSale(shop);
type Told = {
  data: { orders: { number: string; history: { label: string }[] }[]; provenAddresses: string[] };
};

const buy = async (email: string, customerId: string | null) => {
  const shopper = shop.lockQuote({ customerId });
  const { order } = (await shopper.pay((await shopper.start({ email })).body.id)).body;
  return { number: order!.number, key: order!.key, title: shopper.quote.lines[0]!.title };
};
const ask = async (customerId: string, { as = customerId, from = 'bff' as const, email = '' } = {}) => {
  const call = shop.call({ kind: 'customer', id: as, sessionId: 's' }, { from });
  return call(`/customers/${customerId}/personal-data?email=${encodeURIComponent(email)}`);
};

test('a customer is told of their own orders, those from before they had an account too, and of nobody else’s', async () => {
  const [customerId, stranger] = [randomUUID(), randomUUID()];
  const before = await buy('Mine@mail.example', null);
  const mine = await buy('mine@mail.example', customerId);
  const theirs = await buy('theirs@mail.example', stranger);
  const guests = await buy('guest@mail.example', null);
  for (const [id, email] of [
    [customerId, 'mine@mail.example'],
    [stranger, 'theirs@mail.example'],
  ] as const)
    shop.feeds.account.publish(customerEmailVerified, {
      aggregateId: id,
      aggregateVersion: 2,
      payload: { customerId: id, email },
    });
  const told = async () => (await (await ask(customerId)).json()) as Told;
  await vi.waitFor(
    async () =>
      expect((await told()).data).toMatchObject({
        orders: [
          { number: before.number, lines: [{ title: before.title }] },
          { number: mine.number, lines: [{ title: mine.title }] },
        ],
        provenAddresses: ['mine@mail.example'],
      }),
    { timeout: 8_000, interval: 20 },
  );
  const said = JSON.stringify(await told());
  for (const secret of [before.key, mine.key, theirs.number, guests.number, 'theirs@mail.example', stranger])
    expect(said).not.toContain(secret);
  const asked = await (await ask(customerId, { email: 'guest@mail.example' })).text();
  expect(asked, 'an address that is only said brings nothing').not.toContain(guests.number);
  expect((await ask(customerId, { as: stranger })).status).toBe(404);
});

test('what colleagues note on an order stays between them', async () => {
  const customerId = randomUUID();
  const { number } = await buy('noted@mail.example', customerId);
  const noted = await desk.post(`/orders/${number}/notes`, { text: 'Rang twice, be patient' });
  expect(noted.status).toBeLessThan(300);
  const told = (await (await ask(customerId)).json()) as Told;
  expect(told.data.orders[0]!.history.length).toBeGreaterThan(0);
  expect(JSON.stringify(told)).not.toContain('Rang twice');
});
