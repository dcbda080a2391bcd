import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SHOPPER_COOKIE, STAFF_COOKIE } from '../src/session/session-cookie.ts';
import { openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { fakeCart } from './fake-cart.ts';
import { secrets, startBff } from './start-bff.ts';

const { url } = await startBff();
const account = fakeAccount();
fakeCart();

const SHOPPERS_ONLY: [name: string, how: 'ask' | 'tell', input?: unknown][] = [
  ['orders.mine', 'ask', {}],
  ['account.addresses.list', 'ask'],
  ['account.addresses.remove', 'tell', { addressId: randomUUID() }],
  ['account.devices', 'ask'],
  ['account.signOutDevice', 'tell', { id: randomUUID() }],
  ['account.setPassword', 'tell', { password: 'nine copper kettles' }],
  ['account.rename', 'tell', { name: 'Mara' }],
  ['account.myData', 'tell'],
  [
    'account.erase',
    'tell',
    { proof: { kind: 'password', password: 'nine copper kettles' }, market: 'en-us' },
  ],
  ['letters.mine', 'ask'],
  ['letters.choose', 'tell', { channel: 'email', topic: 'news', wanted: true }],
  ['account.proveAddress', 'tell', { codeId: randomUUID(), code: '123456' }],
  ['account.passkeys.list', 'ask'],
  ['account.passkeys.ask', 'tell'],
  ['account.passkeys.remove', 'tell', { id: randomUUID() }],
  ['account.signOut', 'tell'],
  ['account.signOutEverywhere', 'tell'],
];
const STAFF_ONLY: typeof SHOPPERS_ONLY = [
  ['auth.me', 'ask'],
  ['auth.signOut', 'tell'],
  ['orders.list', 'ask', {}],
  ['orders.byNumber', 'ask', { number: 'S-1042' }],
  ['orders.counts', 'ask'],
  ['orders.note', 'tell', { number: 'S-1042', text: 'Ring twice' }],
  ['returns.list', 'ask', {}],
  ['returns.approve', 'tell', { id: randomUUID() }],
];
const unauthenticated = {
  status: 401,
  error: { data: { code: 'UNAUTHORIZED', refusal: { code: 'UNAUTHENTICATED' } } },
};

const realNow = performance.now.bind(performance);

/** Moves this process's clock, counted from now on, without waiting. */
const passSeconds = (seconds: number): void =>
  void vi.spyOn(performance, 'now').mockImplementation(() => realNow() + seconds * 1000);

beforeEach(() => {
  account.asked.length = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
  account.comeBack();
});

test('what belongs to a shopper opens for nobody without a session', async () => {
  const browser = openBrowser(url);
  for (const [name, how, input] of SHOPPERS_ONLY)
    expect(await browser[how](name, input), name).toMatchObject(unauthenticated);
  expect((await browser.ask('account.me')).data).toBeNull();
  expect(account.asked).toEqual([]);
});

test('what belongs to staff opens for nobody without a session', async () => {
  const desk = openBrowser(url, { app: 'admin' });
  for (const [name, how, input] of STAFF_ONLY)
    expect(await desk[how](name, input), name).toMatchObject(unauthenticated);
});

test("a staff cookie opens nothing of a shopper's, and a shopper's nothing of staff's", async () => {
  const desk = openBrowser(url, { app: 'admin' });
  await account.signInStaff(desk);
  expect((await desk.ask('auth.me')).data).toMatchObject({ role: 'manager' });
  const shopper = openBrowser(url);
  await account.signInShopper(shopper);
  expect((await shopper.ask('account.me')).data).toMatchObject({ name: 'Mara' });

  const staffCookie = desk.cookies.get(STAFF_COOKIE)!;
  const shopperCookie = shopper.cookies.get(SHOPPER_COOKIE)!;
  shopper.cookies.set(STAFF_COOKIE, staffCookie).set(SHOPPER_COOKIE, staffCookie);
  desk.cookies.set(SHOPPER_COOKIE, shopperCookie).set(STAFF_COOKIE, shopperCookie);
  for (const [name, how, input] of SHOPPERS_ONLY)
    expect(await shopper[how](name, input), name).toMatchObject(unauthenticated);
  for (const [name, how, input] of STAFF_ONLY)
    expect(await desk[how](name, input), name).toMatchObject(unauthenticated);
});

test('a session of the other kind opens nothing, even in the right cookie', async () => {
  const [shopper, desk] = [openBrowser(url), openBrowser(url, { app: 'admin' })];
  const staff = await account.signInStaff(openBrowser(url));
  const customer = await account.signInShopper(openBrowser(url));
  const sealed = ({ sessionId }: { sessionId: string }, secret: string) =>
    encode({ token: { sessionId, role: 'owner' }, secret });
  shopper.cookies.set(SHOPPER_COOKIE, await sealed(staff, secrets.STOREFRONT_AUTH_SECRET));
  desk.cookies.set(STAFF_COOKIE, await sealed(customer, secrets.ADMIN_AUTH_SECRET));
  expect(await shopper.ask('orders.mine', {})).toMatchObject(unauthenticated);
  expect(await desk.ask('orders.list', {})).toMatchObject(unauthenticated);
});

test('many requests of one session ask the account service once', async () => {
  const browser = openBrowser(url);
  const { sessionId } = await account.signInShopper(browser);
  await Promise.all(Array.from({ length: 10 }, () => browser.ask('account.me')));
  await browser.ask('account.me');
  expect(account.asked).toEqual([sessionId]);
});

test('a session that ended elsewhere is remembered for less than 10 seconds', async () => {
  const browser = openBrowser(url);
  const { sessionId } = await account.signInShopper(browser);
  expect((await browser.ask('account.me')).data).toMatchObject({ name: 'Mara' });
  account.sessions.delete(sessionId);
  passSeconds(7);
  expect((await browser.ask('account.me')).data).toMatchObject({ name: 'Mara' });
  passSeconds(10);
  expect((await browser.ask('account.me')).data).toBeNull();
  expect(account.asked).toHaveLength(2);
});

test('a session ended here bites at once', async () => {
  const browser = openBrowser(url);
  await account.signInShopper(browser);
  expect((await browser.tell('account.signOut')).status).toBe(200);
  expect(await browser.ask('orders.mine', {})).toMatchObject(unauthenticated);
});

test('with account away guests shop on, and whoever is signed in hears SERVICE_DOWN', async () => {
  const [guest, shopper, desk] = [openBrowser(url), openBrowser(url), openBrowser(url, { app: 'admin' })];
  await account.signInShopper(shopper);
  await account.signInStaff(desk);
  account.goAway();

  const line = { variantId: randomUUID(), quantity: 1 };
  expect((await guest.tell('cart.add', line)).data).toMatchObject({ count: 1 });
  expect((await guest.ask('cart.get')).data).toMatchObject({ count: 1 });
  expect((await guest.ask('account.me')).data).toBeNull();

  const down = {
    status: 503,
    error: { data: { code: 'SERVICE_UNAVAILABLE', refusal: { code: 'SERVICE_DOWN' } } },
  };
  expect(await shopper.ask('orders.mine', {})).toMatchObject(down);
  expect(await desk.ask('orders.list', {})).toMatchObject(down);
  // Being unable to ask is no answer: the next request asks again.
  account.comeBack();
  expect((await desk.ask('auth.me')).data).toMatchObject({ role: 'manager' });
});
