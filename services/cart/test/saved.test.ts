import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  bodyOf,
  customer,
  type Holder,
  holderOf,
  newGuest,
  pictured,
  sellOne,
  sellPictured,
  startCart,
  variant,
} from './cart-world.ts';

const world = await startCart();
await sellPictured(world);
const [teapot, socks] = [pictured.teapot.variantId, pictured.socks.variantId];

const lay = (bag: Holder, id: string) => bag.call(`/carts/${bag.id}/saved/${id}`, { method: 'PUT' });
const back = (bag: Holder, id: string) =>
  bag.call(`/carts/${bag.id}/saved/${id}/move-to-bag`, { method: 'POST' });
const forget = (bag: Holder, id: string) => bag.call(`/carts/${bag.id}/saved/${id}`, { method: 'DELETE' });
/** Lays things aside without asking a hundred times, as if each had been moved. */
const fillSaved = async (bag: Holder, ids: string[]): Promise<void> => {
  await world.service.pool.query(
    `with put as (insert into saved_line (cart_id, variant_id, quantity, seen_price_minor)
       select $1, id, 1, 100 from unnest($2::uuid[]) with ordinality as one(id, place) order by place returning 1)
     update cart set saved_count = saved_count + (select count(*) from put) where id = $1`,
    [bag.id, ids],
  );
};
const saved = async (bag: Holder) =>
  (await bag.cart()).saved!.map(({ variantId, quantity }) => [variantId, quantity]);

test('what is saved for later is in no count, no price and no quote, and comes back as it was', async () => {
  const bag = await newGuest(world);
  await bodyOf(bag.add(teapot, 3));
  await bodyOf(bag.add(socks));
  const laid = await bodyOf(lay(bag, teapot));
  expect(laid).toMatchObject({ count: 1, subtotalMinor: 1150, version: 4 });
  expect(laid.lines!.map(({ variantId }) => variantId)).toEqual([socks]);
  expect(laid.saved).toEqual([
    expect.objectContaining({
      ...{ variantId: teapot, title: 'Rose Teapot', variantTitle: 'Rose, 0.8 L', quantity: 3 },
      ...{ unitPriceMinor: 4800, priceWasMinor: null, sellable: true },
    }),
  ]);
  const quote = await bodyOf(bag.quote(), 201);
  expect(quote.lines!.map(({ variantId }) => variantId)).toEqual([socks]);

  const taken = await bodyOf(back(bag, teapot));
  expect(taken).toMatchObject({ count: 4, saved: [], subtotalMinor: 15550 });
});

test('a move that is sent again, or twice at once, happens once', async () => {
  const bag = await newGuest(world);
  await bodyOf(bag.add(teapot, 2));
  for (const answer of [lay(bag, teapot), lay(bag, teapot), lay(bag, teapot)]) await bodyOf(answer);
  expect(await saved(bag)).toEqual([[teapot, 2]]);
  for (const answer of [back(bag, teapot), back(bag, teapot), back(bag, teapot)]) await bodyOf(answer);
  expect(await bag.cart()).toMatchObject({ count: 2, saved: [] });
  expect(await bodyOf(lay(bag, socks), 404)).toMatchObject({ code: 'VARIANT_UNKNOWN' });
});

test('the limits hold both ways, and what is refused stays where it was', async () => {
  const bag = await newGuest(world);
  await bodyOf(bag.add(teapot, 60));
  await bodyOf(lay(bag, teapot));
  await bodyOf(bag.add(teapot, 50));
  expect(await bodyOf(back(bag, teapot), 409)).toMatchObject({ code: 'LINE_LIMIT' });
  expect(await saved(bag)).toEqual([[teapot, 60]]);
  await bodyOf(lay(bag, teapot));
  expect(await saved(bag), 'ninety-nine of one thing is the most').toEqual([[teapot, 99]]);

  const many = Array.from({ length: 101 }, () => variant());
  await world.sell({ variants: many });
  await fillSaved(
    bag,
    many.slice(0, 99).map(({ variantId }) => variantId),
  );
  const last = many[99]!.variantId;
  await bodyOf(bag.add(last));
  expect(await bodyOf(lay(bag, last), 409)).toMatchObject({ code: 'SAVED_FULL', limit: 100 });
  expect(await bag.cart()).toMatchObject({ count: 1 });
  await bodyOf(forget(bag, teapot));
  await bodyOf(forget(bag, teapot));
  await bodyOf(lay(bag, last));
  expect(await saved(bag)).toHaveLength(100);
});

