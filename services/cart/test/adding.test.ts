import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  customer,
  guest,
  newGuest,
  pictured,
  picturedBag,
  sellOne,
  sellPictured,
  startCart,
  variant,
} from './cart-world.ts';

const world = await startCart();
await sellPictured(world);

test('the bag of the picture comes to $155.00, with its sale and free delivery', async () => {
  const cart = await (await picturedBag(world)).cart();
  expect(cart).toMatchObject({
    count: 4,
    subtotalMinor: 15500,
    freeDeliveryFromMinor: 7500,
    freeDeliveryLeftMinor: 0,
  });
  expect(cart.steps!.map(({ label, amountMinor }) => [label, amountMinor])).toEqual([
    ['List prices', 16900],
    ['Autumn sale', -1400],
  ]);
  expect(cart.lines![0]).toMatchObject({
    title: 'Pomegranate Daypack',
    unitPriceMinor: 8400,
    unitListPriceMinor: 9800,
  });
});

describe('adding', () => {
  test('a bag is begun with its first line, or, where that cannot be added, not at all', async () => {
    const begin = (line: object) =>
      world.call({ kind: 'guest' })('/carts', { json: { market: 'en-us', line } });
    const begun = await bodyOf(
      begin({ variantId: pictured.teapot.variantId, quantity: 2, key: randomUUID() }),
      201,
    );
    expect(begun).toMatchObject({ count: 2, version: 2 });
    const bags = async () =>
      (await world.service.pool.query('select count(*)::int as n from cart')).rows[0].n;
    const before = await bags();
    expect(await bodyOf(begin({ variantId: randomUUID(), quantity: 1 }), 404)).toMatchObject({
      code: 'VARIANT_UNKNOWN',
    });
    expect(await bodyOf(begin({ variantId: pictured.teapot.variantId, quantity: 100 }), 400)).toMatchObject({
      code: 'QUANTITY_INVALID',
    });
    expect(await bags()).toBe(before);
  });

  test('two windows that add at once never lose a thing', async () => {
    const bag = await newGuest(world);
    const [teapot, socks] = [pictured.teapot.variantId, pictured.socks.variantId];
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, place) => bag.add(place % 2 ? teapot : socks, 1 + (place % 3))),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const cart = await bag.cart();
    expect(cart.count).toBe(
      Array.from({ length: 40 }, (_, place) => 1 + (place % 3)).reduce((a, b) => a + b),
    );
    expect(cart.version).toBe(41);
    expect(cart.lines).toHaveLength(2);
  });

  test('the same add sent again counts once, even at the same instant', async () => {
    const bag = await newGuest(world);
    const key = randomUUID();
    const id = pictured.teapot.variantId;
    await Promise.all(Array.from({ length: 6 }, async () => bodyOf(bag.add(id, 2, key))));
    expect((await bag.cart()).count).toBe(2);
    expect(await bodyOf(bag.add(id, 3, key), 409)).toMatchObject({ code: 'KEY_REUSED' });
  });

  test('stops at 99 of one thing, however many windows push', async () => {
    const bag = await newGuest(world);
    const id = pictured.teapot.variantId;
    const answers = await Promise.all(Array.from({ length: 5 }, () => bag.add(id, 30)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409, 409]);
    expect(await bodyOf(bag.add(id, 10), 409)).toMatchObject({ code: 'LINE_LIMIT', limit: 99 });
    expect((await bag.cart()).count).toBe(90);
  });

  test('stops at 100 different things', async () => {
    const many = Array.from({ length: 101 }, () => variant());
    await world.sell({ variants: many });
    const bag = await newGuest(world);
    const answers = await Promise.all(many.map(({ variantId }) => bag.add(variantId)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(100);
    const refused = answers.find(({ status }) => status !== 200)!;
    expect(await refused.json()).toMatchObject({ code: 'CART_FULL', status: 409 });
    expect((await bag.cart()).lines).toHaveLength(100);
  });

  test('takes two round trips to the database, looking takes one', async () => {
    const bag = await newGuest(world);
    const { pool } = world.service;
    const query = pool.query.bind(pool);
    const statements: string[] = [];
    pool.query = ((statement: { name?: string }, ...rest: []) => {
      // Feeds are followed meanwhile, by the same pool and for nobody who waits.
      if (statement.name && !statement.name.startsWith('position_')) statements.push(statement.name);
      return query(statement as never, ...rest);
    }) as never;
    await bodyOf(bag.add(pictured.teapot.variantId));
    await bag.cart();
    pool.query = query as never;
    expect(statements).toEqual(['cart_add_line', 'own_cart', 'own_cart']);
  });
});

