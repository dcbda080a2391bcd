import { randomUUID } from 'node:crypto';
import type { paths as InventoryPaths } from '@souk/inventory/openapi';
import type { paths as NotificationPaths } from '@souk/notification/openapi';
import type { components, paths as OrderPaths } from '@souk/order/openapi';
import type { paths as PaymentPaths } from '@souk/payment/openapi';
import { staffRoles } from '@souk/service-kit/identity';
import { type Permission, roleMay } from '@souk/service-kit/permissions';
import { fakePeer } from '@souk/testkit/fake-peer';
import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { address, problem } from './fake-order.ts';
import { startBff } from './start-bff.ts';

const { url } = await startBff();
const account = fakeAccount();
const order = fakePeer<OrderPaths>('order');
const payment = fakePeer<PaymentPaths>('payment');
const inventory = fakePeer<InventoryPaths>('inventory');
const notification = fakePeer<NotificationPaths>('notification');

const desk = async (role: (typeof staffRoles)[number] = 'manager') => {
  const browser = openBrowser(url, { app: 'admin' });
  await account.signInStaff(browser, { role });
  return browser;
};

const id = randomUUID();
const key = 'a-key-of-the-page';
const unit = { variantId: id, quantity: 1 };
const calls: [name: string, how: 'ask' | 'tell', permission: Permission, input?: unknown][] = [
  ['orders.list', 'ask', 'orders.read', {}],
  ['orders.counts', 'ask', 'orders.read'],
  ['orders.byNumber', 'ask', 'orders.read', { number: 'S-1' }],
  [
    'orders.ship',
    'tell',
    'orders.ship',
    { number: 'S-1', key, lines: [unit], carrier: 'UPS', trackingNumber: '1' },
  ],
  ['orders.refund', 'tell', 'orders.refund', { number: 'S-1', key, amountMinor: 1, reason: 'r' }],
  ['orders.cancel', 'tell', 'orders.cancel', { number: 'S-1', key, reason: 'r' }],
  ['orders.previewEdit', 'ask', 'orders.edit', { number: 'S-1', lines: [unit] }],
  [
    'orders.edit',
    'tell',
    'orders.edit',
    { number: 'S-1', key, lines: [unit], reason: 'r', expectedDifferenceMinor: 0 },
  ],
  ['orders.withdrawEdit', 'tell', 'orders.edit', { number: 'S-1', id }],
  ['orders.retry', 'tell', 'orders.retry', { number: 'S-1' }],
  ['orders.note', 'tell', 'orders.note', { number: 'S-1', text: 't' }],
  [
    'orders.requestReturn',
    'tell',
    'returns.decide',
    { number: 'S-1', key, lines: [{ ...unit, reason: 'r' }] },
  ],
  ['returns.list', 'ask', 'returns.read', {}],
  ['returns.byId', 'ask', 'returns.read', { id }],
  ['returns.approve', 'tell', 'returns.decide', { id }],
  ['returns.refuse', 'tell', 'returns.decide', { id, reason: 'r' }],
  ['returns.receive', 'tell', 'returns.receive', { id, key, lines: [{ ...unit, restock: true }] }],
  ['returns.refund', 'tell', 'orders.refund', { id, key, amountMinor: 1 }],
];

test.each(calls)('%s is refused early to roles without %s', async (name, how, permission, input) => {
  for (const role of staffRoles.filter((one) => !roleMay(one, permission)))
    expect((await (await desk(role))[how](name, input)).error?.data.refusal?.code, role).toBe('FORBIDDEN');
  expect((await openBrowser(url, { app: 'admin' })[how](name, input)).status).toBe(401);
});

const orderId = randomUUID();
const checkoutId = randomUUID();
const intentId = randomUUID();
const at = (minute: number): string => `2026-11-22T15:${String(minute).padStart(2, '0')}:00.000Z`;

const placed: components['schemas']['Order'] = {
  id: orderId,
  number: 'S-1042',
  status: 'confirmed',
  fulfilment: 'unfulfilled',
  placedAt: at(4),
  email: 'mara@souk.example',
  contactName: 'Mara Vell',
  customerId: null,
  currency: 'USD',
  market: 'en-us',
  address,
  delivery: { id: 'standard', label: 'Standard', promise: 'by Friday', deliverBy: '2026-11-27' },
  lines: [],
  steps: [],
  totals: {
    listMinor: 100,
    discountMinor: 0,
    deliveryMinor: 0,
    taxMinor: 0,
    taxIncluded: false,
    taxLabel: null,
    totalMinor: 100,
  },
  payment: { method: 'card', label: 'Visa ending 4242', paidWith: null },
  refund: null,
  fulfilments: [],
  refunds: [],
  returns: [],
  edits: [],
  leftToRefundMinor: 100,
  timeline: [],
};

