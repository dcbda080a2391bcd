import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  customer,
  guest,
  newGuest,
  pictured,
  picturedBag,
  seattle,
  sellPictured,
  startCart,
} from './cart-world.ts';

const world = await startCart();
await sellPictured(world);

describe('a locked quote', () => {
  test('is the picture’s, to the cent', async () => {
    const bag = await picturedBag(world);
    await bodyOf(bag.code('lantern'));
    const quote = await bodyOf(bag.quote({ email: 'amira@lindqvist.example' }), 201);
    expect(quote).toMatchObject({
      listMinor: 16900,
      discountMinor: 2240,
      deliveryMinor: 0,
      taxMinor: 1517,
      taxLabel: 'Sales tax, Seattle',
      totalMinor: 16177,
      code: { code: 'LANTERN', label: '10% off Bags', savedMinor: 840 },
      delivery: { id: 'standard', label: 'Standard' },
      customerId: null,
      cartId: bag.id,
    });
    expect(quote.steps!.map(({ detail }) => detail)).toEqual([
      '4 things',
      'Pomegranate Daypack, until 29 November',
      '10% off Bags, on $84.00',
      'Standard, free from $75',
      '10.35% of $146.60, rounded once',
    ]);
  });

  test('stays as it is while the bag goes on, and the same key answers the same', async () => {
    const bag = await picturedBag(world);
    const key = randomUUID();
    const quotes = await Promise.all([1, 2, 3].map(() => bodyOf(bag.quote({ key }), 201)));
    expect(new Set(quotes.map(({ id }) => id)).size).toBe(1);
    await bodyOf(bag.add(pictured.teapot.variantId));
    expect(await bodyOf(bag.quote({ key }), 201)).toEqual(quotes[0]);
    expect(await bodyOf(bag.call(`/quotes/${quotes[0]!.id}`))).toEqual(quotes[0]);
    const other = bag.quote({ key, deliveryOptionId: 'express' });
    expect(await bodyOf(other, 409)).toMatchObject({ code: 'KEY_REUSED' });
  });

  test('is shown to its owner and to the order service, to nobody else', async () => {
    const bag = await picturedBag(world);
    const { id } = await bodyOf(bag.quote(), 201);
    for (const actor of [guest(randomUUID()), customer(randomUUID()), { kind: 'system' } as const])
      expect(await bodyOf(world.call(actor)(`/quotes/${id}`), 404)).toMatchObject({ code: 'QUOTE_UNKNOWN' });
    const order = world.call(guest(), { from: 'order' });
    expect(await bodyOf(order(`/quotes/${id}`))).toMatchObject({ id });
    expect((await world.call(guest(randomUUID()))(`/quotes`, { json: { cartId: bag.id } })).status).toBe(400);
  });

  test('ends 15 minutes of business time after it was made', async () => {
    const bag = await picturedBag(world);
    const { rows } = await world.service.pool.query('select business_now() as now');
    const { expiresAt } = await bodyOf(bag.quote(), 201);
    expect(Date.parse(expiresAt!) - rows[0].now.getTime()).toBeGreaterThan(14.9 * 60_000);
    expect(Date.parse(expiresAt!) - rows[0].now.getTime()).toBeLessThan(15.1 * 60_000);
  });
});

describe('no quote is made', () => {
  test('of an empty bag, or of another bag than the shopper saw', async () => {
    const empty = await newGuest(world);
    expect(await bodyOf(empty.quote(), 409)).toMatchObject({ code: 'CART_EMPTY' });
    const bag = await picturedBag(world);
    const { version } = await bag.cart();
    await bodyOf(bag.add(pictured.teapot.variantId));
    const refused = await bodyOf(bag.quote({ expectedVersion: version }), 409);
    expect(refused).toMatchObject({ code: 'CART_CHANGED', cart: { version: version! + 1 } });
    await bodyOf(bag.quote({ expectedVersion: version! + 1 }), 201);
  });

  test.each([
    [{ country: 'DE' }, 'address.country'],
    [{ region: 'Atlantis' }, 'address.region'],
    [{ postcode: '9812' }, 'address.postcode'],
  ])('for a place we do not serve: %j', async (wrong, path) => {
    const bag = await picturedBag(world);
    const refused = await bodyOf(bag.quote({ address: { ...seattle, ...wrong } }), 422);
    expect(refused).toMatchObject({ code: 'ADDRESS_UNSERVED', errors: [{ path }] });
  });

  test('with an amount or a person sent along, or a delivery that is not offered', async () => {
    const bag = await picturedBag(world);
    for (const more of [
      { totalMinor: 1 },
      { customerId: randomUUID() },
      { address: { ...seattle, taxMinor: 0 } },
      { email: 'no' },
    ])
      expect(await bodyOf(bag.quote(more), 400)).toMatchObject({ code: 'VALIDATION' });
    expect(await bodyOf(bag.quote({ deliveryOptionId: 'camel' }), 422)).toMatchObject({
      code: 'DELIVERY_UNKNOWN',
    });
  });
});

