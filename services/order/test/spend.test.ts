import { randomUUID } from 'node:crypto';
import { customerEmailVerified } from '@souk/events/account';
import { staffRoles } from '@souk/service-kit/identity';
import { roleMay } from '@souk/service-kit/permissions';
import { expect, test, vi } from 'vitest';
import type { CustomerSpend, GuestBuyer } from '../src/customers/spend.queries.ts';
import { startOrder } from './start-order.ts';

const shop = await startOrder();
const staff = shop.call({ kind: 'staff', id: randomUUID(), role: 'support', sessionId: 's' });
type Guests = { items: GuestBuyer[]; nextCursor: string | null };

const buy = async (email: string, customerId: string | null = null) => {
  const shopper = shop.lockQuote({ customerId });
  const { id } = (await shopper.start({ email })).body;
  const { order } = (await shopper.pay(id)).body;
  return { id, number: order!.number, totalMinor: shopper.quote.totalMinor };
};
const spendOf = async (...ids: string[]) =>
  (await (await staff(`/customer-spend?customerIds=${ids.join(',')}`)).json()) as CustomerSpend[];
const guests = async (query: string) => (await (await staff(`/guest-buyers?${query}`)).json()) as Guests;

test('a customer’s spend is what the ledger says: charged, less what was given back', async () => {
  const customerId = randomUUID();
  const never = randomUUID();
  const kept = await buy('spender@mail.example', customerId);
  const cancelled = await buy('spender@mail.example', customerId);
  expect(await spendOf(customerId)).toMatchObject([
    { orders: 2, spent: [{ currency: 'USD', amountMinor: kept.totalMinor + cancelled.totalMinor }] },
  ]);
  await staff(`/orders/${cancelled.number}/cancel`, { json: { key: randomUUID(), reason: 'Damaged' } });
  await vi.waitFor(
    async () =>
      expect(await spendOf(customerId)).toMatchObject([{ spent: [{ amountMinor: kept.totalMinor }] }]),
    { timeout: 8_000, interval: 20 },
  );
  expect(await spendOf(never)).toEqual([{ customerId: never, orders: 0, spent: [], lastOrderAt: null }]);
});

test('a guest is listed once, and leaves the list when the address is shown to be a customer’s', async () => {
  const first = await buy('Twice@mail.example');
  const second = await buy('twice@mail.example');
  const { items } = await guests('q=twice@mail');
  expect(items).toMatchObject([
    { orders: 2, spent: [{ currency: 'USD', amountMinor: first.totalMinor + second.totalMinor }] },
  ]);
  const customerId = randomUUID();
  shop.feeds.account.publish(customerEmailVerified, {
    aggregateId: customerId,
    aggregateVersion: 2,
    payload: { customerId, email: 'twice@mail.example' },
  });
  await vi.waitFor(async () => expect((await guests('q=twice@mail')).items).toEqual([]), {
    timeout: 8_000,
    interval: 20,
  });
  expect(await spendOf(customerId)).toMatchObject([{ orders: 2 }]);
});

test('pages of guests show everybody once, whoever bought last first', async () => {
  for (const name of ['a', 'b', 'c', 'a']) await buy(`${name}@paged.example`);
  const one = await guests('q=paged.example&limit=2');
  const two = await guests(`q=paged.example&limit=2&after=${one.nextCursor}`);
  expect([...one.items, ...two.items].map(({ email }) => email)).toEqual([
    'a@paged.example',
    'c@paged.example',
    'b@paged.example',
  ]);
  expect(two.nextCursor).toBeNull();
});

test('what people bought is for those who look after customers', async () => {
  for (const path of [`/customer-spend?customerIds=${randomUUID()}`, '/guest-buyers'])
    for (const role of staffRoles) {
      const asRole = shop.call({ kind: 'staff', id: randomUUID(), role, sessionId: 's' });
      expect((await asRole(path)).status, `${role} ${path}`).toBe(
        roleMay(role, 'customers.read') ? 200 : 403,
      );
    }
  const shopper = shop.call({ kind: 'customer', id: randomUUID(), sessionId: 's' });
  expect((await shopper('/guest-buyers')).status).toBe(403);
  expect((await staff('/customer-spend?customerIds=nonsense')).status).toBe(400);
});
