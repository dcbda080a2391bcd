import { randomUUID } from 'node:crypto';
import type { paths } from '@souk/order/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { expect, test, vi } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeCart } from './fake-cart.ts';
import { address, checkoutOf, quoteOf } from './fake-order.ts';
import { SHOP, startBff } from './start-bff.ts';

const { url } = await startBff();
const cart = fakeCart();
const order = fakePeer<paths>('order');
const quote = quoteOf(2_400);
const till = {
  contact: { email: 'mara@souk.example', name: 'Mara Vell' },
  address,
  deliveryOptionId: 'standard',
};
/** As many as are let to the till at once. */
const FULL = 24;

test('a page that is closed while it waits for its turn at the till leaves nothing held behind', async () => {
  const held: unknown[] = [];
  const open = Promise.withResolvers<void>();
  let waiting = 0;
  cart.always(
    cart.http.post('/quotes', async ({ response }) => {
      waiting += 1;
      await open.promise;
      return response(201).json(quote);
    }),
  );
  order.always(
    order.http.post('/checkouts', async ({ request, response }) => {
      held.push(((await request.json()) as { key: string }).key);
      return response(201).json(checkoutOf(quote));
    }),
  );
  const browser = openBrowser(url);
  await browser.tell('cart.add', { variantId: randomUUID(), quantity: 1 });
  const start = (key: string, signal: AbortSignal | null = null) =>
    browser.send('/trpc/storefront/checkout.start', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: SHOP },
      body: JSON.stringify({ ...till, key }),
      signal,
    });

  const keys = Array.from({ length: FULL }, () => randomUUID());
  const first = keys.map((key) => start(key));
  await vi.waitFor(() => expect(waiting).toBe(FULL));
  const page = new AbortController();
  const closed = start(randomUUID(), page.signal);
  const last = randomUUID();
  const patient = start(last);
  /** What was sent before this was answered has arrived: both wait at the door, and one is gone again. */
  const settles = () => browser.ask('checkout.get', { checkoutId: randomUUID() });
  await settles();
  page.abort();
  await expect(closed).rejects.toThrow();
  await settles();
  open.resolve();
  await Promise.all([...first, patient]);
  expect(held.toSorted()).toEqual([...keys, last].toSorted());
});
