import { randomUUID } from 'node:crypto';
import type { paths } from '@souk/order/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { beforeEach, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeCart } from './fake-cart.ts';
import { address, checkoutOf, problem, quoteOf } from './fake-order.ts';
import { callerAt, SHOP, startBff } from './start-bff.ts';

const { url } = await startBff();
const cart = fakeCart();
const order = fakePeer<paths>('order');
const quote = quoteOf(2_400);
const till = {
  contact: { email: 'mara@souk.example', name: 'Mara Vell' },
  address,
  deliveryOptionId: 'standard',
};

const quoted: unknown[] = [];
const begun: unknown[] = [];
const paid: { body: unknown; actor: unknown }[] = [];
cart.always(
  cart.http.post('/quotes', async ({ request, response }) => {
    quoted.push(await request.json());
    return response(201).json(quote);
  }),
);
order.always(
  order.http.post('/checkouts', async ({ request, response }) => {
    begun.push(await request.json());
    return response(201).json(checkoutOf(quote));
  }),
  order.http.post('/checkouts/{id}/pay', async ({ request, response }) => {
    const caller = await callerAt('order', request.clone());
    paid.push({ body: await request.json(), actor: caller?.actor });
    return response(200).json(checkoutOf(quote, { state: 'confirmed' }));
  }),
);

beforeEach(() => {
  for (const list of [quoted, begun, paid]) list.length = 0;
});

/** A guest with something in the bag. */
const atTheTill = async () => {
  const browser = openBrowser(url);
  const added = await browser.tell('cart.add', { variantId: randomUUID(), quantity: 1 });
  return { browser, cartId: added.data?.id };
};

test('a checkout locks a quote of the own cart and holds it, under the key of the page', async () => {
  const { browser, cartId } = await atTheTill();
  const key = randomUUID();
  const started = await browser.tell('checkout.start', { ...till, key, expectedTotalMinor: 2_400 });
  expect(started).toMatchObject({ status: 200, data: { state: 'held' } });
  expect(quoted).toEqual([
    { key, cartId, email: 'mara@souk.example', address, deliveryOptionId: 'standard', left: [] },
  ]);
  expect(begun).toEqual([{ key, quoteId: quote.id, email: 'mara@souk.example', contactName: 'Mara Vell' }]);
});

test('the total the shopper saw is compared and never used: when it differs, nothing is begun', async () => {
  const { browser } = await atTheTill();
  const refused = await browser.tell('checkout.start', {
    ...till,
    key: randomUUID(),
    expectedTotalMinor: 1,
  });
  expect(refused.status).toBe(409);
  expect(refused.error?.data.code).toBe('CONFLICT');
  expect(refused.error?.data.refusal).toMatchObject({ code: 'QUOTE_CHANGED', quote });
  expect(begun).toEqual([]);
  expect(JSON.stringify(quoted)).not.toContain('TotalMinor');
});

test('an empty bag comes to no till', async () => {
  const refused = await openBrowser(url).tell('checkout.start', { ...till, key: randomUUID() });
  expect(refused).toMatchObject({ status: 409, error: { data: { refusal: { code: 'CART_EMPTY' } } } });
  expect(quoted).toEqual([]);
});

test('the way back from the bank leads to our own origin, whatever a browser says', async () => {
  const { browser, cartId } = await atTheTill();
  const checkoutId = randomUUID();
  const payment = { checkoutId, key: randomUUID(), method: 'bank' as const };
  const answered = await browser.tell('checkout.pay', payment, {
    headers: { 'x-forwarded-host': 'evil.example', host: 'evil.example', referer: 'https://evil.example/' },
  });
  expect(answered.data).toMatchObject({ state: 'confirmed' });
  expect(paid).toEqual([
    {
      body: {
        key: payment.key,
        method: 'bank',
        returnUrl: `${SHOP}/en-us/till/return?checkout=${checkoutId}`,
      },
      actor: { kind: 'guest', cartId },
    },
  ]);

  const steered = await browser.tell('checkout.pay', { ...payment, returnUrl: 'https://evil.example/' });
  expect(steered.error?.data.refusal?.code).toBe('VALIDATION');
  expect(paid).toHaveLength(1);
});

