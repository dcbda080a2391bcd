import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { bodyOf, customer, guest, type Holder, holderOf, sellOne, startCart, variant } from './cart-world.ts';

const world = await startCart();
const { pool } = world.service;
const price = (currency: string, listPriceMinor: number) => ({
  ...{ currency, listPriceMinor, salePriceMinor: null, saleLabel: null, saleUntil: null },
});
const everywhere = { listPriceMinor: 4800, prices: [price('EUR', 5490), price('AED', 18_500)] };
const bagIn = async (market: string): Promise<Holder> => {
  const { id } = await bodyOf(world.call(guest())('/carts', { json: { market } }), 201);
  return holderOf(world, world.call(guest(id)), id!);
};
const berlin = {
  ...{ name: 'Ada Kern', line1: 'Torstraße 1', city: 'Berlin', region: '', postcode: '10115', country: 'DE' },
};
const dubai = {
  ...{ name: 'Omar Aziz', line1: 'Al Wasl Road 9', city: 'Dubai', region: 'DU', postcode: '', country: 'AE' },
};

test('a bag has the money of the market it was begun in, and each thing its price in it', async () => {
  const teapot = await sellOne(world, everywhere);
  for (const [market, currency, unitPriceMinor] of [
    ['en-us', 'USD', 4800],
    ['de-de', 'EUR', 5490],
    ['ar-ae', 'AED', 18_500],
  ] as const) {
    const bag = await bagIn(market);
    const cart = await bodyOf(bag.add(teapot));
    expect(cart).toMatchObject({ market, currency, lines: [{ unitPriceMinor }] });
  }
});

test('what has no price in the money of a bag cannot be put into it, and what loses it is no longer sold there', async () => {
  const bag = await bagIn('de-de');
  const dollarsOnly = await sellOne(world);
  expect((await bag.add(dollarsOnly)).status).toBe(404);
  const productId = randomUUID();
  const both = variant(everywhere);
  await world.sell({ productId, variants: [both] });
  await bodyOf(bag.add(both.variantId));
  await world.sell({ productId, variants: [{ ...both, prices: [price('AED', 18_500)] }] });
  expect((await bag.cart()).lines).toMatchObject([{ problem: 'unavailable', unitPriceMinor: 5490 }]);
  expect((await bag.quote({ address: berlin })).status).toBe(409);
  const here = await bagIn('en-us');
  expect((await bodyOf(here.add(both.variantId))).lines).toMatchObject([{ problem: null }]);
});

test.each([
  ['de-de', berlin, 'EUR', 5490 + 490, 'VAT, Germany', 190_000],
  ['ar-ae', dubai, 'AED', 18_500 + 1500, 'VAT, Dubai', 50_000],
] as const)('a quote of %s is in its money and holds its tax', async (...told) => {
  const [market, address, currency, totalMinor, taxLabel, ppm] = told;
  const bag = await bagIn(market);
  await bodyOf(bag.add(await sellOne(world, everywhere)));
  const quote = await bodyOf(bag.quote({ address }), 201);
  expect(quote).toMatchObject({ market, currency, totalMinor, taxLabel, taxIncluded: true });
  expect(quote.taxMinor).toBe(Math.round((totalMinor * ppm) / (1_000_000 + ppm)));
  expect(quote.lines![0]!.taxMinor! + quote.deliveryTaxMinor!).toBe(quote.taxMinor);
});

test('a German bag of honey and a teapot is taxed by 7 and by 19 %, as each of them is', async () => {
  const teapot = await sellOne(world, everywhere);
  const honey = await sellOne(world, { prices: [price('EUR', 1070)], taxClass: 'reduced' });
  const free = await sellOne(world, { prices: [price('EUR', 1000)], taxable: false });
  const bag = await bagIn('de-de');
  for (const thing of [teapot, honey, free]) await bodyOf(bag.add(thing));
  const quote = await bodyOf(bag.quote({ address: berlin }), 201);
  expect(quote.lines).toMatchObject([
    { taxRatePpm: 190_000, taxMinor: 877 },
    { taxRatePpm: 70_000, taxMinor: 70 },
    { taxRatePpm: 0, taxMinor: 0 },
  ]);
  expect(quote.deliveryMinor, 'free from 69 euros').toBe(0);
  expect(quote.taxes).toEqual([
    { ratePpm: 190_000, netMinor: 4613, taxMinor: 877 },
    { ratePpm: 70_000, netMinor: 1000, taxMinor: 70 },
    { ratePpm: 0, netMinor: 1000, taxMinor: 0 },
  ]);
  expect(quote).toMatchObject({ taxMinor: 947, totalMinor: 7560 });
});

