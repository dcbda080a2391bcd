import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { alive } from '../pages/alive.ts';
import { cards } from '../pages/gateway-fields.ts';
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from '../pages/good-manners.ts';
import { tabTo } from '../pages/keyboard.ts';
import { home, Till } from '../pages/till.ts';
import { root } from '../shop/addresses.ts';
import { buyBag } from '../shop/buy.ts';
import { inDatabase } from '../shop/database.ts';
import { expect, test } from '../shop/test.ts';

const ar = JSON.parse(readFileSync(path.join(root, 'apps/storefront/messages/ar.json'), 'utf8'));

test.describe.configure({ mode: 'parallel' });

test('the keyboard alone buys something in Arabic', async ({ page, thing, email, back }) => {
  test.setTimeout(90_000);
  const { keyboard } = page;
  const till = new Till(page);
  await page.goto(`/ar-ae/products/${thing.handle}`);
  await alive(page.getByRole('main').getByRole('button', { name: ar.product.add }).first());
  await tabTo(page, 'button', ar.product.add);
  await keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: thing.title })).toBeVisible();

  await page.reload();
  const bag = page.getByRole('link', { name: 'سلتك 1، قطعة واحدة' });
  await expect(bag).toBeVisible();
  await tabTo(page, 'link', 'سلتك 1، قطعة واحدة');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(thing.title);
  await tabTo(page, 'link', ar.bag.toTill);
  await keyboard.press('Enter');

  await expect(page.getByRole('textbox', { name: ar.till.email })).toBeVisible();
  const type = async (name: string, text: string) => {
    await tabTo(page, 'textbox', name);
    await keyboard.type(text);
  };
  await tabTo(page, 'button', ar.till.toDelivery);
  await keyboard.press('Enter');
  await expect(page.getByText(ar.till.form.emailMissing), 'what is missing is said in Arabic').toBeVisible();
  await page.getByRole('textbox', { name: ar.till.email }).focus();
  await type(ar.till.email, email);
  await type(ar.till.name, home.name);
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: ar.till.street })).toBeVisible();
  await type(ar.till.street, home.line1);
  await type(ar.till.city, home.city);
  await tabTo(page, 'combobox', ar.till.emirate);
  // Arrows, as anybody may: a driven browser writes Arabic letters into a field of text, never into a choice.
  const emirate = page.getByRole('combobox', { name: ar.till.emirate });
  for (let pressed = 0; pressed < 8 && (await emirate.inputValue()) !== 'DU'; pressed++)
    await keyboard.press('ArrowDown');
  await expect(emirate).toHaveValue('DU');
  await tabTo(page, 'radio', new RegExp(ar.steps.ways.standard));
  await tabTo(page, 'button', ar.till.toPayment);
  await keyboard.press('Enter');
  await till.gateway.ready();
  await till.gateway.enterCard(cards.approved);
  await tabTo(page, 'button', /^ادفع/);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: ar.order.thanks })).toBeVisible({ timeout: 20_000 });
  await expect(page).toHaveURL(/\/ar-ae\/orders\//);
  await expect(page.getByText('Visa المنتهية بـ 4242', { exact: true })).toBeVisible();
  expect((await back.ordersFor(email)).items).toHaveLength(1);
});

/** The German till, from its first field to the ways to pay. */
const reachGermanPayment = async (page: Page, email: string): Promise<void> => {
  await page.goto('/de-de/till');
  await page.getByRole('textbox', { name: 'E-Mail' }).fill(email);
  await page.getByRole('textbox', { name: 'Vor- und Nachname' }).fill(home.name);
  await page.getByRole('button', { name: 'Weiter zur Lieferung' }).click();
  await page.getByRole('textbox', { name: 'Straße und Hausnummer' }).fill(home.line1);
  await page.getByRole('textbox', { name: 'Stadt' }).fill(home.city);
  await page.getByRole('textbox', { name: 'Postleitzahl' }).fill('10115');
  await page.getByRole('button', { name: 'Weiter zur Zahlung' }).click();
};

test('a bank leads back to the language one came from', async ({ page, front, thing, email }) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1, market: 'de-de' });
  await reachGermanPayment(page, email);
  await page.getByRole('radio', { name: 'Banküberweisung' }).check();
  await page.getByRole('button', { name: /^Zur Bank/ }).click();
  await new Till(page).gateway.answerBank('Approve');
  await expect(page.getByRole('heading', { name: 'Deins. Danke.' })).toBeVisible({ timeout: 20_000 });
  await expect(page).toHaveURL(/\/de-de\/orders\//);
});

test('a German bag of honey and a top has two rates of VAT: the till says both, and so do the order and its invoice', async ({
  page,
  front,
  thing,
  email,
}) => {
  type Product = { variants: { id: string }[] };
  const { data: honey } = await front.ask<Product>('catalog.product', { handle: 'thyme-honey-500-g' });
  for (const variantId of [thing.variantId, honey.variants[0]!.id])
    await front.tell('cart.add', { variantId, quantity: 1, market: 'de-de' });
  await reachGermanPayment(page, email);
  const till = new Till(page);
  await till.gateway.ready();
  // A top for 35 euros, honey for 15.90, and 4.90 to bring both: 3.37 of them for the top.
  const rates = ['19 % aus 38,37 €', '7 % aus 17,43 €'];
  const summary = page.getByRole('complementary', { name: 'Deine Bestellung' });
  for (const rate of rates) await expect(summary).toContainText(rate);
  await till.gateway.enterCard(cards.approved);
  await page.getByRole('button', { name: /^55,80.*bezahlen$/ }).click();
  await expect(page.getByRole('heading', { name: 'Deins. Danke.' })).toBeVisible({ timeout: 20_000 });
  for (const rate of rates) await expect(page.getByRole('complementary')).toContainText(rate);

  const link = page.getByRole('link', { name: /^Rechnung/ });
  const paper = await page.request.get(new URL((await link.getAttribute('href'))!, page.url()).href);
  expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
  const [invoice] = await inDatabase<{ taxes: object[] }>(
    'order',
    `select d.content -> 'taxes' as taxes from document d join placed_order o on o.id = d.order_id where o.email = $1`,
    [email],
  );
  expect(invoice!.taxes).toEqual([
    { ratePpm: 190_000, netMinor: 3_224, taxMinor: 613 },
    { ratePpm: 70_000, netMinor: 1_629, taxMinor: 114 },
  ]);
});

for (const { market, light } of [
  { market: 'de-de', light: 'light' },
  { market: 'ar-ae', light: 'light' },
  { market: 'ar-ae', light: 'dark' },
] as const)
  test(`every page of ${market} is usable by everybody: ${light}`, async ({ page, front, thing, email }) => {
    test.setTimeout(150_000);
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    const complaints = listenForComplaints(page);
    await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
    const order = await buyBag(front, email);
    await front.tell('cart.add', { variantId: thing.variantId, quantity: 2 });
    const paths = [
      '',
      '/stalls/bags',
      '/products/pomegranate-daypack',
      '/search?q=lantren',
      '/info/pricing',
      '/bag',
      '/till',
      '/sign-in',
      '/register',
      `/orders/${order.number}?key=${encodeURIComponent(order.key)}`,
    ];
    for (const path of paths)
      await test.step(path || 'home', async () => {
        await page.goto(`/${market}${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.waitForLoadState('networkidle');
        await expectAccessible(page, { where: path, light });
        for (const width of [390, 768, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          await expectNoSidewaysScroll(page, { where: `${path} at ${width}` });
        }
      });
    expect(complaints).toEqual([]);
  });
