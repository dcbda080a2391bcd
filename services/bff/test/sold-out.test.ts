import { randomUUID } from 'node:crypto';
import type { paths } from '@souk/order/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeCart } from './fake-cart.ts';
import { address, quoteOf } from './fake-order.ts';
import { startBff } from './start-bff.ts';

const { url } = await startBff();
const cart = fakeCart();
const order = fakePeer<paths>('order');

test('what inventory refused one is told to cart when the next one comes to the till', async () => {
  const variantId = randomUUID();
  const told: unknown[] = [];
  cart.always(
    cart.http.post('/quotes', async ({ request, response }) => {
      told.push(((await request.json()) as { left: unknown }).left);
      return response(201).json(quoteOf(2_400));
    }),
  );
  order.always(
    order.http.post('/checkouts', ({ response }) =>
      response(409).json({
        type: 'about:blank',
        title: 'Conflict',
        status: 409,
        code: 'OUT_OF_STOCK',
        detail: 'There is less in the hall than asked for.',
        lines: [{ variantId, requested: 1, available: 0 }],
      }),
    ),
  );
  const start = async () => {
    const browser = openBrowser(url);
    await browser.tell('cart.add', { variantId, quantity: 1 });
    const contact = { email: 'mara@souk.example', name: 'Mara Vell' };
    return browser.tell('checkout.start', {
      key: randomUUID(),
      contact,
      address,
      deliveryOptionId: 'standard',
    });
  };
  for (const answer of [await start(), await start()])
    expect(answer.error?.data.refusal).toMatchObject({
      code: 'OUT_OF_STOCK',
      lines: [{ variantId, available: 0 }],
    });
  expect(told).toEqual([[], [{ variantId, available: 0 }]]);
});