const waiting: components['schemas']['WaitingStep'] = {
  label: 'Refunding',
  lane: 'payment',
  since: at(4),
  tries: 3,
  lastError: 'Payment did not give a clear answer, so we ask the same again. Nothing is done twice by it.',
  nextTryAt: at(6),
  isTrying: false,
  isStuck: false,
};

const orderAnswers = () =>
  order.use(
    order.http.get('/orders/{number}', ({ response }) => response(200).json(placed)),
    order.http.get('/orders/{number}/history', ({ response }) =>
      response(200).json({
        orderId,
        checkoutId,
        checkoutIds: [checkoutId],
        intentIds: [intentId],
        waiting: [waiting],
        entries: [
          { at: at(1), lane: 'stock', kind: 'step_done', label: 'Stock held' },
          { at: at(4), lane: 'order', kind: 'placed', label: 'Order placed', traceId: 'abc' },
        ],
      }),
    ),
  );
const othersAnswer = () => {
  payment.use(
    payment.http.get('/intents/{id}/history', ({ response }) =>
      response(200).json({
        id: intentId,
        providerId: 'pi_1',
        entries: [
          {
            at: at(3),
            source: 'webhook',
            kind: 'payment_intent.succeeded',
            state: 'applied',
            attempts: 0,
            amountMinor: null,
            detail: 'evt_1',
          },
          {
            at: at(2),
            source: 'request',
            kind: 'capture',
            state: 'refused',
            attempts: 3,
            amountMinor: 100,
            detail: null,
          },
        ],
      }),
    ),
  );
  inventory.use(
    inventory.http.get('/movements', ({ query, response }) =>
      response(200).json([
        {
          id,
          variantId: id,
          kind: 'sale',
          delta: -1,
          key: 'k',
          reference: query.get('reference'),
          reason: null,
          actor: { kind: 'system' },
          at: at(2),
          traceId: null,
        },
      ]),
    ),
  );
  notification.use(
    notification.http.get('/deliveries', ({ response }) =>
      response(200).json({
        items: [
          {
            id,
            eventId: id,
            messageId: '<m@souk>',
            template: 'order-confirmed',
            orderId,
            recipient: 'mara@souk.example',
            state: 'sent',
            tries: 1,
            lastError: null,
            createdAt: at(4),
            settledAt: at(5),
          },
        ],
        nextCursor: null,
      }),
    ),
  );
};

type Story = { story: { at: string; lane: string; label: string; detail?: string }[]; missing: string[] };
const storyOf = async () => {
  const { data, error } = await (await desk()).ask('orders.byNumber', { number: 'S-1042' });
  expect(error).toBeUndefined();
  return data as unknown as Story;
};

test('an order’s story is what every service has on record, in time’s order, each in its lane', async () => {
  orderAnswers();
  othersAnswer();
  const { story, missing } = await storyOf();
  expect(missing).toEqual([]);
  expect(story.map(({ lane, label }) => `${lane}: ${label}`)).toEqual([
    'stock: Stock held',
    'payment: Provider asked to capture: refused',
    'stock: Stock ledger: −1, sold',
    'payment: Webhook payment_intent.succeeded',
    'order: Order placed',
    'message: Email “confirmed” sent',
  ]);
  expect(story[1]).toMatchObject({ detail: '3 attempts', amountMinor: 100 });
});

test('a service that is away leaves a gap that is named, and the page stands', async () => {
  orderAnswers();
  const { story, missing } = await storyOf();
  expect(missing.sort()).toEqual(['message', 'payment', 'stock']);
  expect(story.map(({ lane }) => lane)).toEqual(['stock', 'order']);
});

test('a service that refuses leaves a gap too', async () => {
  orderAnswers();
  othersAnswer();
  inventory.use(
    inventory.http.get('/movements', ({ response }) =>
      response(403).json(problem(403, 'FORBIDDEN', 'Your role may not do this.')),
    ),
  );
  expect((await storyOf()).missing).toEqual(['stock']);
});

test('what waits of an order is told with it, and is tried again when somebody says so', async () => {
  orderAnswers();
  othersAnswer();
  const asked: string[] = [];
  order.use(
    order.http.post('/orders/{number}/retry', ({ params, response }) => {
      asked.push(params.number);
      return response(200).json(placed);
    }),
  );
  const browser = await desk('support');
  const { data } = await browser.ask('orders.byNumber', { number: 'S-1042' });
  expect((data as unknown as { waiting: unknown }).waiting).toEqual([waiting]);
  expect((await browser.tell('orders.retry', { number: 'S-1042' })).error).toBeUndefined();
  expect(asked).toEqual(['S-1042']);
});
