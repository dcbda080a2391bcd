import { readFile } from 'node:fs/promises';
import { Account } from '../pages/account.ts';
import { alive } from '../pages/alive.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../pages/good-manners.ts';
import { plugInKey } from '../pages/soft-key.ts';
import { home, Till } from '../pages/till.ts';
import { storefront } from '../shop/addresses.ts';
import { buyBag } from '../shop/buy.ts';
import { codeAskedFor, openAccount } from '../shop/letter-code.ts';
import { newThing } from '../shop/new-thing.ts';
import { expect, test } from '../shop/test.ts';

const password = 'nine copper kettles';
type Told = { parts: { service: string; data: Record<string, unknown> | null }[] };

test('a guest keeps an order with a passkey: one tap, a code, and earlier orders are there', async ({
  page,
  front,
  thing,
  email,
}) => {
  await plugInKey(page);
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const earlier = await buyBag(front, email);
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 2 });
  const order = await buyBag(front, email);
  const account = new Account(page);

  await page.goto(`/en-us/orders/${order.number}?key=${encodeURIComponent(order.key)}&thanks=1`);
  const keep = page.getByRole('region', { name: 'Keep this order' });
  const tap = keep.getByRole('button', { name: 'Create an account with a passkey' });
  await alive(tap);
  await expectAccessible(page, { where: 'thanks, with an offer to keep the order' });
  await tap.click();
  await expect(account.hello).toBeVisible();
  await expect(account.history, 'the address is only said so far').toContainText('Nothing yet');

  const proof = page.getByRole('region', { name: 'Is this your address?' });
  const send = proof.getByRole('button', { name: 'Send six digits' });
  await expectAccessible(page, { where: 'an account whose address waits' });
  await account.enterCode(await codeAskedFor(email, () => send.click()));
  await expect(proof).toBeHidden();
  for (const { number } of [order, earlier])
    await expect(account.history.getByRole('link', { name: new RegExp(number) })).toBeVisible({
      timeout: 15_000,
    });

  await test.step('the passkey opens the account again, without address and password', async () => {
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.waitForURL(/\/en-us\/?$/);
    await page.goto('/en-us/sign-in');
    const enter = page.getByRole('button', { name: 'Sign in with a passkey' });
    await alive(enter);
    await expectAccessible(page, { where: 'the door' });
    await enter.click();
    await expect(account.hello).toBeVisible();
  });

  await test.step('it is named, and removed', async () => {
    await page.getByRole('link', { name: 'Sign-in and devices' }).click();
    const passkeys = page.getByRole('region', { name: 'Passkeys' });
    await passkeys.getByRole('button', { name: /^Rename/ }).click();
    await passkeys.getByRole('textbox', { name: 'Name of the passkey' }).fill('The blue phone');
    await passkeys.getByRole('button', { name: 'Save' }).click();
    await expect(passkeys).toContainText('The blue phone');
    await expectAccessible(page, { where: 'sign-in and devices' });
    await passkeys.getByRole('button', { name: /^Remove/ }).click();
    await expect(passkeys).toContainText('None yet.');
  });
});

test('a code by email opens the door, and five guesses close it', async ({ page, front, email }) => {
  await openAccount(front, { email, name: 'Wren Abara', password });
  await front.tell('account.signOut');
  const account = new Account(page);
  await account.signInByCode(email);
  await expect(account.hello).toBeVisible();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL(/\/en-us\/?$/);

  await page.goto('/en-us/sign-in');
  const rather = page.getByRole('button', { name: 'Email me a code' });
  await alive(rather);
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await rather.click();
  const send = page.getByRole('button', { name: 'Send the code' });
  const right = await codeAskedFor(email, () => send.click());
  const wrong = right === '000000' ? '000001' : '000000';
  for (const left of ['4 tries are', '3 tries are', '2 tries are', 'one try is']) {
    await account.enterCode(wrong);
    await expect(page.getByText(`Look again: ${left} left.`)).toBeVisible();
  }
  await expectAccessible(page, { where: 'a wrong code' });
  await account.enterCode(wrong);
  await expect(page.getByText('This code was guessed at too often')).toBeVisible();
  await account.enterCode(right);
  await expect(page.getByText('This code was guessed at too often')).toBeVisible();
});

test('nothing at the door tells who has an account', async ({ front, email }) => {
  await openAccount(front, { email, name: 'Wren Abara', password });
  const unknown = `nobody-${email}`;
  const shape = async (procedure: string, input: object) => {
    const { status, data, refusal } = await front.tell<object>(procedure, input);
    return { status, keys: Object.keys(data ?? {}).sort(), code: refusal?.code, detail: refusal?.detail };
  };
  for (const [procedure, more] of [
    ['account.register', { name: 'Wren', password }],
    ['account.askCode', {}],
    ['account.signIn', { password: 'not the password' }],
  ] as const)
    expect(await shape(procedure, { email, ...more }), procedure).toEqual(
      await shape(procedure, { email: unknown, ...more }),
    );
});

