import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { type Held, startInventory } from './stock-world.ts';

const world = await startInventory();
const one = (variantId: string, quantity = 1) => [{ variantId, quantity }];

test('a shopper’s next hold takes the place of their last and is never blocked by it', async () => {
  const variantId = await world.addVariant(3);
  const cartId = randomUUID();
  const first = randomUUID();
  expect((await world.hold(one(variantId, 3), { cartId, key: first })).status).toBe(201);
  expect((await world.hold(one(variantId, 2), { cartId })).status).toBe(201);
  expect((await world.stockOf(variantId)).reserved).toBe(2);
  expect(await world.codeOf(world.act(first, 'claim'))).toBe('HOLD_EXPIRED');
  await world.expectBooksToBalance();
});

test('a refused hold leaves the one the shopper had', async () => {
  const variantId = await world.addVariant(3);
  const cartId = randomUUID();
  await world.hold(one(variantId, 2), { cartId });
  expect((await world.hold(one(variantId, 4), { cartId })).status).toBe(409);
  expect((await world.stockOf(variantId)).reserved).toBe(2);
});

test('the same key means the same hold; with other contents it is refused', async () => {
  const variantId = await world.addVariant(9);
  const [key, cartId] = [randomUUID(), randomUUID()];
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => world.hold(one(variantId, 2), { key, cartId })),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
  expect((await world.stockOf(variantId)).reserved).toBe(2);
  expect(await world.codeOf(world.hold(one(variantId, 3), { key, cartId }))).toBe('KEY_REUSED');
});

test('a hold ends by the business clock, gives its units back, and cannot be claimed', async () => {
  const variantId = await world.addVariant(1);
  const key = randomUUID();
  await world.hold(one(variantId), { key });
  await world.clock.advance(601);
  expect(await world.codeOf(world.act(key, 'claim'))).toBe('HOLD_EXPIRED');
  await vi.waitFor(async () => expect((await world.stockOf(variantId)).available).toBe(1));
  const expired = (await world.feed()).filter(
    ({ type, aggregateId }) => type === 'reservation.expired' && aggregateId === key,
  );
  expect(expired.length).toBe(1);
  await world.expectBooksToBalance();
});

test('a hold is extended once; the same request again is the same extension', async () => {
  const variantId = await world.addVariant(1);
  const key = randomUUID();
  const held = (await (await world.hold(one(variantId), { key })).json()) as Held;
  const by = randomUUID();
  const longer = (await (await world.act(key, 'extend', by)).json()) as Held;
  expect(Date.parse(longer.expiresAt) - Date.parse(held.expiresAt)).toBe(600_000);
  expect(await (await world.act(key, 'extend', by)).json()).toEqual(longer);
  expect(await world.codeOf(world.act(key, 'extend'))).toBe('HOLD_EXTENDED');
});

test('a claim sells once however often it is asked, and undoing it puts the units back once', async () => {
  const variantId = await world.addVariant(5);
  const key = randomUUID();
  await world.hold(one(variantId, 2), { key });
  await Promise.all(Array.from({ length: 5 }, () => world.act(key, 'claim')));
  expect(await world.stockOf(variantId)).toMatchObject({ onHand: 3, reserved: 0 });
  expect(await world.codeOf(world.act(key, 'release'))).toBe('HOLD_CLAIMED');
  await Promise.all(Array.from({ length: 5 }, () => world.act(key, 'unclaim')));
  expect(await world.stockOf(variantId)).toMatchObject({ onHand: 5, reserved: 0 });
  expect(await world.codeOf(world.act(key, 'claim'))).toBe('HOLD_EXPIRED');
  await world.expectBooksToBalance();
});

test('releasing a hold that never arrived shuts the door on it', async () => {
  const variantId = await world.addVariant(1);
  const key = randomUUID();
  expect((await world.act(key, 'release')).status).toBe(200);
  expect(await world.codeOf(world.hold(one(variantId), { key }))).toBe('KEY_TOMBSTONED');
  expect((await world.stockOf(variantId)).reserved).toBe(0);
});

test('what is not counted always sells, what may be backordered sells beyond the shelf, what is unknown does not', async () => {
  const uncounted = await world.addVariant(0, { tracked: false });
  const later = await world.addVariant(1, { allowBackorder: true });
  const key = randomUUID();
  expect((await world.hold([...one(uncounted, 99), ...one(later, 5)], { key })).status).toBe(201);
  expect((await world.act(key, 'claim')).status).toBe(200);
  expect(await world.stockOf(later)).toMatchObject({ onHand: -4, band: 'backorder', available: 0 });
  expect(await world.codeOf(world.hold(one(randomUUID())))).toBe('OUT_OF_STOCK');
});

test('bad quantities are refused with their place, and nobody but the order service promises stock', async () => {
  const variantId = await world.addVariant(5);
  for (const quantity of [0, -1, 1.5, 100, 1e12])
    expect(await world.codeOf(world.hold(one(variantId, quantity)))).toBe('VALIDATION');
  const shopper = world.call({ kind: 'guest' }, { from: 'bff' });
  const body = { key: randomUUID(), cartId: randomUUID(), lines: one(variantId), holdSeconds: 600 };
  expect((await shopper('/reservations', { json: body })).status).toBe(403);
});