test.each([
  ['ar-ae', dubai, 50_000],
  ['en-us', undefined, 103_500],
] as const)(
  'where there is no reduced rate, in %s, honey is taxed as everything',
  async (market, address, ratePpm) => {
    const honey = await sellOne(world, { ...everywhere, taxClass: 'reduced' });
    const bag = await bagIn(market);
    await bodyOf(bag.add(honey));
    const quote = await bodyOf(bag.quote(address ? { address } : {}), 201);
    expect(quote.lines).toMatchObject([{ taxRatePpm: ratePpm }]);
  },
);

test('a thing of which the catalog tells another class is taxed by it from then on, and a promise stays', async () => {
  const productId = randomUUID();
  const honey = variant({ prices: [price('EUR', 10_700)] });
  await world.sell({ productId, variants: [honey] });
  const bag = await bagIn('de-de');
  await bodyOf(bag.add(honey.variantId));
  const before = await bodyOf(bag.quote({ address: berlin }), 201);
  await world.sell({ productId, variants: [{ ...honey, taxClass: 'reduced' }] });
  const after = await bodyOf(bag.quote({ address: berlin }), 201);
  expect([before.taxMinor, after.taxMinor]).toEqual([1708, 700]);
  expect(await bodyOf(bag.call(`/quotes/${before.id}`))).toMatchObject({ taxMinor: 1708 });
});

test.each([
  ['de-de', { ...berlin, postcode: '101' }, 'address.postcode'],
  ['de-de', { ...dubai, country: 'AE' }, 'address.country'],
  ['ar-ae', { ...dubai, region: 'Nowhere' }, 'address.region'],
  ['en-us', { ...berlin, country: 'US', region: 'WA', postcode: '1011' }, 'address.postcode'],
] as const)('an address is written as in the country: %s %j', async (market, address, path) => {
  const bag = await bagIn(market);
  await bodyOf(bag.add(await sellOne(world, everywhere)));
  const refusal = await bodyOf(bag.quote({ address }), 422);
  expect(refusal).toMatchObject({ code: 'ADDRESS_UNSERVED', errors: [{ path }] });
});

test('what a country asks for is missed where it is, and nowhere else', async () => {
  const bag = await bagIn('ar-ae');
  await bodyOf(bag.add(await sellOne(world, everywhere)));
  expect((await bodyOf(bag.quote({ address: { ...dubai, region: '' } }), 400)).errors).toMatchObject([
    { path: 'address.region' },
  ]);
  await bodyOf(bag.quote({ address: { ...dubai, region: 'Dubai' } }), 201);
});

test('a code asks for and takes off what was set for the money, and is not good where nothing was', async () => {
  await pool.query(
    `insert into promotion (code, title, offer, minimum_minor, abroad) values
       ('FIFTEEN', 'Fifteen', '{"kind": "amount", "amountMinor": 1500}', 0, '{"EUR": {"amountMinor": 1200}}')`,
  );
  const teapot = await sellOne(world, everywhere);
  const euros = await bagIn('de-de');
  await bodyOf(euros.add(teapot));
  expect((await bodyOf(euros.code('FIFTEEN'))).code).toMatchObject({ savedMinor: 1200, label: '€12 off' });
  const dirhams = await bagIn('ar-ae');
  await bodyOf(dirhams.add(teapot));
  const refused = await bodyOf(dirhams.code('FIFTEEN'), 409);
  expect(refused).toMatchObject({ code: 'CODE_OTHER_MONEY', currency: 'AED' });
  // A percentage is a percentage everywhere.
  expect((await bodyOf(dirhams.code('WELCOME10'))).code).toMatchObject({ savedMinor: 1850 });
});

test('savings of a promotion are counted by currency', async () => {
  const { rows } = await pool.query(
    `insert into promotion (code, title, offer) values
       ('EACH', 'Each', '{"kind": "percent", "percentOff": 10, "scope": {"kind": "all"}}') returning id`,
  );
  const teapot = await sellOne(world, everywhere);
  const order = world.call({ kind: 'system' }, { from: 'order' });
  for (const [market, address] of [
    ['en-us', undefined],
    ['de-de', berlin],
    ['ar-ae', dubai],
  ] as const) {
    const bag = await bagIn(market);
    await bodyOf(bag.add(teapot));
    await bodyOf(bag.code('EACH'));
    const quote = await bodyOf(bag.quote(address ? { address } : {}), 201);
    const key = randomUUID();
    expect((await order('/coupon-uses', { json: { key, quoteId: quote.id } })).ok).toBe(true);
    expect((await order(`/coupon-uses/${key}/confirm`, { method: 'POST' })).ok).toBe(true);
  }
  const { rows: counted } = await pool.query(
    'select saved_minor::int as dollars, saved_abroad as abroad from promotion where id = $1',
    [rows[0].id],
  );
  expect(counted).toEqual([{ dollars: 480, abroad: { EUR: 549, AED: 1850 } }]);
});

