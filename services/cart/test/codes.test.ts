import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { seedPromotions } from '../src/demo/demo-promotions.ts';
import {
  bodyOf,
  type Holder,
  newGuest,
  pictured,
  picturedBag,
  sellPictured,
  startCart,
} from './cart-world.ts';

const world = await startCart();
await sellPictured(world);
const order = world.call(undefined, { from: 'order' });
const hold = (quoteId: string, key: string = randomUUID()) =>
  order('/coupon-uses', { json: { key, quoteId } });
const end = (key: string, how: 'release' | 'confirm') =>
  order(`/coupon-uses/${key}/${how}`, { json: { key: randomUUID() } });

let named = 0;
const newCode = async (more: { usesLimit?: number; customerLimit?: number }): Promise<string> => {
  const code = `PRIVATE${++named}`;
  const offer = { kind: 'percent', percentOff: 20, scope: { kind: 'all' } } as const;
  await seedPromotions(world.service.pool, [{ code, title: 'Private', offer, ...more }]);
  return code;
};
const usesOf = async (code: string): Promise<number> =>
  (await world.service.pool.query('select uses from promotion where code = $1', [code])).rows[0].uses;
const quoteWith = async (
  bag: Holder,
  code: string,
  email = `${randomUUID()}@example.com`,
): Promise<string> => {
  await bodyOf(bag.code(code));
  return (await bodyOf(bag.quote({ email }), 201)).id!;
};

