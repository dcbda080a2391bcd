import { randomUUID } from 'node:crypto';
import type { components, paths } from '@souk/inventory/openapi';
import type { paths as OrderPaths } from '@souk/order/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { checkoutOf, quoteOf } from './fake-order.ts';
import { startBff } from './start-bff.ts';

const { url } = await startBff();
const account = fakeAccount();
const inventory = fakePeer<paths>('inventory');
const order = fakePeer<OrderPaths>('order');

const hold = (key: string): components['schemas']['LiveHold'] => ({
  key,
  cartId: randomUUID(),
  heldAt: new Date().toISOString(),
  expiresAt: new Date().toISOString(),
  extended: false,
  lines: [],
});

test('a hold is shown with the checkout that has it; one that no checkout has, or is known, stands alone', async () => {
  const browser = openBrowser(url, { app: 'admin' });
  await account.signInStaff(browser, { role: 'support' });
  const checkout = checkoutOf(quoteOf(2_400));
  const keys = [`${checkout.id}:hold:1`, 'somebody', `${randomUUID()}:hold:2`];
  inventory.always(
    inventory.http.get('/desk/holds', ({ response }) =>
      response(200).json({ items: keys.map(hold), nextCursor: null }),
    ),
  );
  order.always(
    order.http.get('/checkouts/{id}', ({ params, response }) =>
      params.id === checkout.id
        ? response(200).json(checkout)
        : response.untyped(Response.json({ code: 'CHECKOUT_UNKNOWN', detail: 'no' }, { status: 404 })),
    ),
  );
  const { data } = await browser.ask('stock.holds', {});
  expect((data as { items: { checkout: object | null }[] }).items.map((item) => item.checkout)).toEqual([
    {
      id: checkout.id,
      state: checkout.state,
      who: checkout.contactName ?? checkout.email,
      orderNumber: null,
    },
    null,
    null,
  ]);
});

test('who may not change the stock is refused before the stock is asked', async () => {
  const browser = openBrowser(url, { app: 'admin' });
  await account.signInStaff(browser, { role: 'support' });
  const refused = await browser.tell('stock.adjust', {
    variantId: randomUUID(),
    key: randomUUID(),
    delta: 1,
    reason: 'found',
  });
  expect(refused.error?.data.refusal).toMatchObject({ code: 'FORBIDDEN' });
});
