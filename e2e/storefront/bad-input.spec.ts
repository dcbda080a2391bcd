import { randomUUID } from 'node:crypto';
import { Bag } from '../pages/bag.ts';
import { OrderPage } from '../pages/order-page.ts';
import { home, Till } from '../pages/till.ts';
import { storefront } from '../shop/addresses.ts';
import { buyBag, holdBag } from '../shop/buy.ts';
import { type FrontDoor, frontDoor } from '../shop/front-door.ts';
import { newThing } from '../shop/new-thing.ts';
import { expect, test } from '../shop/test.ts';

type Cart = { version: number; count: number; lines: { variantId: string; problem: string | null }[] };

const bagOf = async (front: FrontDoor): Promise<Cart> => (await front.ask<Cart>('cart.get')).data;

test.describe('a quantity that is none', () => {
  const numbers = [-1, 0, 1.5, 100, 1_000_000_000_000];
  const others = ['2', 'two', '', null, true, [], {}];

  test('is refused when adding, and the bag stays as it was', async ({ front, thing }) => {
    const { variantId } = thing;
    await front.tell('cart.add', { variantId, quantity: 2 });
    const before = await bagOf(front);
    for (const quantity of numbers) {
      const { status, refusal } = await front.tell('cart.add', { variantId, quantity });
      expect({ quantity, status, code: refusal?.code }).toEqual({
        quantity,
        status: 400,
        code: 'QUANTITY_INVALID',
      });
      expect(refusal).toMatchObject({ errors: [{ path: 'quantity' }] });
    }
    for (const quantity of others) {
      const { status, refusal } = await front.tell('cart.add', { variantId, quantity });
      expect({ quantity, status, code: refusal?.code }).toEqual({
        quantity,
        status: 400,
        code: 'VALIDATION',
      });
      expect(refusal).toMatchObject({ errors: [{ path: 'quantity' }] });
    }
    const endless = await front.send('cart.add', { body: `{"variantId":"${variantId}","quantity":1e999}` });
    expect(endless).toMatchObject({ status: 400, refusal: { code: 'VALIDATION' } });
    expect(await bagOf(front)).toEqual(before);
  });

  test('is refused when changing, and the bag stays as it was', async ({ front, thing }) => {
    const { variantId } = thing;
    await front.tell('cart.add', { variantId, quantity: 2 });
    const before = await bagOf(front);
    for (const quantity of [-1, 1.5, 100, '3', null]) {
      const change = { variantId, quantity, expectedVersion: before.version };
      const { status, refusal } = await front.tell('cart.setQuantity', change);
      expect({ quantity, status }).toEqual({ quantity, status: 400 });
      expect(refusal?.code).toMatch(/^(QUANTITY_INVALID|VALIDATION)$/);
    }
    expect(await bagOf(front)).toEqual(before);
  });
});

test('a variant we do not know, or no longer sell, cannot be added', async ({ front, back }) => {
  expect(await front.tell('cart.add', { variantId: randomUUID(), quantity: 1 })).toMatchObject({
    status: 404,
    refusal: { code: 'VARIANT_UNKNOWN' },
  });
  expect(await front.tell('cart.add', { variantId: "x' or 1=1", quantity: 1 })).toMatchObject({
    status: 400,
    refusal: { code: 'VALIDATION' },
  });

  const gone = await newThing(
    { back, origin: storefront },
    { name: 'Old Puzzle', priceMinor: 900, stock: 5 },
  );
  await front.tell('cart.add', { variantId: gone.variantId, quantity: 1 });
  await back.setStatus(gone.productId, 'draft');
  await expect
    .poll(
      async () => (await front.tell('cart.add', { variantId: gone.variantId, quantity: 1 })).refusal?.code,
    )
    .toBe('VARIANT_UNKNOWN');
  expect((await bagOf(front)).lines[0], 'what was in a bag before is marked, not lost').toMatchObject({
    problem: 'unavailable',
  });
  expect(await front.ask('catalog.product', { handle: gone.handle })).toMatchObject({
    status: 404,
    refusal: { code: 'PRODUCT_UNKNOWN' },
  });
});

