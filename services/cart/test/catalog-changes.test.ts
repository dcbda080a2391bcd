import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { bodyOf, newGuest, startCart, variant } from './cart-world.ts';

const world = await startCart();

test('a changed price is shown beside the old one until the shopper agrees', async () => {
  const productId = randomUUID();
  const one = variant();
  await world.sell({ productId, variants: [one] });
  const bag = await newGuest(world);
  await bodyOf(bag.add(one.variantId, 2));
  await world.sell({ productId, variants: [{ ...one, listPriceMinor: 5200 }] });
  const line = async () => (await bag.cart()).lines![0];
  expect(await line()).toMatchObject({
    problem: 'price_changed',
    unitPriceMinor: 5200,
    priceWasMinor: 4800,
    totalMinor: 10400,
  });
  const refused = await bodyOf(bag.quote(), 409);
  expect(refused).toMatchObject({
    code: 'PRICE_CHANGED',
    detail: 'Rose Teapot is now $52.00, was $48.00. Agree to go on, or take it out.',
    lines: [{ variantId: one.variantId, priceWasMinor: 4800, unitPriceMinor: 5200 }],
  });
  await bodyOf(bag.call(`/carts/${bag.id}/acknowledge-prices`, { method: 'POST' }));
  expect(await line()).toMatchObject({ problem: null, priceWasMinor: null });
  await bodyOf(bag.quote(), 201);
});

test('what is withdrawn stays in the bag, unpriced, and no quote is made until it is out', async () => {
  const productId = randomUUID();
  const [one, other] = [variant(), variant({ listPriceMinor: 1000 })];
  await world.sell({ productId, variants: [one] });
  await world.sell({ variants: [other] });
  const bag = await newGuest(world);
  await bodyOf(bag.add(one.variantId));
  await bodyOf(bag.add(other.variantId));
  await world.sell({ productId, status: 'draft', variants: [one] });
  const cart = await bag.cart();
  expect(cart.lines!.map(({ problem }) => problem)).toEqual(['unavailable', null]);
  expect(cart.subtotalMinor).toBe(1000);
  expect(await bodyOf(bag.quote(), 409)).toMatchObject({
    code: 'LINE_UNAVAILABLE',
    lines: [{ variantId: one.variantId, title: 'Rose Teapot' }],
  });
  await bodyOf(bag.call(`/carts/${bag.id}/lines/${one.variantId}`, { method: 'DELETE' }));
  await bodyOf(bag.quote(), 201);
});

test('an older version of a product changes nothing', async () => {
  const productId = randomUUID();
  const one = variant();
  await world.sell({ productId, variants: [one] }, { at: 1_000 });
  await world.sell({ productId, variants: [{ ...one, listPriceMinor: 1 }] }, { at: 999 });
  const bag = await newGuest(world);
  expect((await bodyOf(bag.add(one.variantId))).subtotalMinor).toBe(4800);
});

test('a sale ends by itself, by the business clock', async () => {
  const hours = 3_600_000;
  const { rows } = await world.service.pool.query('select business_now() as now');
  const saleUntil = new Date(rows[0].now.getTime() + 2 * hours).toISOString();
  const one = variant({ salePriceMinor: 4000, saleLabel: 'Autumn sale', saleUntil });
  await world.sell({ variants: [one] });
  const bag = await newGuest(world);
  expect((await bodyOf(bag.add(one.variantId))).subtotalMinor).toBe(4000);
  await world.clock.advance(3 * 3_600);
  const cart = await bag.cart();
  expect(cart.lines![0]).toMatchObject({
    problem: 'price_changed',
    unitPriceMinor: 4800,
    priceWasMinor: 4000,
  });
  expect(cart.steps).toHaveLength(1);
});

test('of a product told twice on one page the later price counts, and each other product its own', async () => {
  const known = Array.from({ length: 120 }, () => ({ productId: randomUUID(), one: variant() }));
  const tell = ({ productId, one }: (typeof known)[number], listPriceMinor: number, at: number) =>
    world.publish({ productId, variants: [{ ...one, listPriceMinor }] }, at);
  for (const [n, product] of known.entries()) tell(product, 1000 + n, 1);
  for (const [n, product] of known.entries()) if (n % 2 === 0) tell(product, 9000 + n, 2);
  // Passed already: it must not bring the first price back.
  tell(known[0]!, 1, 1);
  const last = variant();
  await world.sell({ variants: [last] });
  const bag = await newGuest(world);
  for (const [n, price] of [
    [0, 9000],
    [1, 1001],
    [118, 9118],
    [119, 1119],
  ] as const) {
    await bodyOf(bag.add(known[n]!.one.variantId));
    const line = (await bag.cart()).lines!.find(({ variantId }) => variantId === known[n]!.one.variantId);
    expect(line?.unitPriceMinor).toBe(price);
  }
});
