import { Account } from '../pages/account.ts';
import { alive } from '../pages/alive.ts';
import { Bag } from '../pages/bag.ts';
import { ProductPage } from '../pages/product-page.ts';
import { storefront } from '../shop/addresses.ts';
import { frontDoor } from '../shop/front-door.ts';
import { newThing } from '../shop/new-thing.ts';
import { expect, test } from '../shop/test.ts';

const daypack = { handle: 'pomegranate-daypack', title: 'Pomegranate Daypack' };
const DAY_SECONDS = 24 * 60 * 60;

test('a guest’s bag survives a restart of the browser', async ({ page, context, browser, thing }) => {
  const product = new ProductPage(page);
  await product.open(thing.handle);
  await product.addToBag();
  const cookie = (await context.cookies()).find(({ name }) => name === 'souk-shop.cart');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  expect(cookie!.expires - Date.now() / 1000, 'kept by the browser for a month').toBeGreaterThan(
    29 * DAY_SECONDS,
  );
  const kept = await context.storageState();

  const restarted = await browser.newContext({ storageState: kept });
  const bag = new Bag(await restarted.newPage());
  await bag.open();
  await expect(bag.line(thing.title)).toContainText('$34.00');
  await restarted.close();
});

test('two tabs that add at once lose nothing', async ({ page, context, thing, front }) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const tabs = [new ProductPage(page), new ProductPage(await context.newPage())];
  for (const tab of tabs) await tab.open(thing.handle);
  await Promise.all(tabs.map((tab) => tab.addToBag()));

  const bag = new Bag(page);
  await bag.open();
  await expect(bag.quantityOf(thing.title).getByRole('status')).toHaveText('3');
});

test('what was asked for is done, even if the page goes in that moment', async ({ page, thing, front }) => {
  await page.addInitScript(() => {
    const ask = window.fetch;
    window.fetch = (where, how) => {
      const answer = ask(where, how);
      if (String(where).includes('cart.add')) window.location.href = 'about:blank';
      return answer;
    };
  });
  const product = new ProductPage(page);
  await product.open(thing.handle);
  await product.addButton.click();
  await page.waitForURL('about:blank');
  await expect.poll(async () => (await front.ask<{ count: number } | null>('cart.get')).data?.count).toBe(1);
});

test('two tabs whose very first adds meet begin one bag', async ({ page, context, thing }) => {
  const tabs = [new ProductPage(page), new ProductPage(await context.newPage())];
  for (const tab of tabs) await tab.open(thing.handle);
  const { promise: bothPressed, resolve: sayBothPressed } = Promise.withResolvers<void>();
  let sent = 0;
  await context.route(/cart\.add/, async (route) => {
    sent += 1;
    await bothPressed;
    await route.continue();
  });
  for (const tab of tabs) await tab.addButton.click();
  for (const tab of tabs) await expect(tab.addButton).toHaveAttribute('aria-busy', 'true');
  await expect.poll(() => sent).toBe(1);
  sayBothPressed();
  for (const tab of tabs) await expect(tab.bagButton).toHaveAccessibleName(/Your bag, [12] thing/);
  for (const tab of tabs) await expect(tab.addButton).not.toHaveAttribute('aria-busy', 'true');

  const bag = new Bag(page);
  await bag.open();
  await expect(bag.quantityOf(thing.title).getByRole('status')).toHaveText('2');
});

test('a tab that shows an old bag does not undo what another changed', async ({
  page,
  context,
  thing,
  front,
}) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 2 });
  const bag = new Bag(page);
  await bag.open();
  await expect(bag.line(thing.title)).toBeVisible();

  const other = frontDoor(context.request, storefront);
  await other.tell('cart.add', { variantId: thing.variantId, quantity: 5 });
  const count = bag.quantityOf(thing.title);
  await count.getByRole('button', { name: 'One more' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('changed');
  await expect(count.getByRole('status'), 'it shows the bag as it is').toHaveText('7');
});

test('ninety-nine of one thing is the most, and the page says so', async ({ page, front, thing }) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 98 });
  const bag = new Bag(page);
  await bag.open();
  const count = bag.quantityOf(thing.title);
  const more = count.getByRole('button', { name: 'One more' });
  await more.click();
  await expect(count.getByRole('status')).toHaveText('99');
  await expect(more).toBeDisabled();

  const product = new ProductPage(page);
  await product.open(thing.handle);
  await product.addButton.click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('at most 99');
  await expect(product.bagButton).toHaveAccessibleName('Your bag, 99 things');
});

test('more than there is cannot be chosen', async ({ page, back }) => {
  const few = await newThing({ back, origin: storefront }, { name: 'Last Kite', priceMinor: 2100, stock: 2 });
  const product = new ProductPage(page);
  await product.open(few.handle);
  const count = product.quantity(few.title);
  await count.getByRole('button', { name: 'One more' }).click();
  await expect(count.getByRole('status')).toHaveText('2');
  await expect(count.getByRole('button', { name: 'One more' })).toBeDisabled();
  await expect(page.getByRole('paragraph').filter({ hasText: '2 left' })).toBeVisible();
});

