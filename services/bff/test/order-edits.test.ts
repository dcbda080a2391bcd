import { randomUUID } from 'node:crypto';
import type { paths as OrderPaths } from '@souk/order/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { checkoutOf, problem, quoteOf } from './fake-order.ts';
import { startBff } from './start-bff.ts';

const { url } = await startBff();
const account = fakeAccount();
const order = fakePeer<OrderPaths>('order');
const id = randomUUID();
const of = { number: 'S-1042', id, orderKey: 'the-key-of-the-link' };

test('whoever holds the link pays a change with the key of the page, and is led back to the order', async () => {
  const asked: unknown[] = [];
  order.use(
    order.http.post('/orders/{number}/edits/{id}/pay', async ({ params, query, request, response }) => {
      asked.push({ ...params, link: query.get('key'), ...((await request.json()) as object) });
      return response(200).json(checkoutOf(quoteOf(1_240), { state: 'confirmed' }));
    }),
  );
  const paid = await openBrowser(url).tell('orders.payEdit', {
    ...of,
    key: 'a-key-of-the-page',
    method: 'card',
    paymentMethodId: 'pm_1',
  });
  expect(paid.error).toBeUndefined();
  expect(asked).toEqual([
    {
      number: 'S-1042',
      id,
      link: of.orderKey,
      key: 'a-key-of-the-page',
      method: 'card',
      paymentMethodId: 'pm_1',
      returnUrl: expect.stringMatching(/\/en-us\/orders\/S-1042$/),
    },
  ]);
});

test('a change that lapsed meanwhile is said in the words of the shop', async () => {
  const lapsed = problem(409, 'EDIT_CLOSED', 'The time to pay for this change has ended.');
  order.use(order.http.post('/orders/{number}/edits/{id}/pay', ({ response }) => response(409).json(lapsed)));
  const input = { ...of, key: 'a-key-of-the-page', method: 'card' };
  const { error } = await openBrowser(url).tell('orders.payEdit', input);
  expect(error?.data.refusal?.code).toBe('EDIT_CLOSED');
});

test('leaving an order as it was, and taking a change back at the desk, ask for the same', async () => {
  const asked: unknown[] = [];
  order.use(
    order.http.post('/orders/{number}/edits/{id}/withdraw', ({ params, query, response }) => {
      asked.push([params.id, query.get('key')]);
      return response(200).json(checkoutOf(quoteOf(1_240), { state: 'cancelled' }));
    }),
  );
  await openBrowser(url).tell('orders.declineEdit', of);
  const desk = openBrowser(url, { app: 'admin' });
  await account.signInStaff(desk, { role: 'support' });
  await desk.tell('orders.withdrawEdit', { number: of.number, id });
  expect(asked).toEqual([
    [id, of.orderKey],
    [id, null],
  ]);
});

test('a shopper pays by card or wallet only, and no amount comes from a page', async () => {
  const input = { ...of, key: 'a-key-of-the-page' };
  const browser = openBrowser(url);
  expect((await browser.tell('orders.payEdit', { ...input, method: 'bank' })).status).toBe(400);
  expect((await browser.tell('orders.payEdit', { ...input, method: 'card', amountMinor: 1 })).status).toBe(
    400,
  );
});
