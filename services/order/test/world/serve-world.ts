import type { paths as CartPaths } from '@souk/cart/openapi';
import type { paths as InventoryPaths } from '@souk/inventory/openapi';
import type { paths as PaymentPaths } from '@souk/payment/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { HttpResponse } from 'msw';
import type { Quote } from '../quote-of.ts';
import type { EditPrices } from './edit-prices.ts';
import type { Faults } from './faults.ts';
import type { World } from './perform.ts';

const checkoutOf = (key: string): string => key.split(':')[0] ?? '';
type Keyed = { key: string };

/** Puts the test world behind the HTTP contracts of cart, inventory and payment. */
export const serveWorld = (
  world: World & { edits: EditPrices },
  quotes: Map<string, Quote>,
  faults: Faults,
): void => {
  const { stock, money, coupons } = world;
  const cart = fakePeer<CartPaths>('cart');
  cart.always(
    cart.http.get('/quotes/{id}', ({ params, response }) => {
      const quote = quotes.get(params.id);
      if (quote) return response(200).json(quote);
      const code = 'QUOTE_UNKNOWN';
      return response(404).json({ type: 'about:blank', title: code, status: 404, code, detail: code });
    }),
    cart.http.post('/edit-quotes', async ({ request, response }) => {
      const { status, body } = world.edits.quote(
        (await request.json()) as Parameters<typeof world.edits.quote>[0],
      );
      return response.untyped(HttpResponse.json(body, { status }));
    }),
    cart.http.post('/coupon-uses', async ({ request, response }) => {
      const { key, quoteId } = (await request.json()) as Keyed & { quoteId: string };
      return response.untyped(
        await faults.around('coupon', [checkoutOf(key), quoteId], () => coupons.take(key)),
      );
    }),
    cart.http.post('/coupon-uses/{key}/release', async ({ params: { key }, response }) =>
      response.untyped(await faults.around('release-coupon', [checkoutOf(key)], () => coupons.release(key))),
    ),
    cart.http.post('/coupon-uses/{key}/confirm', async ({ params: { key }, response }) =>
      response.untyped(await faults.around('use-coupon', [checkoutOf(key)], () => coupons.confirm(key))),
    ),
  );

  const inventory = fakePeer<InventoryPaths>('inventory');
  inventory.always(
    inventory.http.post('/reservations', async ({ request, response }) => {
      const body = (await request.json()) as Parameters<typeof stock.hold>[0];
      const subjects = [checkoutOf(body.key), body.cartId];
      return response.untyped(await faults.around('hold', subjects, () => stock.hold(body)));
    }),
    inventory.http.get('/reservations', ({ query, response }) => {
      const { status, body } = stock.list({
        since: query.get('since') ?? '',
        after: query.get('after') ?? '',
        limit: Number(query.get('limit')),
      });
      return response.untyped(HttpResponse.json(body, { status }));
    }),
    inventory.http.get('/reservations/{key}', ({ params: { key }, response }) => {
      const { status, body } = stock.get(key);
      return response.untyped(HttpResponse.json(body, { status }));
    }),
    inventory.http.post('/reservations/{key}/extend', async ({ params: { key }, response }) =>
      response.untyped(await faults.around('extend', [checkoutOf(key)], () => stock.extend(key))),
    ),
    inventory.http.post('/reservations/{key}/release', async ({ params: { key }, response }) =>
      response.untyped(await faults.around('release', [checkoutOf(key)], () => stock.release(key))),
    ),
    inventory.http.post('/reservations/{key}/claim', async ({ params: { key }, response }) =>
      response.untyped(await faults.around('claim', [checkoutOf(key)], () => stock.claim(key))),
    ),
    inventory.http.post('/reservations/{key}/unclaim', async ({ params: { key }, response }) =>
      response.untyped(await faults.around('unclaim', [checkoutOf(key)], () => stock.unclaim(key))),
    ),
  );

  inventory.always(
    inventory.http.post('/restocks', async ({ request, response }) => {
      const body = (await request.json()) as Parameters<typeof stock.restock>[0];
      return response.untyped(
        await faults.around('restock', [checkoutOf(body.key)], () => stock.restock(body)),
      );
    }),
  );

  const payment = fakePeer<PaymentPaths>('payment');
  payment.always(
    payment.http.post('/intents', async ({ request, response }) => {
      const body = (await request.json()) as Parameters<typeof money.create>[0];
      return response.untyped(await faults.around('intent', [body.checkoutId], () => money.create(body)));
    }),
    payment.http.get('/intents', ({ response }) =>
      response.untyped(HttpResponse.json({ items: money.list(), nextCursor: null })),
    ),
    payment.http.get('/intents/{id}', async ({ params: { id }, response }) => {
      const subject = money.intents.get(id)?.checkoutId ?? '';
      return response.untyped(await faults.around('refresh', [subject], () => money.get(id)));
    }),
    payment.http.post('/intents/{id}/authorize', async ({ params: { id }, request, response }) => {
      const body = (await request.json()) as Parameters<typeof money.authorize>[1];
      return response.untyped(
        await faults.around('authorize', [checkoutOf(body.key)], () => money.authorize(id, body)),
      );
    }),
    payment.http.post('/intents/{id}/capture', async ({ params: { id }, request, response }) => {
      const body = (await request.json()) as Parameters<typeof money.capture>[1];
      return response.untyped(
        await faults.around('capture', [checkoutOf(body.key)], () => money.capture(id, body)),
      );
    }),
    payment.http.post('/intents/{id}/void', async ({ params: { id }, request, response }) => {
      const body = (await request.json()) as Keyed;
      return response.untyped(
        await faults.around('void', [checkoutOf(body.key)], () => money.void(id, body)),
      );
    }),
    payment.http.post('/intents/{id}/refunds', async ({ params: { id }, request, response }) => {
      const body = (await request.json()) as Parameters<typeof money.refund>[1];
      return response.untyped(
        await faults.around(body.key.split(':')[1] ?? 'refund', [checkoutOf(body.key)], () =>
          money.refund(id, body),
        ),
      );
    }),
  );
};