test('it shows the price of now beside the one it was, and comes back at the price of now', async () => {
  const bag = await newGuest(world);
  const productId = randomUUID();
  const thing = variant({ listPriceMinor: 2000 });
  await world.sell({ productId, variants: [thing] });
  await bodyOf(bag.add(thing.variantId));
  await bodyOf(lay(bag, thing.variantId));
  await world.sell({ productId, variants: [{ ...thing, listPriceMinor: 1700 }] });
  expect((await bag.cart()).saved![0]).toMatchObject({ unitPriceMinor: 1700, priceWasMinor: 2000 });
  const taken = await bodyOf(back(bag, thing.variantId));
  expect(taken.lines![0]).toMatchObject({ unitPriceMinor: 1700, problem: null });
});

test('what is no longer sold is kept and said so, but does not come back into the bag', async () => {
  const bag = await newGuest(world);
  const productId = randomUUID();
  const thing = variant();
  await world.sell({ productId, variants: [thing] });
  await bodyOf(bag.add(thing.variantId));
  await bodyOf(lay(bag, thing.variantId));
  await world.sell({ productId, status: 'draft', variants: [thing] });
  expect((await bag.cart()).saved![0]).toMatchObject({ sellable: false });
  expect(await bodyOf(back(bag, thing.variantId), 409)).toMatchObject({ code: 'LINE_UNAVAILABLE' });
  expect(await saved(bag)).toHaveLength(1);
});

test('what a guest saved joins what the customer saved, once, and nobody else reaches it', async () => {
  const customerId = randomUUID();
  const call = world.call(customer(customerId));
  const { id } = await bodyOf(call('/carts', { json: { market: 'en-us' } }), 201);
  const own = holderOf(world, call, id!);
  const other = await sellOne(world);
  for (const [one, quantity] of [
    [teapot, 2],
    [other, 1],
  ] as const) {
    await bodyOf(own.add(one, quantity));
    await bodyOf(lay(own, one));
  }
  const bag = await newGuest(world);
  for (const [one, quantity] of [
    [teapot, 98],
    [socks, 4],
  ] as const) {
    await bodyOf(bag.add(one, quantity));
    await bodyOf(lay(bag, one));
  }
  const both = world.call(customer(customerId, bag.id));
  const merge = () => both(`/carts/${own.id}/merge`, { json: { fromCartId: bag.id } });
  await Promise.all([merge(), merge()].map((answer) => bodyOf(answer)));
  expect(new Map((await saved(own)) as [string, number][])).toEqual(
    new Map([
      [teapot, 99],
      [other, 1],
      [socks, 4],
    ]),
  );

  const stranger = await newGuest(world);
  const theirs = { ...own, call: stranger.call };
  for (const answer of [lay(theirs, teapot), back(theirs, teapot), forget(theirs, teapot)])
    expect(await bodyOf(answer, 404)).toMatchObject({ code: 'CART_UNKNOWN' });
  expect(await saved(own)).toHaveLength(3);
});

test('merging keeps a hundred saved things at most, and the count stays true', async () => {
  const customerId = randomUUID();
  const call = world.call(customer(customerId));
  const { id } = await bodyOf(call('/carts', { json: { market: 'en-us' } }), 201);
  const own = holderOf(world, call, id!);
  const bag = await newGuest(world);
  const many = Array.from({ length: 110 }, () => variant());
  await world.sell({ variants: many });
  const ids = many.map(({ variantId }) => variantId);
  await fillSaved(own, ids.slice(0, 60));
  await fillSaved(bag, ids.slice(60));
  const both = world.call(customer(customerId, bag.id));
  await bodyOf(both(`/carts/${own.id}/merge`, { json: { fromCartId: bag.id } }));
  const kept = (await saved(own)).map(([one]) => one);
  expect(kept).toHaveLength(100);
  expect(kept, 'the latest of the guest’s come along').toContain(many[109]!.variantId);
  expect(kept).not.toContain(many[60]!.variantId);
  await bodyOf(forget(own, many[0]!.variantId));
  await bodyOf(own.add(many[60]!.variantId));
  await bodyOf(lay(own, many[60]!.variantId));
  expect(await saved(own)).toHaveLength(100);
});
