import type { Page } from '@playwright/test';
import { Account } from '../pages/account.ts';
import { alive } from '../pages/alive.ts';
import { Bag } from '../pages/bag.ts';
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from '../pages/good-manners.ts';
import { ProductPage } from '../pages/product-page.ts';
import { expect, test } from '../shop/test.ts';

test.describe.configure({ mode: 'parallel' });

const heartOf = (page: Page, title: string) => page.getByRole('button', { name: `Wish for ${title}` });
const said = (page: Page, text: string) => page.getByRole('status').getByText(text);

test('a picture is looked at closely, turned and pushed about by keys, and the focus comes back', async ({
  page,
}) => {
  const complaints = listenForComplaints(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const product = new ProductPage(page);
  await product.open('pomegranate-daypack');
  const opener = page.getByRole('button', { name: 'Look closer' });
  await opener.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /^Picture 2/ })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');

  const closeUp = page.getByRole('dialog', { name: 'Close up' });
  const picture = closeUp.getByRole('img');
  await expect(picture).toBeVisible();
  await expectAccessible(page, { where: 'close up' });
  const first = await picture.getAttribute('src');
  await page.keyboard.press('ArrowRight');
  await expect(picture).not.toHaveAttribute('src', first!);

  const whole = await picture.boundingBox();
  await page.keyboard.press('+');
  await expect.poll(async () => (await picture.boundingBox())!.width).toBeGreaterThan(whole!.width * 1.5);
  const near = await picture.boundingBox();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await picture.boundingBox())!.x).toBeLessThan(near!.x);
  await page.keyboard.press('0');
  await expect.poll(async () => (await picture.boundingBox())!.width).toBe(whole!.width);

  await page.keyboard.press('Escape');
  await expect(closeUp).toBeHidden();
  await expect(opener).toBeFocused();
  expect(complaints).toEqual([]);
});

test('a page says when a thing arrives, and what this device looked at before, but not the thing itself', async ({
  page,
  thing,
}) => {
  test.setTimeout(120_000);
  const product = new ProductPage(page);
  await product.open('rose-teapot');
  await expect(heartOf(page, 'Rose Teapot')).toBeVisible();
  await product.open(thing.handle);
  await expect(page.getByText(/^Arrives \w{3} \d+/)).toBeVisible();
  await expect(heartOf(page, thing.title)).toBeVisible();
  await product.open('clover-socks');
  const shelf = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'What you looked at' }) });
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
  await expect(shelf.last().getByRole('article')).toHaveCount(2);
  await expect(shelf.last().getByRole('link')).toHaveText([thing.title, 'Rose Teapot']);
  await expectAccessible(page, { where: 'a product with what was seen' });
  await page.getByRole('button', { name: 'Forget it all' }).click();
  await expect(page.getByRole('heading', { name: 'What you looked at' })).toHaveCount(0);
});