describe('what cannot be added', () => {
  test.each([-1, 0, 1.5, 100, 1e300])('a quantity of %s', async (quantity) => {
    const bag = await newGuest(world);
    const problem = await bodyOf(bag.add(pictured.teapot.variantId, quantity), 400);
    expect(problem).toMatchObject({ code: 'QUANTITY_INVALID', errors: [{ path: 'quantity' }] });
    expect((await bag.cart()).lines).toEqual([]);
  });

  test('a quantity that is no number, and a price or an owner sent along', async () => {
    const bag = await newGuest(world);
    const line = { variantId: pictured.teapot.variantId, quantity: 1 };
    const send = (more: object) =>
      bodyOf(bag.call(`/carts/${bag.id}/lines`, { json: { ...line, ...more } }), 400);
    expect(await send({ quantity: '2' })).toMatchObject({
      code: 'VALIDATION',
      errors: [{ path: 'quantity' }],
    });
    for (const more of [
      { quantity: null },
      { unitPriceMinor: 1 },
      { totalMinor: 1 },
      { customerId: randomUUID() },
      { variantId: 'x' },
    ])
      expect(await send(more), JSON.stringify(more)).toMatchObject({ code: 'VALIDATION' });
    expect((await bag.cart()).lines).toEqual([]);
  });

  test('a thing we do not know, or do not sell yet, or no longer', async () => {
    const bag = await newGuest(world);
    const [draft, gone] = [variant(), variant()];
    await world.sell({ status: 'draft', variants: [draft] });
    const productId = randomUUID();
    await world.sell({ productId, variants: [gone] });
    await world.sell({ productId, variants: [], removedVariantIds: [gone.variantId] });
    for (const id of [randomUUID(), draft.variantId, gone.variantId])
      expect(await bodyOf(bag.add(id), 404)).toMatchObject({
        code: 'VARIANT_UNKNOWN',
        errors: [{ path: 'variantId' }],
      });
  });
});

describe('changing', () => {
  test('a quantity holds only for the bag the shopper saw', async () => {
    const bag = await newGuest(world);
    const id = pictured.teapot.variantId;
    const { version } = await bodyOf(bag.add(id, 2));
    expect((await bodyOf(bag.set(id, 5, version!))).count).toBe(5);
    const refused = await bodyOf(bag.set(id, 1, version!), 409);
    expect(refused).toMatchObject({ code: 'CART_CHANGED', cart: { count: 5, version: version! + 1 } });
    expect(await bodyOf(bag.set(id, 100, version! + 1), 400)).toMatchObject({ code: 'QUANTITY_INVALID' });
    expect(await bodyOf(bag.set(randomUUID(), 1, version! + 1), 404)).toMatchObject({
      code: 'VARIANT_UNKNOWN',
    });
    expect((await bodyOf(bag.set(id, 0, version! + 1))).lines).toEqual([]);
  });

  test('of two windows that set at once, one is told that the bag changed', async () => {
    const bag = await newGuest(world);
    const id = pictured.teapot.variantId;
    const { version } = await bodyOf(bag.add(id));
    const answers = await Promise.all([3, 4, 5].map((quantity) => bag.set(id, quantity, version!)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test('taking out is repeatable, and makes room again', async () => {
    const bag = await newGuest(world);
    const id = await sellOne(world);
    await bodyOf(bag.add(id));
    const remove = () => bodyOf(bag.call(`/carts/${bag.id}/lines/${id}`, { method: 'DELETE' }));
    expect((await remove()).lines).toEqual([]);
    expect((await remove()).version).toBe(3);
    await bodyOf(bag.add(id));
    const { rows } = await world.service.pool.query('select line_count from cart where id = $1', [bag.id]);
    expect(rows).toEqual([{ line_count: 1 }]);
  });
});

describe('whose bag it is', () => {
  test('a stranger, staff and the system find nothing', async () => {
    const bag = await newGuest(world);
    const strangers = [
      guest(randomUUID()),
      guest(),
      customer(randomUUID(), randomUUID()),
      { kind: 'system' } as const,
      { kind: 'staff', id: randomUUID(), role: 'owner', sessionId: 's' } as const,
    ];
    for (const actor of strangers) {
      const call = world.call(actor);
      expect(await bodyOf(call(`/carts/${bag.id}`), 404)).toMatchObject({ code: 'CART_UNKNOWN' });
      const line = { variantId: pictured.teapot.variantId, quantity: 1 };
      expect(await bodyOf(call(`/carts/${bag.id}/lines`, { json: line }), 404)).toMatchObject({
        code: 'CART_UNKNOWN',
      });
    }
    expect((await bag.cart()).lines).toEqual([]);
  });

  test('it is kept for 30 days after its last change', async () => {
    const other = await startCart();
    const bag = await newGuest(other);
    await other.clock.advance(29 * 86_400);
    await bodyOf(bag.add(await sellOne(other)));
    await other.clock.advance(29 * 86_400);
    expect((await bag.cart()).count).toBe(1);
    await other.clock.advance(2 * 86_400);
    expect(await bodyOf(bag.call(`/carts/${bag.id}`), 404)).toMatchObject({ code: 'CART_UNKNOWN' });
  });
});
