import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import {
  bodyOf,
  customer,
  holderOf,
  newGuest,
  pictured,
  picturedBag,
  seattle,
  sellOne,
  sellPictured,
  startCart,
} from './cart-world.ts';
import { deskOf } from './promotion-world.ts';

// A hundred checkouts at once: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const world = await startCart();
await sellPictured(world);
const desk = deskOf(world);
const { make, hold, confirm, lock } = desk;
const statuses = (answers: Response[]) => answers.map(({ status }) => status).sort();
const stepOf = (body: { steps?: { kind: string }[] }) =>
  body.steps!.filter(({ kind }) => kind === 'promotion');

/** A promotion of this test's own things, so that it touches no other test's bags. */
const onlyFor = async (percentOff: number, more: Record<string, unknown> = {}) => {
  const stall = `stall-${randomUUID().slice(0, 8)}`;
  const variantId = await sellOne(world, { listPriceMinor: 10_000 }, stall);
  const offer = { kind: 'percent', percentOff, scope: { kind: 'stall', stall } };
  return { variantId, stall, promotion: await make({ code: null, offer, ...more }) };
};
const bagWith = async (variantId: string) => {
  const bag = await newGuest(world);
  await bodyOf(bag.add(variantId));
  return bag;
};

describe('a promotion that comes by itself', () => {
  test('is on the bag, in the promise and in its uses, each with its name', async () => {
    const { variantId, promotion } = await onlyFor(20, { title: 'Market day' });
    const bag = await bagWith(variantId);
    expect(stepOf(await bag.cart())).toMatchObject([{ label: 'Market day', amountMinor: -2000 }]);
    const quote = await lock(bag);
    expect(quote).toMatchObject({ code: null, promotions: [{ id: promotion.id, savedMinor: 2000 }] });
    const key = `${randomUUID()}:coupon:1`;
    await bodyOf(hold(quote.id!, key), 201);
    await confirm(key);
    await confirm(key);
    expect(await desk.read(promotion.id)).toMatchObject({ uses: 1, savedMinor: 2000 });
    expect((await bodyOf(desk.owner(`/promotions/${promotion.id}/uses`))).items).toMatchObject([
      { checkoutId: key.split(':')[0], state: 'confirmed', savedMinor: 2000 },
    ]);
  });

  test('frees delivery, in the bag and at the till', async () => {
    const variantId = await sellOne(world, { listPriceMinor: 910_000, taxable: false });
    const offer = { kind: 'free-delivery', optionIds: ['express'] };
    await make({ code: null, title: 'Express on us', offer, minimumMinor: 900_000 });
    const bag = await bagWith(variantId);
    expect(stepOf(await bag.cart())).toMatchObject([
      { label: 'Express on us', detail: 'Free express delivery', amountMinor: 0 },
    ]);
    const { region, postcode } = seattle;
    const to = new URLSearchParams({ country: 'US', region, postcode });
    const options = await bodyOf(bag.call(`/carts/${bag.id}/delivery-options?${to}`));
    expect(options).toMatchObject([{ id: 'standard' }, { id: 'express', priceMinor: 0 }]);
    const quote = await bodyOf(bag.quote({ deliveryOptionId: 'express' }), 201);
    expect(quote).toMatchObject({ deliveryMinor: 0, totalMinor: 910_000 });
    expect(stepOf(quote)).toMatchObject([{ amountMinor: -1400 }]);
  });

  test('covers a category, as the catalog tells', async () => {
    const variantId = await sellOne(world, { listPriceMinor: 5000 });
    const { rows } = await world.service.pool.query(
      'select product_id from sellable_variant where variant_id = $1',
      [variantId],
    );
    const handle = `kind-${randomUUID().slice(0, 8)}`;
    await make({
      code: null,
      offer: { kind: 'percent', percentOff: 10, scope: { kind: 'category', handle } },
    });
    const bag = await bagWith(variantId);
    expect(stepOf(await bag.cart())).toEqual([]);
    const again = { ...pictured.teapot, variantId, listPriceMinor: 5000 };
    await world.sell({ productId: rows[0].product_id, categoryHandles: [handle], variants: [again] });
    expect(stepOf(await bag.cart())).toMatchObject([{ amountMinor: -500 }]);
  });
});

describe('combining', () => {
  test('a code that does not combine is refused where something else gives more, and told so', async () => {
    const { variantId, stall, promotion } = await onlyFor(30, { title: 'Big day' });
    const scope = { kind: 'stall', stall };
    const code = (percentOff: number, more = {}) =>
      make({ offer: { kind: 'percent', percentOff, scope }, ...more });
    const [small, large] = [await code(20), await code(40)];
    const bag = await bagWith(variantId);
    expect(await bodyOf(bag.code(small.code!), 409)).toMatchObject({
      code: 'CODE_NOT_COMBINED',
      detail: `${small.code} does not go together with Big day, which gives you as much or more.`,
      promotion: small.code,
      others: ['Big day'],
    });
    expect(await bodyOf(bag.code(large.code!))).toMatchObject({ subtotalMinor: 6000 });
    await bodyOf(desk.change(promotion, { combines: true }));
    const joint = await code(10, { combines: true });
    expect(await bodyOf(bag.code(joint.code!))).toMatchObject({ subtotalMinor: 6300 });
    const quote = await lock(bag);
    expect(quote.promotions).toHaveLength(2);
    const key = randomUUID();
    await bodyOf(hold(quote.id!, key), 201);
    await confirm(key);
    for (const { id } of [promotion, joint]) expect((await desk.read(id)).uses).toBe(1);
  });
});

