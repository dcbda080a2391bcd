import { randomUUID } from 'node:crypto';
import { customerDataErased, customerErased } from '@souk/events/erasure';
import { sealAddress } from '@souk/events/sealed-address';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { expect, test, vi } from 'vitest';
import { bodyOf, customer, holderOf, pictured, sellPictured, startCart } from './cart-world.ts';

const world = await startCart();
const account = fakeFeed('account');
const { pool } = world.service;
await sellPictured(world);

const bagOf = async (email: string) => {
  const customerId = randomUUID();
  const call = world.call(customer(customerId));
  const { id } = await bodyOf(call('/carts', { json: { market: 'en-us' } }), 201);
  const bag = holderOf(world, call, id!);
  await bodyOf(bag.add(pictured.daypack.variantId, 2));
  await bodyOf(bag.code('lantern'));
  const quote = await bodyOf(bag.quote({ email }), 201);
  await bodyOf(
    world.call({ kind: 'system' }, { from: 'order' })('/coupon-uses', {
      json: { key: randomUUID(), quoteId: quote.id },
    }),
    201,
  );
  return { customerId, cartId: id!, quoteId: quote.id!, email };
};
const leave = ({ customerId, email }: { customerId: string; email: string }) => {
  const erasureId = randomUUID();
  account.publish(customerErased, {
    aggregateId: customerId,
    aggregateVersion: 5,
    payload: {
      erasureId,
      customerId,
      sealedAddress: sealAddress(email, { key: world.env.ACCOUNT_KEY, erasureId }),
      market: 'en-us',
    },
  });
  return vi.waitFor(
    async () => {
      const event = (await world.feed()).find(({ aggregateId }) => aggregateId === erasureId);
      return customerDataErased.payload.parse(event?.payload);
    },
    { timeout: 8_000, interval: 25 },
  );
};
const usesOfLantern = async (): Promise<number> =>
  (await pool.query(`select uses from promotion where code = 'LANTERN'`)).rows[0].uses;

test('who leaves takes their bag along; what they were promised and used no longer names them', async () => {
  const [who, other] = [await bagOf('who@mail.example'), await bagOf('other@mail.example')];
  const uses = await usesOfLantern();
  expect(await leave(who)).toEqual({
    erasureId: expect.any(String),
    service: 'cart',
    erased: { bags: 1, quotes: 1, offers: 1 },
    kept: [],
  });
  const { rows } = await pool.query<{ said: string }>(
    `select t::text as said from cart t union all select t::text from quote t union all select t::text from promotion_use t`,
  );
  const said = JSON.stringify(rows);
  for (const words of [who.customerId, who.email, who.cartId.concat('"')]) expect(said).not.toContain(words);
  for (const words of [other.customerId, other.email]) expect(said, 'nobody else is').toContain(words);
  expect(await usesOfLantern(), 'limits still count').toBe(uses);
  const system = world.call({ kind: 'system' }, { from: 'order' });
  expect((await system(`/quotes/${who.quoteId}`)).status, 'what was promised to them is nobody’s').toBe(404);
  expect((await system(`/quotes/${other.quoteId}`)).status).toBe(200);
});