test('no amount, discount, role or person is taken from a page', async ({ front, thing, email }) => {
  const line = { variantId: thing.variantId, quantity: 1 };
  await front.tell('cart.add', line);
  const forged = [
    { priceMinor: 1 },
    { unitPriceMinor: 1 },
    { totalMinor: 1 },
    { discount: 100 },
    { role: 'owner' },
    { userId: randomUUID() },
    { customerId: randomUUID() },
    { cartId: randomUUID() },
  ];
  const before = await bagOf(front);
  for (const more of forged)
    expect(await front.tell('cart.add', { ...line, ...more }), JSON.stringify(more)).toMatchObject({
      status: 400,
      refusal: { code: 'VALIDATION' },
    });
  expect(await bagOf(front)).toEqual(before);

  const start = {
    key: randomUUID(),
    contact: { email, name: home.name },
    address: { ...home, country: 'US' },
    deliveryOptionId: 'standard',
  };
  for (const more of [{ totalMinor: 1 }, { discountMinor: 3400 }, { customerId: randomUUID() }])
    expect(await front.tell('checkout.start', { ...start, ...more })).toMatchObject({
      status: 400,
      refusal: { code: 'VALIDATION' },
    });
  expect(
    await front.tell('checkout.start', { ...start, expectedTotalMinor: 1 }),
    'a total that was seen is compared, never charged',
  ).toMatchObject({ status: 409, refusal: { code: 'QUOTE_CHANGED' } });

  const { id: checkoutId } = await holdBag(front, email);
  const pay = { checkoutId, key: randomUUID(), method: 'card', paymentMethodId: 'pm_card_visa' };
  for (const more of [{ amountMinor: 1 }, { currency: 'JPY' }, { returnUrl: 'https://elsewhere.example' }])
    expect(await front.tell('checkout.pay', { ...pay, ...more })).toMatchObject({
      status: 400,
      refusal: { code: 'VALIDATION' },
    });

  expect(
    await front.tell('account.register', {
      email,
      name: home.name,
      password: 'a long way to the shop',
      role: 'owner',
    }),
  ).toMatchObject({ status: 400, refusal: { code: 'VALIDATION' } });
});

test('a cart cookie that was tampered with opens no bag', async ({ front, thing, context, playwright }) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const cookie = (await context.cookies()).find(({ name }) => name === 'souk-shop.cart')!;
  const place = Math.floor(cookie.value.length / 3);
  const changed = cookie.value[place] === 'A' ? 'B' : 'A';
  const value = cookie.value.slice(0, place) + changed + cookie.value.slice(place + 1);
  const forger = await playwright.request.newContext({
    extraHTTPHeaders: { cookie: `souk-shop.cart=${value}` },
  });
  expect((await frontDoor(forger, storefront).ask('cart.get')).data).toBeNull();
  await forger.dispose();
});

