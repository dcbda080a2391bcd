import { randomUUID } from 'node:crypto';
import type { paths as CatalogPaths } from '@souk/catalog/openapi';
import type { components, paths as OrderPaths } from '@souk/order/openapi';
import { staffRoles } from '@souk/service-kit/identity';
import { type Permission, roleMay } from '@souk/service-kit/permissions';
import { fakePeer } from '@souk/testkit/fake-peer';
import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { startBff } from './start-bff.ts';

const { url } = await startBff();
const account = fakeAccount();
const order = fakePeer<OrderPaths>('order');
const catalog = fakePeer<CatalogPaths>('catalog');

const desk = async (role: (typeof staffRoles)[number]) => {
  const browser = openBrowser(url, { app: 'admin' });
  await account.signInStaff(browser, { role });
  return browser;
};
const customerId = randomUUID();
const anybody = randomUUID();
const usd = (amountMinor: number) => [{ currency: 'USD', amountMinor }];
const place = { city: 'Seattle', region: 'WA', country: 'US' };
const customer = {
  customerId,
  name: 'Zoë Lambert',
  email: 'zoe@mail.example',
  emailVerified: true,
  disabled: false,
  createdAt: '2026-11-20T10:00:00.000Z',
  place,
  cursor: 'a1',
};
const guest: components['schemas']['GuestBuyer'] = {
  name: 'Noor Haddad',
  email: 'noor@mail.example',
  orders: 1,
  spent: usd(900),
  lastOrderAt: '2026-11-21T10:00:00.000Z',
  place,
  cursor: 'g1',
};
const away = { untyped: () => Response.error() };

account.always(
  account.http.get('/customers', ({ response }) =>
    response(200).json({ items: [customer], nextCursor: null }),
  ),
);

const calls: [name: string, how: 'ask' | 'tell', permission: Permission, input?: unknown][] = [
  ['customers.list', 'ask', 'customers.read', {}],
  ['customers.byId', 'ask', 'customers.read', { id: anybody }],
  ['customers.orders', 'ask', 'customers.read', { id: anybody, after: 'x' }],
  ['customers.addNote', 'tell', 'customers.note', { id: anybody, text: 'A note' }],
  ['customers.strikeNote', 'tell', 'customers.note', { id: anybody, noteId: anybody }],
  ['customers.signOutEverywhere', 'tell', 'customers.write', { id: anybody }],
  ['customers.setDisabled', 'tell', 'customers.write', { id: anybody, disabled: true }],
  ['staff.list', 'ask', 'staff.read'],
  ['staff.invites', 'ask', 'staff.read'],
  ['staff.invite', 'tell', 'staff.write', { email: 'a@b.example', name: 'A', role: 'support' }],
  ['staff.resendInvite', 'tell', 'staff.write', { inviteId: anybody }],
  ['staff.revokeInvite', 'tell', 'staff.write', { inviteId: anybody }],
  ['staff.change', 'tell', 'staff.write', { staffId: anybody, disabled: true }],
  ['staff.signOutEverywhere', 'tell', 'staff.write', { staffId: anybody }],
];

test.each(calls)('%s is refused early to roles without %s', async (name, how, permission, input) => {
  for (const role of staffRoles.filter((one) => !roleMay(one, permission)))
    expect(await (await desk(role))[how](name, input), role).toMatchObject({
      status: 403,
      error: { data: { refusal: { code: 'FORBIDDEN' } } },
    });
  expect((await openBrowser(url, { app: 'admin' })[how](name, input)).status).toBe(401);
});

test('customers and guests are one list, the newest first, each with what they spent', async () => {
  order.use(
    order.http.get('/customer-spend', ({ response }) =>
      response(200).json([{ customerId, orders: 2, spent: usd(4200), lastOrderAt: guest.lastOrderAt }]),
    ),
    order.http.get('/guest-buyers', ({ response }) =>
      response(200).json({ items: [guest], nextCursor: null }),
    ),
  );
  const { data } = await (await desk('support')).ask('customers.list', {});
  expect(data).toMatchObject({
    complete: true,
    nextCursor: null,
    items: [
      { kind: 'guest', email: guest.email, spent: usd(900) },
      { kind: 'account', id: customerId, orders: 2, spent: usd(4200) },
    ],
  });
});

test('with the order service away the customers are listed all the same, and the page is told', async () => {
  order.use(
    order.http.get('/customer-spend', ({ response }) => response.untyped(away.untyped())),
    order.http.get('/guest-buyers', ({ response }) => response.untyped(away.untyped())),
  );
  const { data } = await (await desk('support')).ask('customers.list', {});
  expect(data).toMatchObject({ complete: false, items: [{ id: customerId, orders: null, spent: null }] });
});

test('the palette finds what the role may see, and stands while a service is away', async () => {
  order.use(order.http.get('/orders', ({ response }) => response.untyped(away.untyped())));
  const asked: string[] = [];
  catalog.use(
    catalog.http.get('/desk/products', ({ request, response }) => {
      asked.push(new URL(request.url).searchParams.get('q') ?? '');
      return response.untyped(Response.json({ items: [{ id: anybody, title: 'Lantern', status: 'draft' }] }));
    }),
  );
  const supported = await (await desk('support')).ask('palette.search', { q: ' lan ' });
  expect(asked).toEqual(['lan']);
  expect(supported.data).toMatchObject({
    orders: [],
    products: [{ title: 'Lantern' }],
    customers: [{ id: customerId }],
    missing: ['orders'],
  });
  catalog.use(
    catalog.http.get('/desk/products', ({ response }) => response.untyped(Response.json({ items: [] }))),
  );
  const packed = await (await desk('fulfilment')).ask('palette.search', { q: 'zo' });
  expect(packed.data).toMatchObject({ customers: [] });
});