test('taking the last thing out leaves an empty bag', async ({ page, front, thing }) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 2 });
  const bag = new Bag(page);
  await bag.open();
  await page.getByRole('button', { name: `Remove ${thing.title}` }).click();
  await expect(page.getByRole('heading', { name: 'Nothing in the basket yet.' })).toBeVisible();
});

test('a code we do not know gets a guess at what was meant', async ({ page, front, thing }) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const bag = new Bag(page);
  await bag.open();
  await bag.useCode('LANTREN');
  await expect(page.getByText("We don't know this code. Did you mean LANTERN?")).toBeVisible();
  await expect(bag.code).toHaveAttribute('aria-invalid', 'true');
  await expect(bag.code, 'what was typed is not lost').toHaveValue('LANTREN');
});

test('on a phone the drawer shows why it does not take a code', async ({ page, front, thing }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  await page.goto('/en-us');
  const button = page.getByRole('link', { name: /^Your bag,/ });
  await alive(button);
  await button.click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('textbox', { name: 'Code' }).fill('LANTREN');
  await drawer.getByRole('button', { name: 'Use it' }).click();
  const refusal = drawer.getByText("We don't know this code. Did you mean LANTERN?");
  await expect(refusal).toBeInViewport({ ratio: 1 });
});

test('LANTERN takes a tenth off bags, and off nothing else', async ({ page, front, thing }) => {
  const { data } = await front.ask<{ variants: { id: string; title: string; priceMinor: number }[] }>(
    'catalog.product',
    { handle: daypack.handle },
  );
  const pack = data.variants.find(({ title }) => title.includes('Cornflower'))!;
  await front.tell('cart.add', { variantId: pack.id, quantity: 1 });
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const bag = new Bag(page);
  await bag.open();
  await bag.useCode('lantern');

  const off = Math.round(pack.priceMinor / 10);
  const dollars = (minor: number) => `$${(minor / 100).toFixed(2)}`;
  await expect(page.getByRole('main')).toContainText(`10% off Bags, from $50, ${dollars(off)} less`);
  await expect(page.getByRole('complementary', { name: 'Total' })).toContainText(
    dollars(pack.priceMinor + thing.priceMinor - off),
  );

  await page.getByRole('button', { name: `Remove ${daypack.title}` }).click();
  await expect(page.getByRole('main'), 'without a bag it takes nothing off').toContainText('nothing off yet');
});

test('a guest’s bag joins the customer’s at sign-in', async ({
  page,
  browser,
  front,
  thing,
  back,
  email,
}) => {
  const person = { name: 'Wren Abara', email, password: 'two bags become one' };
  const account = new Account(page);
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 2 });
  await account.register(person);

  const other = await newThing(
    { back, origin: storefront },
    { name: 'Guest Yoyo', priceMinor: 1200, stock: 9 },
  );
  const device = await browser.newContext();
  const guest = frontDoor(device.request, storefront);
  await guest.tell('cart.add', { variantId: other.variantId, quantity: 1 });
  await guest.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const elsewhere = await device.newPage();
  const signIn = new Account(elsewhere);
  await signIn.signIn({ email, password: 'not the password' });
  await expect(signIn.refusal).toBeVisible();
  await signIn.signIn(person);
  await expect(signIn.hello).toBeVisible();

  const bag = new Bag(elsewhere);
  await bag.open();
  await expect(bag.line(other.title)).toBeVisible();
  await expect(bag.quantityOf(thing.title).getByRole('status')).toHaveText('3');

  await elsewhere.goto('/en-us/account');
  await elsewhere.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(
    elsewhere.getByRole('link', { name: 'Your bag, 0 things' }),
    'the next one finds no bag',
  ).toBeVisible();
  await device.close();
});

test('what does not fit when two bags become one is told, until it was read', async ({
  page,
  browser,
  front,
  thing,
  email,
}) => {
  const person = { name: 'Wren Abara', email, password: 'more than a bag can hold' };
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 60 });
  await new Account(page).register(person);
  const bag = new Bag(page);
  await bag.open();
  await expect(bag.line(thing.title)).toBeVisible();

  const device = await browser.newContext();
  const guest = frontDoor(device.request, storefront);
  await guest.tell('cart.add', { variantId: thing.variantId, quantity: 50 });
  const elsewhere = await device.newPage();
  const signIn = new Account(elsewhere);
  await signIn.signIn(person);
  await expect(signIn.hello).toBeVisible();
  const both = new Bag(elsewhere);
  await both.open();
  const told = elsewhere.getByText(
    `${thing.title}: together that would be 110, and 99 of one thing is the most.`,
  );
  await expect(told).toBeVisible();
  await elsewhere.reload();
  await expect(told, 'a reload does not read it').toBeVisible();
  await elsewhere.getByRole('button', { name: 'Fine with me' }).click();
  await expect(told).toBeHidden();
  await expect(both.quantityOf(thing.title).getByRole('status')).toHaveText('99');
  await device.close();
});
