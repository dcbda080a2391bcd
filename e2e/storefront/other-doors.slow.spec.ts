import { Account } from '../pages/account.ts';
import { alive } from '../pages/alive.ts';
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from '../pages/good-manners.ts';
import { Passport } from '../pages/passport.ts';
import { storefront } from '../shop/addresses.ts';
import { buyBag } from '../shop/buy.ts';
import { inDatabase } from '../shop/database.ts';
import { codeAskedFor, openAccount } from '../shop/letter-code.ts';
import { expect, test } from '../shop/test.ts';

const password = 'nine copper kettles';

test('an account elsewhere opens the door: orders of a guest are there, after signing out and in again too', async ({
  page,
  front,
  thing,
  email,
}) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const { number } = await buyBag(front, email);
  const complaints = listenForComplaints(page);
  const account = new Account(page);
  const passport = new Passport(page);

  await passport.setOut();
  await passport.signIn({ email });
  await expect(account.hello).toHaveText('Hello, Wren.');
  const order = account.history.getByRole('link', { name: new RegExp(number) });
  await expect(order).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('region', { name: 'Is this your address?' })).toBeHidden();

  await test.step('the account says what is connected', async () => {
    await page.getByRole('link', { name: 'Sign-in and devices' }).click();
    const connected = page.getByRole('region', { name: 'Accounts elsewhere' });
    await expect(connected.getByRole('listitem')).toContainText('Passport');
    await expect(page.getByText(/^Since .*, through another account\./)).toBeVisible();
    await expectAccessible(page, { where: 'sign-in and devices, with an account elsewhere' });
  });

  await test.step('signed out, and in again', async () => {
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.waitForURL(/\/en-us\/?$/);
    await page.goto('/en-us/sign-in');
    const through = page.getByRole('button', { name: 'Continue with Passport' });
    await alive(through);
    // They are still signed in there, and not asked again.
    await through.click();
    await expect(account.hello).toBeVisible();
    await expect(order).toBeVisible();
  });

  await test.step('it is taken off; a code still opens the account', async () => {
    await page.goto('/en-us/account/safety');
    const connected = page.getByRole('region', { name: 'Accounts elsewhere' });
    await connected.getByRole('button', { name: 'Disconnect Passport' }).click();
    await expect(connected).toContainText('None yet. Come in with one of these once');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.waitForURL(/\/en-us\/?$/);
    await account.signInByCode(email);
    await expect(order).toBeVisible();
  });
  expect(complaints).toEqual([]);
});

test('an address that is only said opens nothing of whoever has it', async ({
  page,
  front,
  thing,
  email,
}) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const { number } = await buyBag(front, email);
  const account = new Account(page);
  const passport = new Passport(page);
  await passport.setOut();
  await passport.signIn({ email, verified: false });
  await expect(account.hello).toBeVisible();
  await expect(account.history).toContainText('Nothing yet');

  await test.step('the only way in is kept', async () => {
    await page.goto('/en-us/account/safety');
    const connected = page.getByRole('region', { name: 'Accounts elsewhere' });
    await connected.getByRole('button', { name: 'Disconnect Passport' }).click();
    await expect(connected.getByRole('alert')).toContainText('Nothing else opens your account.');
    await expectAccessible(page, { where: 'the last way in' });
  });

  await test.step('the code from the mail proves it, and brings the order', async () => {
    await page.goto('/en-us/account');
    const proof = page.getByRole('region', { name: 'Is this your address?' });
    const send = proof.getByRole('button', { name: 'Send six digits' });
    await alive(send);
    await account.enterCode(await codeAskedFor(email, () => send.click()));
    await expect(account.history.getByRole('link', { name: new RegExp(number) })).toBeVisible({
      timeout: 15_000,
    });
  });
});

test('the bag, the wishes and the page one was on the way to come along', async ({
  page,
  front,
  thing,
  email,
}) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 2 });
  await page.goto(`/en-us/products/${thing.handle}`);
  const heart = page.getByRole('button', { name: `Wish for ${thing.title}` });
  await alive(heart);
  await heart.click();
  const passport = new Passport(page);
  await passport.setOut(`/en-us/sign-in?next=${encodeURIComponent('/en-us/account/addresses')}`);
  await passport.signIn({ email });
  await page.waitForURL(/\/en-us\/account\/addresses$/);
  await expect(page.getByRole('link', { name: 'Your bag, 2 things' })).toBeVisible();
  const { data } = await front.ask<{ items: { handle: string }[] }>('wishlist.mine');
  expect(data.items.map(({ handle }) => handle)).toEqual([thing.handle]);
});

test('whoever is not let in stands at the door in their language, and is told why', async ({
  page,
  front,
  email,
}) => {
  const passport = new Passport(page);
  const main = page.getByRole('main');
  const door = '/de-de/sign-in?next=%2Fde-de%2Fwishlist';

  await test.step('who turns back there', async () => {
    await passport.setOut(door, 'Weiter mit Passport');
    await passport.turnBack();
    await expect(main.getByRole('alert')).toContainText('Du bist ohne Anmeldung zurückgekommen.');
    expect(new URL(page.url()).searchParams.get('next')).toBe('/de-de/wishlist');
    await expectAccessible(page, { where: 'the door, after turning back' });
  });

  await test.step('whose account here is closed', async () => {
    await openAccount(front, { email, name: 'Wren Abara', password });
    await front.tell('account.signOut');
    await inDatabase('account', 'update customer set disabled_at = now() where email = $1', [email]);
    await passport.setOut(door, 'Weiter mit Passport');
    await passport.signIn({ email });
    await expect(main.getByRole('alert')).toContainText('Dieses Konto ist geschlossen.');
    expect((await front.ask('account.me')).data).toBeNull();
  });

  await test.step('who comes back from a provider that is not set up any more', async () => {
    await page.goto('/api/auth/callback/closed?code=x&state=y');
    await expect(main.getByRole('alert')).toContainText('Dieser Weg herein ist geschlossen.');
  });

  await test.step('who brings an answer nobody asked for', async () => {
    await page.goto('/api/auth/callback/passport?code=x&state=y');
    await expect(main.getByRole('alert')).toContainText('ließ sich nicht prüfen');
  });
});

test('nobody is led out of the shop on the way back', async ({ page, context, email }) => {
  const passport = new Passport(page);
  await page.goto('/api/auth/signin?callbackUrl=https%3A%2F%2Felsewhere.example%2Ftrap');
  const kept = (await context.cookies()).find(({ name }) => name === 'souk-shop.callback-url');
  expect(decodeURIComponent(kept!.value)).toBe(storefront);
  await passport.setOut('/en-us/sign-in?next=https%3A%2F%2Felsewhere.example%2Ftrap');
  await passport.signIn({ email });
  await page.waitForURL(`${storefront}/en-us/account`);
});

for (const [market, words] of [
  ['en-us', 'Continue with Passport'],
  ['de-de', 'Weiter mit Passport'],
  ['ar-ae', 'تابع عبر Passport'],
] as const)
  test(`the door with another way in can be used by everybody: ${market}`, async ({ page }) => {
    for (const light of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
      for (const path of ['sign-in', 'register']) {
        await page.goto(`/${market}/${path}`);
        await expect(page.getByRole('main').getByRole('button', { name: words })).toBeVisible();
        await expectAccessible(page, { where: `${path} in ${market}`, light });
        for (const width of [390, 768, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          await expectNoSidewaysScroll(page, { where: `${path} in ${market} at ${width}` });
        }
      }
    }
    const through = page.getByRole('main').getByRole('button', { name: words });
    await alive(through);
    await through.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Passport' })).toBeVisible();
  });
