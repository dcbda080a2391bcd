import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { portOf } from '../../scripts/addresses.mjs';
import { clearData } from '../../scripts/clear-data.mjs';
import { freeOffset, type ShopProcess, startShop } from '../../scripts/shop-process.mjs';
import { alive } from '../pages/alive.ts';
import { root } from '../shop/addresses.ts';
import { backDoor } from '../shop/back-door.ts';
import { buyBag } from '../shop/buy.ts';
import { type FrontDoor, frontDoor } from '../shop/front-door.ts';
import { newThing, type Thing } from '../shop/new-thing.ts';
import { shutPart } from '../shop/shut-part.ts';

type Words = {
  hall: { lost: string };
  search: { lost: string };
  bag: { lost: string };
  till: { lost: string };
};
type More = {
  order: { lost: string };
  product: { stockOld: string };
  refusals: { any: { SERVICE_DOWN: string } };
};

const markets = [
  { market: 'en-us', language: 'en' },
  { market: 'de-de', language: 'de' },
  { market: 'ar-ae', language: 'ar' },
].map(({ market, language }) => ({
  market,
  words: JSON.parse(
    readFileSync(path.join(root, 'apps/storefront/messages', `${language}.json`), 'utf8'),
  ) as Words & More,
}));

let folder = '';
let dataDir = '';
let offset = 0;
let shop: ShopProcess;
let visitor: APIRequestContext;
let front: FrontDoor;
let thing: Thing;
let unseen: Thing;
let order: { number: string; key: string };

const origin = (): string => `http://localhost:${portOf('storefront', { offset })}`;

/** A page in each language, one after the other, by a shopper with something in the bag. */
const inEveryLanguage = async (
  page: Page,
  where: string,
  seen: (place: (typeof markets)[number]) => Promise<void>,
): Promise<void> => {
  for (const place of markets) {
    const answer = await page.goto(`${origin()}/${place.market}${where}`);
    expect(answer?.status(), `${place.market}${where}`).toBe(200);
    await seen(place);
  }
};

/** The page says in its heading what has lost its light. */
const saysIn =
  (page: Page, wanted: (words: Words & More) => string) =>
  async ({ words }: { words: Words & More }) =>
    expect(page.getByRole('heading', { level: 1 })).toHaveText(wanted(words), { timeout: 20_000 });

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(600_000);
  folder = mkdtempSync(path.join(tmpdir(), 'souk-parts-away-'));
  dataDir = path.join(folder, 'data');
  offset = await freeOffset();
  shop = await startShop({ root, dataDir, offset, env: { SOUK_TEST_CONTROLS: '1' } });
  const back = backDoor({ offset, dataDir });
  visitor = await playwright.request.newContext();
  front = frontDoor(visitor, origin());
  thing = await newThing({ back, origin: origin() }, { name: 'Patient Kettle', priceMinor: 3400, stock: 40 });
  unseen = await newThing({ back, origin: origin() }, { name: 'Shy Kettle', priceMinor: 3400, stock: 40 });
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  order = await buyBag(front, `shopper-${randomUUID()}@trial.example`);
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 2 });
  for (const { market } of markets)
    for (const where of ['', `/products/${thing.handle}`]) await visitor.get(`${origin()}/${market}${where}`);
});

test.afterAll(async () => {
  test.setTimeout(60_000);
  await visitor?.dispose();
  await shop?.stop();
  await clearData(dataDir);
  rmSync(folder, { recursive: true, force: true });
});

/** What is seen while one service is down; the shop is whole again afterwards. */
const whileDown = (name: string, what: string, look: (page: Page) => Promise<void>): void => {
  test(`without ${name}: ${what}`, async ({ page, context }) => {
    test.setTimeout(180_000);
    await context.addCookies((await visitor.storageState()).cookies);
    const part = await shutPart({ dataDir, offset }, name);
    try {
      await look(page);
    } finally {
      await part.open();
    }
  });
};

whileDown('catalog', 'what was seen stays, the rest says so and comes back by itself', async (page) => {
  await inEveryLanguage(page, `/products/${thing.handle}`, async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(thing.title);
  });
  await inEveryLanguage(
    page,
    `/products/${unseen.handle}`,
    saysIn(page, ({ hall }) => hall.lost),
  );
  await inEveryLanguage(page, '/search?q=kettle', async ({ words }) => {
    await expect(page.getByRole('heading', { name: words.search.lost })).toBeVisible({ timeout: 20_000 });
  });
});

whileDown('account', 'nobody can sign in, which is said, and the till is open', async (page) => {
  await inEveryLanguage(page, '/sign-in', async ({ words }) => {
    const fields = page.getByRole('main').getByRole('textbox');
    await alive(page.getByRole('main').locator('button[type=submit]').first());
    await fields.first().fill('shopper@souk.example');
    await fields.nth(1).fill('evening-at-the-souk');
    await fields.nth(1).press('Enter');
    await expect(page.getByRole('main').getByRole('alert').first()).toContainText(
      words.refusals.any.SERVICE_DOWN,
      { timeout: 30_000 },
    );
  });
  await page.goto(`${origin()}/en-us/till`);
  await expect(page.getByRole('textbox', { name: 'Email' })).toBeVisible({ timeout: 20_000 });
});

whileDown('cart', 'browsing goes on, the bag says so, and adding is refused in words', async (page) => {
  await inEveryLanguage(
    page,
    '/bag',
    saysIn(page, ({ bag }) => bag.lost),
  );
  await page.goto(`${origin()}/en-us/products/${thing.handle}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(thing.title);
  await page.getByRole('main').getByRole('button', { name: 'Add to bag' }).first().click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Not in your bag.', {
    timeout: 20_000,
  });
});

whileDown('order', 'an order and the till say so, the bag stays', async (page) => {
  await inEveryLanguage(
    page,
    `/orders/${order.number}?key=${order.key}`,
    saysIn(page, (words) => words.order.lost),
  );
  await page.goto(`${origin()}/en-us/bag`);
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: thing.title })).toBeVisible();
});

whileDown(
  'inventory',
  'things are shown and bought into the bag, with a word that counts may be old',
  async (page) => {
    await inEveryLanguage(page, `/products/${thing.handle}`, async ({ words }) => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(thing.title);
      await expect(page.getByText(words.product.stockOld)).toBeVisible({ timeout: 20_000 });
    });
  },
);

whileDown('payment', 'the till says what is away, and nothing was charged', async (page) => {
  await page.goto(`${origin()}/en-us/till`);
  await page.getByRole('textbox', { name: 'Email' }).fill(`shopper-${randomUUID()}@trial.example`);
  await page.getByRole('textbox', { name: 'Full name' }).fill('Wren Abara');
  await page.getByRole('button', { name: 'On to delivery' }).click();
  await page.getByRole('textbox', { name: 'Street and number' }).fill('12 Juniper Lane');
  await page.getByRole('textbox', { name: 'City' }).fill('Portland');
  await page.getByRole('combobox', { name: 'State' }).selectOption('OR');
  await page.getByRole('textbox', { name: 'ZIP code' }).fill('97205');
  await page.getByRole('radio', { name: /Standard/ }).check();
  await page.getByRole('button', { name: 'On to payment' }).click();
  await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/nothing was charged|Nothing was lost/i).first()).toBeVisible();
});

whileDown('notification', 'things are bought as ever; the letter follows', async (page) => {
  const second = await buyBag(front, `shopper-${randomUUID()}@trial.example`);
  await page.goto(`${origin()}/en-us/orders/${second.number}?key=${second.key}`);
  await expect(page.getByText(second.number).first()).toBeVisible();
});