test.describe('a request that is none', () => {
  test('too large: refused with its reason', async ({ front }) => {
    const body = JSON.stringify({ code: 'x'.repeat(1024 * 1024 + 1) });
    expect(await front.send('cart.applyCode', { body })).toMatchObject({
      status: 413,
      refusal: { code: 'BODY_TOO_LARGE' },
    });
  });

  test('malformed JSON: refused with its reason', async ({ front, thing }) => {
    await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
    for (const body of ['{"variantId":', 'not json', '{"a":1}}'])
      expect(await front.send('cart.add', { body }), body).toMatchObject({
        status: 400,
        refusal: { code: 'MALFORMED_JSON' },
      });
    expect(await bagOf(front)).toMatchObject({ count: 1 });
  });

  test('from another site, or from none: refused, whatever its cookies', async ({ front, thing }) => {
    await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
    const body = JSON.stringify({ variantId: thing.variantId, quantity: 1 });
    for (const origin of ['https://elsewhere.example', 'null', `${storefront}.elsewhere.example`, ''])
      expect(await front.send('cart.add', { body, headers: { origin } }), origin).toMatchObject({
        status: 403,
        refusal: { code: 'FORBIDDEN' },
      });
    expect(
      await front.send('cart.add', { body, headers: { 'content-type': 'text/plain' } }),
      'what a foreign form could send',
    ).toMatchObject({ status: 415, refusal: { code: 'CONTENT_TYPE' } });
    expect(await bagOf(front)).toMatchObject({ count: 1 });
  });

  test('for a procedure there is not: 404', async ({ front }) => {
    expect((await front.tell('cart.giveAway', {})).status).toBe(404);
  });
});

test('a stranger’s order is not there', async ({ front, thing, email, page, playwright, browser }) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const order = await buyBag(front, email);
  expect(await front.ask('orders.byNumber', order)).toMatchObject({
    status: 200,
    data: { number: order.number, email },
  });

  const visitor = await playwright.request.newContext();
  const stranger = frontDoor(visitor, storefront);
  for (const key of [undefined, '', 'x', `${order.key.slice(0, -1)}~`, order.number])
    expect(await stranger.ask('orders.byNumber', { number: order.number, key }), String(key)).toMatchObject({
      status: 404,
      refusal: { code: 'ORDER_UNKNOWN' },
    });
  expect(await stranger.ask('orders.mine', { cursor: null })).toMatchObject({
    status: 401,
    refusal: { code: 'UNAUTHENTICATED' },
  });
  await visitor.dispose();

  const strange = await browser.newPage();
  await strange.goto(`/en-us/orders/${order.number}`);
  await expect(strange.getByRole('heading', { name: 'We find no such order.' })).toBeVisible();
  await strange.close();
  await page.goto(`/en-us/orders/${order.number}?key=${encodeURIComponent(order.key)}`);
  await expect(new OrderPage(page).lines).toContainText(thing.title);
});

test.describe('a bag that the world has overtaken', () => {
  test('a new price is shown, and the shopper decides', async ({ page, front, back, email }) => {
    const thing = await newThing(
      { back, origin: storefront },
      { name: 'Fickle Marble', priceMinor: 3400, stock: 9 },
    );
    await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
    await back.setPrice(thing.variantId, 3900);
    await expect.poll(async () => (await bagOf(front)).lines[0]?.problem).toBe('price_changed');

    const bag = new Bag(page);
    await bag.open();
    await expect(page.getByRole('main')).toContainText(`${thing.title}: was $34.00, is $39.00.`);

    const till = new Till(page);
    await till.open();
    await till.enterContact(email);
    await till.enterAddress();
    await expect(till.refusal).toContainText(`${thing.title}: was $34.00, is $39.00.`);
    await page.getByRole('button', { name: 'Go on with the new price' }).click();
    await till.gateway.ready();
    await expect(till.summary).toContainText('$39.00');
  });

  test('less stock is shown, and the shopper decides', async ({ page, front, back, email }) => {
    const thing = await newThing(
      { back, origin: storefront },
      { name: 'Scarce Domino', priceMinor: 2200, stock: 9 },
    );
    await front.tell('cart.add', { variantId: thing.variantId, quantity: 3 });
    await back.countStock(thing.variantId, 1);

    const till = new Till(page);
    await till.open();
    await till.enterContact(email);
    await till.enterAddress();
    await expect(till.refusal).toContainText(`${thing.title}: 1 left.`);
    await page.getByRole('button', { name: 'Take 1' }).click();
    await till.gateway.ready();
    await expect(till.summary).toContainText('Quantity 1');
    expect(await back.stockOf(thing.variantId)).toMatchObject({ onHand: 1, reserved: 1 });
  });
});
