import { randomUUID } from 'node:crypto';
import type { paths } from '@souk/order/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeCart } from './fake-cart.ts';
import { address, checkoutOf, quoteOf } from './fake-order.ts';
import { startBff } from './start-bff.ts';

const { url } = await startBff({ HOLD_LIMIT_PER_MINUTE: '3' });
const cart = fakeCart();
const order = fakePeer<paths>('order');
const quote = quoteOf(2_400);
cart.always(cart.http.post('/quotes', ({ response }) => response(201).json(quote)));
order.always(order.http.post('/checkouts', ({ response }) => response(201).json(checkoutOf(quote))));

test('nobody holds the whole hall by making one bag after another', async () => {
  const hold = async () => {
    const browser = openBrowser(url);
    const added = await browser.tell('cart.add', { variantId: randomUUID(), quantity: 1 });
    expect(added.error).toBeUndefined();
    const contact = { email: 'mara@souk.example', name: 'Mara Vell' };
    return browser.tell('checkout.start', {
      key: randomUUID(),
      contact,
      address,
      deliveryOptionId: 'standard',
    });
  };
  for (let time = 0; time < 3; time++) expect((await hold()).status).toBe(200);
  const refused = await hold();
  expect(refused.status).toBe(429);
  expect(refused.error?.data.refusal).toMatchObject({ code: 'HOLD_LIMIT' });
});