test('a bag that is left is gone, and the next one has the money of its own market', async () => {
  const teapot = await sellOne(world, everywhere);
  const mara = customer(randomUUID());
  const call = world.call(mara);
  const dollars = await bodyOf(call('/carts', { json: { market: 'en-us' } }), 201);
  await bodyOf(call(`/carts/${dollars.id}/lines`, { json: { variantId: teapot, quantity: 1 } }));
  const kept = await bodyOf(call('/carts', { json: { market: 'de-de' } }), 201);
  expect(kept).toMatchObject({ id: dollars.id, currency: 'USD', market: 'en-us' });
  expect((await call(`/carts/${dollars.id}`, { method: 'DELETE' })).status).toBe(204);
  expect((await call(`/carts/${dollars.id}`)).status).toBe(404);
  const line = { variantId: teapot, quantity: 2 };
  const euros = await bodyOf(call('/carts', { json: { market: 'de-de', line } }), 201);
  expect(euros).toMatchObject({ currency: 'EUR', subtotalMinor: 10_980 });
});

test('nobody leaves the bag of another', async () => {
  const bag = await bagIn('de-de');
  expect((await world.call(guest(randomUUID()))(`/carts/${bag.id}`, { method: 'DELETE' })).status).toBe(204);
  expect(await bag.cart()).toMatchObject({ currency: 'EUR' });
});

test('a bag in other money flows in at the prices of the bag it flows into; what is not sold there is told', async () => {
  const teapot = await sellOne(world, everywhere);
  const abroad = variant({ listPriceMinor: 900, prices: [price('EUR', 1000)] });
  const productId = randomUUID();
  await world.sell({ productId, variants: [abroad] });
  const id = randomUUID();
  const own = await bodyOf(world.call(customer(id))('/carts', { json: { market: 'ar-ae' } }), 201);
  const guestBag = await bagIn('de-de');
  await bodyOf(guestBag.add(teapot, 2));
  await bodyOf(guestBag.add(abroad.variantId, 3));
  const mara = world.call(customer(id, guestBag.id));
  const merged = await bodyOf(mara(`/carts/${own.id}/merge`, { json: { fromCartId: guestBag.id } }));
  expect(merged).toMatchObject({
    ...{ currency: 'AED', subtotalMinor: 37_000, lines: [{ quantity: 2, problem: null }] },
    leftOut: [{ variantId: abroad.variantId, wanted: 3, quantity: 0 }],
  });
});

test('what was saved in other money flows in at the prices of now, and what is not sold there does not', async () => {
  const teapot = await sellOne(world, everywhere);
  const abroad = await sellOne(world, { prices: [price('EUR', 1000)] });
  const id = randomUUID();
  const own = await bodyOf(world.call(customer(id))('/carts', { json: { market: 'ar-ae' } }), 201);
  const guestBag = await bagIn('de-de');
  for (const thing of [teapot, abroad]) {
    await bodyOf(guestBag.add(thing, 2));
    await bodyOf(guestBag.call(`/carts/${guestBag.id}/saved/${thing}`, { method: 'PUT' }));
  }
  const mara = world.call(customer(id, guestBag.id));
  const merged = await bodyOf(mara(`/carts/${own.id}/merge`, { json: { fromCartId: guestBag.id } }));
  expect(merged.saved).toMatchObject([{ variantId: teapot, unitPriceMinor: 18_500, priceWasMinor: null }]);
  const { rows } = await pool.query('select saved_count from cart where id = $1', [own.id]);
  expect(rows).toEqual([{ saved_count: 1 }]);
});

test('who changes a promotion and says nothing of other money leaves its amounts there as they are', async () => {
  const desk = world.call({ kind: 'staff', id: randomUUID(), role: 'owner', sessionId: 's' });
  const plain = {
    ...{ title: 'Kept', code: 'KEPT', offer: { kind: 'amount', amountMinor: 500 }, combines: false },
    ...{ minimumMinor: 0, startsAt: null, endsAt: null, usesLimit: null, customerLimit: null },
    ...{ advertised: false, draft: false },
  };
  const abroad = { EUR: { amountMinor: 450 } };
  const made = await bodyOf(desk('/promotions', { json: { ...plain, abroad } }), 201);
  const changed = { ...plain, title: 'Kept well', expectedVersion: made.version };
  const after = await bodyOf(desk(`/promotions/${made.id}`, { method: 'PUT', json: changed }));
  expect(after).toMatchObject({ title: 'Kept well', abroad, savedAbroad: {} });
});