describe('a code on a bag', () => {
  test('takes its share off, whatever its case, and comes off again', async () => {
    const bag = await picturedBag(world);
    const cart = await bodyOf(bag.code(' lantern '));
    expect(cart).toMatchObject({
      code: { code: 'LANTERN', label: '10% off Bags, from $50', savedMinor: 840, problem: null },
      subtotalMinor: 14660,
    });
    const off = await bodyOf(bag.call(`/carts/${bag.id}/code`, { method: 'DELETE' }));
    expect(off).toMatchObject({ code: null, subtotalMinor: 15500 });
  });

  test('that is mistyped gets the one that was meant, and no private one', async () => {
    const bag = await picturedBag(world);
    expect(await bodyOf(bag.code('LANTRN'), 404)).toMatchObject({
      code: 'CODE_UNKNOWN',
      didYouMean: 'LANTERN',
      detail: "We don't know this code. Did you mean LANTERN?",
    });
    expect(await bodyOf(bag.code('ELEVENTHHOUT'), 404)).toMatchObject({ didYouMean: null });
  });

  test('is refused with the reason, and the old one stays', async () => {
    const bag = await picturedBag(world);
    await bodyOf(bag.code('WELCOME10'));
    expect(await bodyOf(bag.code('HARVEST'), 409)).toMatchObject({
      ...{ code: 'CODE_EXPIRED', promotion: 'HARVEST', byItself: false },
      day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(await bodyOf(bag.code('FIRSTSNOW'), 409)).toMatchObject({
      ...{ code: 'CODE_NOT_STARTED', promotion: 'FIRSTSNOW' },
      day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    await bodyOf(bag.call(`/carts/${bag.id}/lines/${pictured.daypack.variantId}`, { method: 'DELETE' }));
    expect(await bodyOf(bag.code('LANTERN'), 409)).toMatchObject({
      code: 'CODE_MINIMUM',
      minimumMinor: 5000,
      coveredMinor: 0,
      currency: 'USD',
    });
    expect((await bag.cart()).code).toMatchObject({ code: 'WELCOME10' });
    for (const code of ['', ' ', 'X'.repeat(41)]) expect((await bag.code(code)).status).toBe(400);
  });

  test('that stops applying says so, takes nothing off and holds no use', async () => {
    const bag = await picturedBag(world);
    await bodyOf(bag.code('LANTERN'));
    await bodyOf(bag.call(`/carts/${bag.id}/lines/${pictured.daypack.variantId}`, { method: 'DELETE' }));
    const cart = await bag.cart();
    expect(cart.code).toMatchObject({
      savedMinor: 0,
      problem: { code: 'CODE_MINIMUM', promotion: 'LANTERN', minimumMinor: 5000, currency: 'USD' },
    });
    const quote = await bodyOf(bag.quote(), 201);
    expect(quote.code).toBeNull();
    expect(await bodyOf(hold(quote.id!), 404)).toMatchObject({ code: 'CODE_UNKNOWN' });
  });
});

describe('uses of a code', () => {
  test('never exceed its limit, however many checkouts race', async () => {
    const code = await newCode({ usesLimit: 3 });
    const bags = await Promise.all(Array.from({ length: 10 }, () => picturedBag(world)));
    const quotes = await Promise.all(bags.map((bag) => quoteWith(bag, code)));
    const answers = await Promise.all(quotes.map((id) => hold(id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, ...Array(7).fill(409)]);
    expect(await usesOf(code)).toBe(3);
    const late = await picturedBag(world);
    expect(await bodyOf(late.code(code), 409)).toMatchObject({ code: 'CODE_EXHAUSTED' });
  });

  test('never exceed the limit of one address, whatever its capitals', async () => {
    const code = await newCode({ customerLimit: 1 });
    const email = `${randomUUID()}@example.com`;
    const bags = await Promise.all([1, 2, 3].map(() => picturedBag(world)));
    const quotes = await Promise.all(
      bags.map((bag, place) => quoteWith(bag, code, place ? email : email.toUpperCase())),
    );
    const answers = await Promise.all(quotes.map((id) => hold(id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const again = await picturedBag(world);
    await bodyOf(again.code(code));
    const refused = await bodyOf(again.quote({ email }), 409);
    expect(refused).toMatchObject({ code: 'CODE_EXHAUSTED', customerLimit: 1, errors: [{ path: 'email' }] });
    await bodyOf(again.quote({ email: `${randomUUID()}@example.com` }), 201);
  });

  test('are held, confirmed and released once, however often it is said', async () => {
    const code = await newCode({ usesLimit: 1 });
    const [one, other] = [await picturedBag(world), await picturedBag(world)];
    const [first, second] = [await quoteWith(one, code), await quoteWith(other, code)];
    const key = randomUUID();
    await Promise.all([1, 2, 3].map(() => bodyOf(hold(first, key), 201)));
    expect(await bodyOf(hold(second, key), 409)).toMatchObject({ code: 'KEY_REUSED' });
    expect(await bodyOf(hold(second), 409)).toMatchObject({ code: 'CODE_EXHAUSTED' });
    await Promise.all([1, 2].map(() => bodyOf(end(key, 'release'))));
    expect(await usesOf(code)).toBe(0);
    const next = randomUUID();
    await bodyOf(hold(second, next), 201);
    await Promise.all(
      [1, 2].map(async () =>
        expect(await bodyOf(end(next, 'confirm'))).toMatchObject({ state: 'confirmed' }),
      ),
    );
    expect(await bodyOf(end(next, 'release'))).toMatchObject({ state: 'confirmed' });
    expect(await usesOf(code)).toBe(1);
  });

  test('released before they were asked for find the door closed', async () => {
    const id = await quoteWith(await picturedBag(world), await newCode({}));
    const key = randomUUID();
    expect(await bodyOf(end(key, 'release'))).toMatchObject({ state: 'released' });
    expect(await bodyOf(hold(id, key), 409)).toMatchObject({ code: 'KEY_TOMBSTONED' });
    expect(await bodyOf(end(key, 'confirm'), 409)).toMatchObject({ code: 'KEY_TOMBSTONED' });
    expect(await bodyOf(end(randomUUID(), 'confirm'), 404)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('never block their own shopper, who comes back with a new quote', async () => {
    const code = await newCode({ usesLimit: 1, customerLimit: 1 });
    const bag = await picturedBag(world);
    const email = `${randomUUID()}@example.com`;
    await bodyOf(hold(await quoteWith(bag, code, email)), 201);
    expect((await bag.cart()).code).toMatchObject({ problem: null });
    await bodyOf(hold(await quoteWith(bag, code, email)), 201);
    expect(await usesOf(code)).toBe(1);
  });

  test('are for checkouts only', async () => {
    const json = { key: randomUUID(), quoteId: randomUUID() };
    expect((await world.call({ kind: 'guest' })('/coupon-uses', { json })).status).toBe(403);
    expect(await bodyOf(hold(randomUUID()), 404)).toMatchObject({ code: 'QUOTE_UNKNOWN' });
  });

  test('of a lost checkout lapse after a day; a payment that still arrives is counted if there is room', async () => {
    const other = await startCart();
    await sellPictured(other);
    const call = other.call(undefined, { from: 'order' });
    const send = (key: string, quoteId: string) => call('/coupon-uses', { json: { key, quoteId } });
    const offer = { kind: 'percent', percentOff: 10, scope: { kind: 'all' } } as const;
    await seedPromotions(other.service.pool, [{ code: 'ONCE', title: 'Once', offer, usesLimit: 1 }]);
    const quoteOf = async () => {
      const bag = await newGuest(other);
      await bodyOf(bag.add(pictured.teapot.variantId));
      await bodyOf(bag.code('ONCE'));
      return (await bodyOf(bag.quote(), 201)).id!;
    };
    const [lost, next] = [await quoteOf(), await quoteOf()];
    const [lostKey, nextKey] = [randomUUID(), randomUUID()];
    await bodyOf(send(lostKey, lost), 201);
    expect((await send(nextKey, next)).status).toBe(409);
    await other.clock.advance(25 * 3600);
    await bodyOf(send(nextKey, next), 201);
    const confirm = () => call(`/coupon-uses/${lostKey}/confirm`, { method: 'POST' });
    expect(await bodyOf(confirm(), 409)).toMatchObject({ code: 'CODE_EXHAUSTED' });
    await bodyOf(call(`/coupon-uses/${nextKey}/release`, { method: 'POST' }));
    expect(await bodyOf(confirm())).toMatchObject({ state: 'confirmed' });
  });
});