test('a device is signed out from another one', async ({ page, browser, front, email }) => {
  await openAccount(front, { email, name: 'Wren Abara', password });
  const account = new Account(page);
  await account.signIn({ email, password });
  await expect(account.hello).toBeVisible();
  const device = await browser.newContext({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
  });
  const phone = new Account(await device.newPage());
  await phone.signIn({ email, password });
  await expect(phone.hello).toBeVisible();

  await page.goto('/en-us/account/safety');
  const devices = page.getByRole('region', { name: 'Where you are signed in' });
  await expect(devices.getByText('This one')).toHaveCount(1);
  const signOut = devices.getByRole('button', { name: 'Sign out Safari on iPhone' });
  await signOut.click();
  await expect(signOut).toHaveCount(0);
  const elsewhere = device.pages()[0]!;
  await expect(async () => {
    await elsewhere.goto(`${storefront}/en-us/account`);
    await expect(elsewhere).toHaveURL(/sign-in/, { timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await device.close();
});

test('an address is kept in the book, and the till begins with it', async ({ page, front, thing, email }) => {
  await openAccount(front, { email, name: home.name, password });
  const account = new Account(page);
  await account.signIn({ email, password });
  await expect(account.hello).toBeVisible();
  await page.getByRole('link', { name: 'Addresses' }).click();
  const book = page.getByRole('region', { name: 'Your addresses' });
  await book.getByRole('button', { name: 'Add an address' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('We need a street and a number.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Full name' }).fill(home.name);
  await page.getByRole('textbox', { name: 'Street and number' }).fill(home.line1);
  await page.getByRole('textbox', { name: 'City' }).fill(home.city);
  await page.getByRole('combobox', { name: 'State' }).selectOption(home.region);
  await page.getByRole('textbox', { name: 'ZIP code' }).fill(home.postcode);
  await expectAccessible(page, { where: 'the address book, open' });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(book).toContainText('Goes here by default');
  for (const width of [390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, { where: `the address book at ${width}` });
  }

  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const till = new Till(page);
  await till.open();
  await expect(till.email).toHaveValue(email);
  await till.onToDelivery.click();
  await expect(page.getByRole('radio', { name: new RegExp(home.line1) })).toBeChecked();
  await expect(till.street).toHaveValue(home.line1);
  await expectAccessible(page, { where: 'the till, with the address book' });
});

test('an order is put into the bag again, and what is gone is told', async ({
  page,
  front,
  back,
  thing,
  email,
}) => {
  const rare = await newThing(
    { back, origin: storefront },
    { name: 'Rare Lamp', priceMinor: 1200, stock: 1 },
  );
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 2 });
  await front.tell('cart.add', { variantId: rare.variantId, quantity: 1 });
  const order = await buyBag(front, email);
  await page.goto(`/en-us/orders/${order.number}?key=${encodeURIComponent(order.key)}`);
  const again = page.getByRole('button', { name: 'Put it all in the bag again' });
  await alive(again);
  await again.click();
  await expect(page.getByText('2 things are in your bag.')).toBeVisible();
  await expect(page.getByText(/Rare Lamp.* is sold out now\./)).toBeVisible();
  await expectAccessible(page, { where: 'an order, ordered again' });
  await expect(page.getByRole('link', { name: 'Your bag, 2 things' })).toBeVisible();
});

test('everything the shop knows of a customer is one file, gathered from every service', async ({
  page,
  front,
  thing,
  email,
}) => {
  await openAccount(front, { email, name: 'Wren Abara', password });
  const account = new Account(page);
  await account.signIn({ email, password });
  await expect(account.hello).toBeVisible();
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const { number } = await buyBag(front, email);

  await page.getByRole('link', { name: 'Your data' }).click();
  const take = page.getByRole('button', { name: 'Download my data' });
  await alive(take);
  const [file] = await Promise.all([page.waitForEvent('download'), take.click()]);
  const told = JSON.parse(await readFile(await file.path(), 'utf8')) as Told;
  expect(told.parts.map(({ service }) => service).sort()).toEqual([
    'account',
    'cart',
    'catalog',
    'inventory',
    'notification',
    'order',
    'payment',
  ]);
  const of = (service: string) => told.parts.find((part) => part.service === service)?.data;
  expect(of('account')).toMatchObject({ profile: { email } });
  expect(of('order')).toMatchObject({ orders: [{ number, lines: [{ title: thing.title }] }] });
  expect(of('notification')).toMatchObject({ letters: expect.arrayContaining([expect.anything()]) });
  expect(JSON.stringify(told)).not.toMatch(/link_key|password_hash/);
  await expect(page.getByText('The file is with your downloads.')).toBeVisible();
  await expectAccessible(page, { where: 'your data' });
});