test('ten more minutes are asked for in the shopper’s name, and why there are none arrives at the till', async () => {
  const { browser, cartId } = await atTheTill();
  const checkoutId = randomUUID();
  const asked: unknown[] = [];
  const longer = { expiresAt: '2026-11-22T18:20:00.000Z', leftMs: 780_000, extended: true };
  order.use(
    order.http.post('/checkouts/{id}/extend', async ({ request, params, response }) => {
      asked.push({ id: params.id, actor: (await callerAt('order', request))?.actor });
      return response(200).json(checkoutOf(quote, { hold: longer }));
    }),
  );
  expect((await browser.tell('checkout.extend', { checkoutId })).data).toMatchObject({ hold: longer });
  expect(asked).toEqual([{ id: checkoutId, actor: { kind: 'guest', cartId } }]);

  order.use(
    order.http.post('/checkouts/{id}/extend', ({ response }) =>
      response(409).json(problem(409, 'HOLD_EXTENDED', 'The time was extended once already.')),
    ),
  );
  const refused = await browser.tell('checkout.extend', { checkoutId });
  expect(refused).toMatchObject({
    status: 409,
    error: { data: { refusal: { code: 'HOLD_EXTENDED', detail: 'The time was extended once already.' } } },
  });
});

test('what is short arrives whole, line by line, at the till', async () => {
  const lines = [{ variantId: randomUUID(), requested: 3, available: 1 }];
  order.use(
    order.http.post('/checkouts', ({ response }) =>
      response(409).json(problem(409, 'OUT_OF_STOCK', 'Only one lantern is left.', { lines })),
    ),
  );
  const { browser } = await atTheTill();
  const refused = await browser.tell('checkout.start', { ...till, key: randomUUID() });
  expect(refused.error?.data.refusal).toEqual({
    code: 'OUT_OF_STOCK',
    detail: 'Only one lantern is left.',
    lines,
  });
});

test("a stranger's order is not found, and the key of a link is handed on", async () => {
  const asked: (string | null)[] = [];
  order.use(
    order.http.get('/orders/{number}', ({ query, response }) => {
      asked.push(query.get('key'));
      return response(404).json(problem(404, 'ORDER_UNKNOWN', 'There is no such order for you.'));
    }),
  );
  const browser = openBrowser(url);
  for (const input of [{ number: 'S-1042' }, { number: 'S-1042', key: 'a link key' }])
    expect(await browser.ask('orders.byNumber', input)).toMatchObject({
      status: 404,
      error: { data: { code: 'NOT_FOUND', refusal: { code: 'ORDER_UNKNOWN' } } },
    });
  expect(asked).toEqual([null, 'a link key']);
});

test('a till that is opened anew finds the checkout of its bag; without a bag, or without one, nothing', async () => {
  const { browser, cartId } = await atTheTill();
  const known = checkoutOf(quote);
  const isBegun = { yet: false };
  order.always(
    order.http.get('/carts/{cartId}/checkout', ({ params, response }) =>
      isBegun.yet && params.cartId === cartId
        ? response(200).json(known)
        : response(404).json({
            type: 'about:blank',
            title: 'Not Found',
            status: 404,
            code: 'CHECKOUT_UNKNOWN',
            detail: 'We do not know this checkout.',
          }),
    ),
  );
  expect(await openBrowser(url).ask('checkout.mine')).toMatchObject({ status: 200, data: null });
  expect(await browser.ask('checkout.mine')).toMatchObject({ status: 200, data: null });
  isBegun.yet = true;
  expect(await browser.ask('checkout.mine')).toMatchObject({ status: 200, data: { id: known.id } });
});