describe('tax and delivery', () => {
  test.each([
    ['WA', '98122', 'Sales tax, Seattle'],
    ['Washington', '99201', 'Sales tax, Washington'],
    ['or', '97201', 'Sales tax, Oregon'],
    ['NY', '10011-1234', 'Sales tax, New York City'],
  ])('%s %s pays: %s', async (region, postcode, label) => {
    const bag = await picturedBag(world);
    const quote = await bodyOf(bag.quote({ address: { ...seattle, region, postcode } }), 201);
    expect(quote.taxLabel).toBe(label);
    expect(quote.steps!.reduce((total, { amountMinor }) => total + amountMinor, 0)).toBe(quote.totalMinor);
    if (region === 'or') expect(quote).toMatchObject({ taxMinor: 0, totalMinor: 15500 });
  });

  test('options carry their price for this bag and the day they arrive', async () => {
    const bag = await newGuest(world);
    await bodyOf(bag.add(pictured.teapot.variantId));
    const at = (where: string) => bag.call(`/carts/${bag.id}/delivery-options?${where}`);
    const options = (await bodyOf(at('country=US&region=WA&postcode=98122'))) as unknown as {
      id: string;
      priceMinor: number;
      promise: string;
      deliverBy: string;
    }[];
    expect(options.map(({ id, priceMinor }) => [id, priceMinor])).toEqual([
      ['standard', 590],
      ['express', 1400],
    ]);
    expect(options[0]!.promise).toMatch(/^with you [A-Z][a-z]+day/);
    expect(options[1]!.deliverBy < options[0]!.deliverBy).toBe(true);
    const abroad = await bodyOf(at('country=FR&region=X&postcode=75001'), 422);
    expect(abroad).toMatchObject({ code: 'ADDRESS_UNSERVED', errors: [{ path: 'country' }] });
    const quote = await bodyOf(bag.quote({ deliveryOptionId: 'express' }), 201);
    expect(quote).toMatchObject({ deliveryMinor: 1400, delivery: { deliverBy: options[1]!.deliverBy } });
  });

  test('of a bag of nothing but what others were just told is gone', async () => {
    const { variantId } = pictured.teapot;
    const left = [{ variantId, available: 0 }];
    const bag = await newGuest(world);
    await bodyOf(bag.add(variantId));
    expect(await bodyOf(bag.quote({ left }), 409)).toMatchObject({
      code: 'OUT_OF_STOCK',
      lines: [{ variantId, requested: 1, available: 0 }],
    });
    const { rowCount } = await world.service.pool.query('select from quote where cart_id = $1', [bag.id]);
    expect(rowCount).toBe(0);
    expect((await bag.quote({ left: [{ variantId, available: 1 }] })).status, 'there is one').toBe(201);
  });
});

describe('what others were just told is gone', () => {
  const { teapot } = pictured;
  const left = [{ variantId: teapot.variantId, available: 0 }];

  test('keeps nobody from it who was at the till before, and may hold some', async () => {
    const bag = await newGuest(world);
    await bodyOf(bag.add(teapot.variantId));
    const key = randomUUID();
    const first = await bodyOf(bag.quote({ key }), 201);
    expect(await bodyOf(bag.quote({ key, left }), 201), 'the same key').toEqual(first);
    expect((await bag.quote({ left })).status).toBe(201);
  });

  test('leaves it to inventory to say what is short where there is anything else', async () => {
    const bag = await picturedBag(world);
    await bodyOf(bag.add(teapot.variantId));
    expect((await bag.quote({ left })).status).toBe(201);
  });
});
