import { randomUUID } from 'node:crypto';
import type { components, paths } from '@souk/inventory/openapi';
import type { paths as OrderPaths } from '@souk/order/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { beforeEach, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeCart } from './fake-cart.ts';
import { startBff } from './start-bff.ts';

const { url } = await startBff();
const cart = fakeCart();
const inventory = fakePeer<paths>('inventory');
const order = fakePeer<OrderPaths>('order');
let away = false;
let stock: components['schemas']['Availability'][] = [];
let lines: { variantId: string; title: string; variantTitle: string; quantity: number }[] = [];

inventory.always(
  inventory.http.get('/availability', ({ response }) =>
    away ? response.untyped(Response.error()) : response(200).json(stock),
  ),
);
order.always(
  order.http.get('/orders/{number}', ({ response }) =>
    // Only its lines are read.
    response.untyped(Response.json({ number: 'S-1042', lines })),
  ),
);

const thing = (title: string, quantity: number) => {
  const line = { variantId: randomUUID(), title, variantTitle: 'One size', quantity };
  lines.push(line);
  return line;
};
const inStock = (variantId: string, available: number | null, band: 'in' | 'low' | 'out' = 'in') =>
  stock.push({ variantId, tracked: available !== null, band, available, backOn: null });

beforeEach(() => {
  away = false;
  stock = [];
  lines = [];
  cart.carts.clear();
});

const reorder = (key = randomUUID()) =>
  openBrowser(url).tell('orders.reorder', { number: 'S-1042', orderKey: 'k', key });

test('what is there goes into the bag, and each thing that is not, or not all of it, is told', async () => {
  const gone = thing('Bowl', 1);
  const kettle = thing('Copper kettle', 2);
  const rug = thing('Rug', 3);
  const lamp = thing('Lamp', 1);
  inStock(kettle.variantId, null);
  inStock(rug.variantId, 2, 'low');
  inStock(lamp.variantId, 0, 'out');
  inStock(gone.variantId, 9);
  cart.unsold.add(gone.variantId);

  const told = (title: string, code: string, added: number, wanted: number) => ({
    title,
    variantTitle: 'One size',
    code,
    added,
    wanted,
  });
  expect((await reorder()).data).toEqual({
    added: 4,
    notAll: [
      told('Bowl', 'CART_UNKNOWN', 0, 1),
      told('Rug', 'SOME_LEFT', 2, 3),
      told('Lamp', 'OUT_OF_STOCK', 0, 1),
    ],
  });
  expect([...cart.carts.values()].map(({ count }) => count)).toEqual([4]);
});

test('a thing that stands on two lines is asked for once, as much as both', async () => {
  const kettle = thing('Copper kettle', 2);
  lines.push({ ...kettle, quantity: 1 });
  inStock(kettle.variantId, 50);
  expect((await reorder()).data).toEqual({ added: 3, notAll: [] });
});

test('with inventory away everything goes in: a bag holds nothing', async () => {
  thing('Copper kettle', 2);
  away = true;
  expect((await reorder()).data).toEqual({ added: 2, notAll: [] });
});
