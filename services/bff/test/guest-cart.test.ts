import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeCart } from './fake-cart.ts';
import { startBff } from './start-bff.ts';

const { url } = await startBff();
const cart = fakeCart();
const line = { variantId: randomUUID(), quantity: 2 };
const COOKIE = 'souk-shop.cart';

beforeEach(() => {
  cart.carts.clear();
  cart.calls.length = 0;
});

test('a first add begins a cart, seals its id in a cookie no script can read, and acts as that guest', async () => {
  const browser = openBrowser(url);
  const added = await browser.tell('cart.add', line);
  const [id] = cart.carts.keys();
  expect(added).toMatchObject({ status: 200, data: { id, count: 2 } });
  expect(added.setCookies).toHaveLength(1);
  expect(added.setCookies[0]).toMatch(
    new RegExp(`^${COOKIE}=${id}.*; Max-Age=2592000; Path=/; HttpOnly; Secure; SameSite=Lax$`),
  );
  expect(cart.calls).toEqual([{ what: 'POST /carts', actor: { kind: 'guest' } }]);

  const seen = await browser.ask('cart.get');
  expect(seen).toMatchObject({ status: 200, data: { id, count: 2 } });
  expect(cart.calls.at(-1)?.actor).toEqual({ kind: 'guest', cartId: id });
});

test('looking at the bag sets no cookie, be there one or none', async () => {
  const browser = openBrowser(url);
  expect(await browser.ask('cart.get')).toMatchObject({ status: 200, data: null, setCookies: [] });
  expect(cart.calls).toEqual([]);
  await browser.tell('cart.add', line);
  expect((await browser.ask('cart.get')).setCookies).toEqual([]);
});

test('an add keeps the cookie for another 30 days, as the cart itself is kept', async () => {
  const browser = openBrowser(url);
  await browser.tell('cart.add', line);
  const again = await browser.tell('cart.add', line);
  expect(again.data).toMatchObject({ count: 4 });
  expect(again.setCookies[0]).toContain('Max-Age=2592000');
});

test('a forged or altered cookie is no cart', async () => {
  const shopper = openBrowser(url);
  await shopper.tell('cart.add', line);
  const sealed = shopper.cookies.get(COOKIE)!;
  const [theirs] = cart.carts.keys();
  cart.calls.length = 0;

  for (const forged of [
    theirs!,
    `${theirs}~~`,
    `${theirs}~~AAAA`,
    sealed.replace(theirs!, randomUUID()),
    `${sealed}A`,
  ]) {
    const thief = openBrowser(url);
    thief.cookies.set(COOKIE, forged);
    expect((await thief.ask('cart.get')).data, forged).toBeNull();
    expect((await thief.tell('cart.removeCode')).error?.data.refusal?.code).toBe('CART_UNKNOWN');
  }
  expect(cart.calls).toEqual([]);
});

test('two browsers get two carts', async () => {
  const [one, other] = [openBrowser(url), openBrowser(url)];
  await Promise.all([one.tell('cart.add', line), other.tell('cart.add', { ...line, quantity: 5 })]);
  expect(cart.carts.size).toBe(2);
  expect((await one.ask('cart.get')).data).toMatchObject({ count: 2 });
  expect((await other.ask('cart.get')).data).toMatchObject({ count: 5 });
});

test('first adds in one batch share one cart', async () => {
  const browser = openBrowser(url);
  const { status } = await browser.tellAll([
    ['cart.add', line],
    ['cart.add', { ...line, quantity: 3 }],
  ]);
  expect(status).toBe(200);
  expect(cart.carts.size).toBe(1);
  expect((await browser.ask('cart.get')).data).toMatchObject({ count: 5 });
});

test('a first add that is refused begins no cart, and stands in no other one’s way', async () => {
  const browser = openBrowser(url);
  cart.unsold.add(line.variantId);
  const refused = await browser.tell('cart.add', line);
  expect(refused).toMatchObject({ status: 404, setCookies: [] });
  const sold = { ...line, variantId: randomUUID() };
  const { answers } = await browser.tellAll([
    ['cart.add', line],
    ['cart.add', sold],
    ['cart.add', sold],
  ]);
  cart.unsold.clear();
  expect(answers).toMatchObject([{ error: {} }, { result: {} }, { result: {} }]);
  expect(cart.carts.size).toBe(1);
  expect((await browser.ask('cart.get')).data).toMatchObject({ count: 4 });
});

test('a cart that is gone is forgotten by a look, and begun anew by an add', async () => {
  const browser = openBrowser(url);
  await browser.tell('cart.add', line);
  cart.carts.clear();
  expect((await browser.ask('cart.get')).data).toBeNull();
  expect(browser.cookies.has(COOKIE)).toBe(false);

  await browser.tell('cart.add', line);
  cart.carts.clear();
  const { answers } = await browser.tellAll([
    ['cart.add', line],
    ['cart.add', line],
  ]);
  expect(answers).toMatchObject([{ result: {} }, { result: {} }]);
  expect(cart.carts.size).toBe(1);
  expect((await browser.ask('cart.get')).data).toMatchObject({ count: 4 });
});