test('a link that no sheet of the device takes is copied, and that is said', async ({
  page,
  context,
  thing,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  await page.goto(`/en-us/products/${thing.handle}?from=a-letter`);
  await page.getByRole('button', { name: `Share ${thing.title}` }).click();
  await expect(said(page, 'The link is copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).pathname + new URL(copied).search).toBe(`/en-us/products/${thing.handle}`);
});

test('what is saved for later is in no total, and follows its shopper to another device', async ({
  page,
  browser,
  front,
  thing,
  email,
}) => {
  test.setTimeout(120_000);
  const person = { name: 'Wren Abara', email, password: 'laid aside for later' };
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 2 });
  const bag = new Bag(page);
  await bag.open();
  await page.getByRole('button', { name: `Save ${thing.title} for later` }).click();
  await expect(page.getByRole('heading', { name: 'Nothing in the basket yet.' })).toBeVisible();
  const saved = page.getByRole('heading', { name: 'Saved for later 1' });
  await expect(saved).toBeVisible();
  await expectAccessible(page, { where: 'an empty bag with something saved' });
  await expectNoSidewaysScroll(page, { where: 'an empty bag with something saved' });
  await new Account(page).register(person);

  const device = await browser.newContext();
  const elsewhere = await device.newPage();
  const account = new Account(elsewhere);
  await account.signIn(person);
  await expect(account.hello).toBeVisible();
  const there = new Bag(elsewhere);
  await there.open();
  await elsewhere.getByRole('button', { name: `Move ${thing.title} to bag` }).click();
  await expect(there.quantityOf(thing.title).getByRole('status')).toHaveText('2');
  await expect(elsewhere.getByRole('heading', { name: /^Saved for later/ })).toHaveCount(0);
  await expect(elsewhere.getByRole('complementary', { name: 'Total' })).toContainText('$68.00');
  await device.close();
});

test('what a guest wished for is theirs after signing in, and a stranger reads it by its link until that is taken back', async ({
  page,
  context,
  browser,
  thing,
  email,
}) => {
  test.setTimeout(150_000);
  const complaints = listenForComplaints(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  await page.goto('/en-us/wishlist');
  await expect(page.getByRole('heading', { name: 'Nothing wished for yet.' })).toBeVisible();
  await expectAccessible(page, { where: 'an empty wishlist' });

  const product = new ProductPage(page);
  for (const [handle, title] of [
    ['clover-socks', 'Clover Socks'],
    [thing.handle, thing.title],
  ] as const) {
    await product.open(handle);
    await heartOf(page, title).click();
    await expect(said(page, `${title} is on your wishlist.`)).toBeVisible();
    await expect(heartOf(page, title)).toHaveAttribute('aria-pressed', 'true');
  }
  await new Account(page).register({ name: 'Wren Abara', email, password: 'a heart on everything' });
  await page.goto('/en-us/wishlist');
  await expect(page.getByRole('heading', { name: 'Your wishlist 2' })).toBeVisible();
  await expect(page.getByRole('article').getByRole('link')).toHaveText([thing.title, 'Clover Socks']);
  await expectAccessible(page, { where: 'a wishlist' });
  await page.getByRole('button', { name: 'Share this list' }).click();
  await expect(said(page, 'The link is copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(link);
  await expect(stranger.getByRole('heading', { name: 'The wishlist of Wren' })).toBeVisible();
  await expect(stranger.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await expect(stranger.getByRole('article')).toHaveCount(2);
  await expect(stranger.getByText('Abara')).toHaveCount(0);
  await expectAccessible(stranger, { where: 'a shared wishlist' });

  await page.getByRole('button', { name: 'Stop sharing' }).click();
  await expect(said(page, 'The link leads nowhere now.')).toBeVisible();
  await stranger.reload();
  await expect(stranger.getByRole('heading', { name: 'No wishlist here.' })).toBeVisible();
  await stranger.context().close();

  await page
    .getByRole('listitem')
    .filter({ hasText: thing.title })
    .getByRole('button', { name: 'Move to bag' })
    .click();
  await expect(said(page, `${thing.title} is in your bag.`)).toBeVisible();
  await expect(page.getByRole('article').getByRole('link')).toHaveText(['Clover Socks']);
  expect(complaints.filter((complaint) => !complaint.includes('wishlist.shared'))).toEqual([]);
});

test('what flies to the bag is away afterwards, moves nothing, and stays where it is for whoever wants no motion', async ({
  page,
  thing,
}) => {
  const flights = () => page.evaluate(() => document.querySelectorAll('body > img').length);
  await page.addInitScript(() => {
    const seen = { flights: 0, shifts: 0 };
    Object.assign(window, { seen });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof HTMLImageElement && node.parentElement === document.body) seen.flights += 1;
    }).observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const seen = () =>
    page.evaluate(() => (window as unknown as { seen: { flights: number; shifts: number } }).seen);
  const product = new ProductPage(page);
  await product.open('rose-teapot');
  await product.addToBag();
  await expect.poll(async () => (await seen()).flights).toBeGreaterThan(0);
  await expect.poll(flights).toBe(0);
  expect((await seen()).shifts).toBe(0);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await product.open(thing.handle);
  const before = (await seen()).flights;
  await product.addToBag();
  expect((await seen()).flights).toBe(before);
  await alive(product.addButton);
});