describe('limits', () => {
  test('of one last use, a hundred checkouts at once get exactly one', async () => {
    const { variantId, promotion } = await onlyFor(10, { usesLimit: 1 });
    const bags = await Promise.all(Array.from({ length: 100 }, () => bagWith(variantId)));
    const quotes = await Promise.all(bags.map((bag) => lock(bag)));
    const answers = await Promise.all(quotes.map(({ id }) => hold(id!)));
    expect(statuses(answers)).toEqual([201, ...Array(99).fill(409)]);
    expect((await desk.read(promotion.id)).uses).toBe(1);
    expect(stepOf(await bags[0]!.cart()).length + stepOf(await bags[1]!.cart()).length).toBeLessThan(2);
  });

  test('of one customer hold under a race, however the address is written', async () => {
    const { variantId, promotion } = await onlyFor(10, { customerLimit: 1 });
    const name = randomUUID();
    const bags = await Promise.all(Array.from({ length: 20 }, () => bagWith(variantId)));
    const quotes = await Promise.all(
      bags.map((bag, place) => lock(bag, place % 2 ? `${name}+${place}@Example.com` : `${name}@example.com`)),
    );
    const answers = await Promise.all(quotes.map(({ id }) => hold(id!)));
    expect(statuses(answers)).toEqual([201, ...Array(19).fill(409)]);
    expect((await desk.read(promotion.id)).uses).toBe(1);
    const late = await lock(await bagWith(variantId), `${name}@example.com`);
    expect(late.promotions, 'what came by itself goes by itself').toEqual([]);
  });

  test('of one customer hold for an account, whatever address it gives, and are told in the bag', async () => {
    const one = await make({ customerLimit: 1 });
    const id = randomUUID();
    const call = world.call(customer(id));
    const { id: cartId } = await bodyOf(call('/carts', { json: { market: 'en-us' } }), 201);
    const bag = holderOf(world, call, cartId!);
    await bodyOf(bag.add(pictured.teapot.variantId));
    await bodyOf(bag.code(one.code!));
    const key = randomUUID();
    await bodyOf(hold((await lock(bag)).id!, key), 201);
    expect((await bag.cart()).code, 'their own hold is not in their way').toMatchObject({ problem: null });
    await confirm(key);
    expect((await bag.cart()).code).toMatchObject({
      problem: {
        code: 'CODE_EXHAUSTED',
        detail: `${one.code} is good once for each customer, and you have used it. Go on without it.`,
      },
    });
    expect((await bag.code(one.code!)).status).toBe(409);
  });

  test('of one customer are for nobody we cannot tell from others', async () => {
    const one = await make({ customerLimit: 1 });
    const bag = await picturedBag(world);
    await bodyOf(bag.code(one.code!));
    expect(await bodyOf(bag.quote(), 409)).toMatchObject({ errors: [{ path: 'email' }] });
  });

  test('of several promotions are held together or not at all', async () => {
    const { variantId, stall, promotion } = await onlyFor(10, { combines: true });
    const scope = { kind: 'stall', stall };
    const offer = { kind: 'percent', percentOff: 10, scope };
    const last = await make({ offer, combines: true, usesLimit: 1 });
    const bags = [await bagWith(variantId), await bagWith(variantId)];
    for (const bag of bags) await bodyOf(bag.code(last.code!));
    const quotes = await Promise.all(bags.map((bag) => lock(bag)));
    expect(statuses(await Promise.all(quotes.map(({ id }) => hold(id!))))).toEqual([201, 409]);
    expect((await desk.read(promotion.id)).uses).toBe(1);
  });
});

test('what was promised stays promised, whatever becomes of the promotion', async () => {
  const { variantId, promotion } = await onlyFor(20);
  const bag = await bagWith(variantId);
  const quote = await lock(bag);
  const offer = { ...promotion.offer, percentOff: 1 };
  await bodyOf(desk.change(promotion, { offer }));
  await bodyOf(desk.end(promotion.id));
  expect(await bodyOf(bag.call(`/quotes/${quote.id}`))).toEqual(quote);
  await bodyOf(hold(quote.id!), 201);
  expect(stepOf(await bag.cart())).toEqual([]);
});

test('an ended code is refused in words', async () => {
  const one = await make();
  await bodyOf(desk.end(one.id));
  const bag = await picturedBag(world);
  expect(await bodyOf(bag.code(one.code!), 409)).toMatchObject({
    code: 'CODE_EXPIRED',
    detail: `${one.code} has ended, so it takes nothing off any more.`,
  });
});

test('a use names the order that came of it', async () => {
  const one = await make();
  const bag = await picturedBag(world);
  await bodyOf(bag.code(one.code!));
  const quote = await lock(bag);
  await bodyOf(hold(quote.id!), 201);
  await world.service.pool.query('update coupon_use set order_number = $1 where quote_id = $2', [
    'S-1042',
    quote.id,
  ]);
  const { items } = await bodyOf(desk.owner(`/promotions/${one.id}/uses`));
  expect(items).toMatchObject([{ orderNumber: 'S-1042', state: 'held' }]);
});
