import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { fakeCart } from './fake-cart.ts';
import { startBff } from './start-bff.ts';

const { url } = await startBff();
const cart = fakeCart();
const account = fakeAccount();
const line = { variantId: randomUUID(), quantity: 2 };
const COOKIE = 'souk-shop.cart';

beforeEach(() => {
  cart.carts.clear();
  cart.calls.length = 0;
});

const callsOf = (what: RegExp) => cart.calls.filter((call) => what.test(call.what)).length;

test("a sign-in makes the guest's cart the customer's, once, and the cookie names its owner", async () => {
  const browser = openBrowser(url);
  await browser.tell('cart.add', line);
  const [id] = cart.carts.keys();
  const { person, sessionId } = await account.signInShopper(browser);

  // A page asks for several things at once.
  const { answers } = await browser.askAll([
    ['cart.get', undefined],
    ['cart.get', undefined],
  ]);
  expect(answers).toMatchObject([{ result: { data: { id, count: 2 } } }, { result: { data: { id } } }]);
  expect(cart.carts.get(id!)?.customerId).toBe(person.id);
  expect(browser.cookies.get(COOKIE)).toMatch(new RegExp(`^${id}~${person.id}~`));
  expect(cart.calls.at(-1)?.actor).toEqual({ kind: 'customer', id: person.id, sessionId, cartId: id });

  expect((await browser.ask('cart.get')).setCookies).toEqual([]);
  expect(callsOf(/owner$/)).toBe(1);
  expect(callsOf(/customers/)).toBe(1);
});

test("a sign-in pours the guest's cart into the one the customer had, once", async () => {
  const home = openBrowser(url);
  const { person } = await account.signInShopper(home);
  await home.tell('cart.add', { ...line, quantity: 3 });
  const [own] = cart.carts.keys();

  const phone = openBrowser(url);
  await phone.tell('cart.add', line);
  await account.signInShopper(phone, { id: person.id });
  expect((await phone.ask('cart.get')).data).toMatchObject({ id: own, count: 5 });
  expect((await phone.ask('cart.get')).data).toMatchObject({ id: own, count: 5 });
  expect(callsOf(/merge$/)).toBe(1);
  expect([...cart.carts.keys()]).toEqual([own]);
  expect(phone.cookies.get(COOKIE)).toMatch(new RegExp(`^${own}~${person.id}~`));
});

test("a guest's cart that is gone at sign-in is forgotten", async () => {
  const browser = openBrowser(url);
  await browser.tell('cart.add', line);
  cart.carts.clear();
  await account.signInShopper(browser);
  expect((await browser.ask('cart.get')).data).toBeNull();
  expect(browser.cookies.has(COOKIE)).toBe(false);
});

test("after signing out a customer's cart is not a guest's", async () => {
  const browser = openBrowser(url);
  await account.signInShopper(browser);
  await browser.tell('cart.add', line);
  const sealed = browser.cookies.get(COOKIE)!;
  expect((await browser.tell('account.signOut')).data).toEqual({ signedOut: true });
  expect(browser.cookies.has(COOKIE)).toBe(false);

  // The cookie kept on purpose, without the session and with the ended one: the service is not even asked.
  browser.cookies.set(COOKIE, sealed);
  cart.calls.length = 0;
  expect((await browser.ask('cart.get')).data).toBeNull();
  const guest = openBrowser(url);
  guest.cookies.set(COOKIE, sealed);
  expect((await guest.tell('cart.applyCode', { code: 'LANTERN' })).error?.data.refusal?.code).toBe(
    'CART_UNKNOWN',
  );
  expect(guest.cookies.has(COOKIE)).toBe(false);
  expect(cart.calls).toEqual([]);
});

test("the next customer on one browser gets a cart of their own, and acts with no one else's", async () => {
  const browser = openBrowser(url);
  await account.signInShopper(browser);
  await browser.tell('cart.add', line);
  const next = await account.signInShopper(browser, { email: 'noor@souk.example' });
  cart.calls.length = 0;

  expect((await browser.ask('cart.get')).data).toBeNull();
  expect((await browser.tell('cart.add', line)).data).toMatchObject({ count: 2 });
  expect(cart.carts.size).toBe(2);
  const [first] = cart.carts.keys();
  for (const { actor } of cart.calls) {
    expect(actor).toMatchObject({ kind: 'customer', id: next.person.id });
    expect(actor).not.toMatchObject({ cartId: first });
  }
});
