import { randomUUID } from 'node:crypto';
import { CatalogueDesk } from '../pages/catalogue-desk.ts';
import { owner } from '../pages/desk.ts';
import { ImportDesk } from '../pages/import-desk.ts';
import { Mailbox } from '../pages/mailbox.ts';
import { OrderDesk } from '../pages/order-desk.ts';
import { ProductPage } from '../pages/product-page.ts';
import { Search } from '../pages/search.ts';
import { StockDesk } from '../pages/stock-desk.ts';
import { TodayDesk } from '../pages/today-desk.ts';
import { admin, gateway, storefront } from '../shop/addresses.ts';
import { buyBag } from '../shop/buy.ts';
import { frontDoor } from '../shop/front-door.ts';
import { newPromotion } from '../shop/new-promotion.ts';
import { paintedPng } from '../shop/painted-png.ts';
import { expect, test } from '../shop/test.ts';

type Product = { id: string; variants: { id: string }[] };
type Order = {
  totals: { totalMinor: number };
  leftToRefundMinor: number;
  refunds: { state: string; amountMinor: number }[];
  lines: { quantity: number; shippedQuantity: number; withdrawnQuantity: number; returnedQuantity: number }[];
};
type Sales = { products: { productId: string; units: number; takingsMinor: number }[] };
type Papers = { kind: string; totalMinor?: number }[];

const THINGS = 20;
const STOCK = 9;

/** Twenty things nobody else imports; the first is the one that is sold. */
const fileOf = (mark: string): string =>
  [
    'Handle,Title,Type,Option1 Name,Option1 Value,Variant Price,Variant Inventory Tracker,Variant Inventory Qty,Status',
    ...Array.from(
      { length: THINGS },
      (_, n) =>
        `globe-${n}-${mark},${n === 0 ? 'Celestial Globe' : `Paper Globe ${n}`} ${mark},Wooden toys,Title,Default Title,912.00,shopify,${STOCK},active`,
    ),
  ].join('\n');

test('a merchant’s day: a file, a sale, a parcel, a refund, a return, and everything agrees to the cent', async ({
  page,
  context,
  front,
  back,
  email,
}) => {
  test.setTimeout(240_000);
  const mark = randomUUID().slice(0, 8);
  const title = `Celestial Globe ${mark}`;
  const office = frontDoor(context.request, admin);
  const imports = new ImportDesk(page);

  await test.step('tries and imports twenty products', async () => {
    await imports.open('/imports');
    await imports.signIn(owner);
    await imports.openRoom();
    await imports.send(`globes-${mark}.csv`, fileOf(mark));
    await expect(page.getByText('Nothing is changed yet.')).toBeVisible();
    await imports.step(`Apply to ${THINGS} products`).click();
    await expect(page.getByText(`${THINGS} created, 0 changed, 0 left, 0 refused.`)).toBeVisible();
  });
  const importPage = page.url();
  const handle = `globe-0-${mark}`;
  const product = (await front.ask<Product>('catalog.product', { handle })).data;
  const variantId = product.variants[0]!.id;

  await test.step('gives one of them stock and a picture', async () => {
    const stock = new StockDesk(page);
    await expect
      .poll(async () => (await office.ask('stock.item', { variantId })).status, { message: 'stock knows it' })
      .toBe(200);
    await stock.openItem(variantId);
    await page.getByRole('textbox', { name: 'Change by' }).fill('3');
    await page.getByRole('combobox', { name: 'Reason' }).selectOption('received');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await expect(stock.figure('On hand')).toContainText(String(STOCK + 3));
    const catalogue = new CatalogueDesk(page);
    await catalogue.openProduct(product.id);
    const buffer = paintedPng({ width: 600, height: 500, colour: [40, 80, 150] });
    await catalogue.choosePictures([{ name: 'globe.png', mimeType: 'image/png', buffer }]);
    await catalogue.cell('What picture 1 shows').fill('A globe in blue');
    await catalogue.saveAll();
  });

  const today = new TodayDesk(page);
  await today.open();
  await today.isLive();

  const code = (await newPromotion()).code!;
  const order = await test.step('a shopper finds it and buys two with a code', async () => {
    const shopper = await context.newPage();
    await shopper.goto(`${storefront}/en-us`);
    const search = new Search(shopper);
    await search.lookFor(title);
    await search.result(title).click();
    await expect(shopper.getByRole('img', { name: 'A globe in blue' }).first()).toBeVisible();
    await new ProductPage(shopper).addToBag();
    await front.tell('cart.add', { variantId, quantity: 1 });
    expect((await front.tell('cart.applyCode', { code })).status).toBe(200);
    const bought = await buyBag(front, email);
    await shopper.close();
    return bought;
  });
  const read = async () => (await office.ask<Order>('orders.byNumber', { number: order.number })).data;
  const placed = await read();

  await test.step('the order appears without a reload', async () => {
    await expect(today.latest.getByRole('link', { name: order.number })).toBeVisible();
  });

  const desk = new OrderDesk(page);
  await test.step('one is sent, and the shopper’s page and mailbox follow', async () => {
    await desk.openOrder(order.number);
    await desk.send({ trackingNumber: '1ZGLOBE', fewer: 1 });
    const shopper = await context.newPage();
    await new Mailbox(shopper).openMail({ to: email, subject: new RegExp(`${order.number} is on its way`) });
    await shopper.goto(`${storefront}/en-us/orders/${order.number}?key=${encodeURIComponent(order.key)}`);
    await expect(shopper.getByRole('link', { name: 'Follow the parcel' })).toBeVisible();
    await shopper.close();
  });

  await test.step('the other is refunded and taken out', async () => {
    await desk.act('Refund').click();
    await desk.dialog.getByRole('button', { name: 'One more' }).click();
    await desk.dialog.getByRole('textbox', { name: 'Why' }).fill('It cracked in the kiln');
    await desk.dialog.getByRole('button', { name: 'Refund', exact: true }).click();
    await expect(desk.dialog).toBeHidden();
    await expect(desk.state).toContainText('On its way');
  });

  await test.step('the sent one comes back, to the shelf and in money', async () => {
    await desk.takeOneBack();
    await desk.act('Pay back').click();
    await desk.dialog.getByRole('button', { name: 'Pay back', exact: true }).click();
    await expect(page.getByText('Paid back').first()).toBeVisible();
  });

  await test.step('stock, money, provider, dashboard and papers agree', async () => {
    await expect.poll(async () => (await read()).refunds.every(({ state }) => state === 'done')).toBe(true);
    const now = await read();
    expect(now.lines).toMatchObject([
      { quantity: 2, shippedQuantity: 1, withdrawnQuantity: 1, returnedQuantity: 1 },
    ]);
    await expect.poll(async () => (await back.stockOf(variantId)).onHand).toBe(STOCK + 3);
    const refunded = now.refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    expect(now.leftToRefundMinor).toBe(placed.totals.totalMinor - refunded);
    const kept = now.leftToRefundMinor;
    const sold = async () =>
      (await office.ask<Sales>('today.sales', { period: 'today' })).data.products.find(
        ({ productId }) => productId === product.id,
      );
    await expect.poll(async () => (await sold())?.takingsMinor ?? 0, { message: 'the dashboard' }).toBe(kept);

    const text = (minor: number) => (minor / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
    await page.goto(gateway);
    await expect(page.getByText(text(placed.totals.totalMinor)).first(), 'the provider').toBeVisible();
    const papers = (await office.ask<Papers>('papers.ofOrder', { number: order.number })).data;
    expect(JSON.stringify(papers)).toContain(String(placed.totals.totalMinor));
  });

  await test.step('the import is undone, but for what was sold, and the merchant is told', async () => {
    await page.goto(importPage);
    await imports.undo();
    await expect(page.getByText('Undone, except for 1 product that stayed.')).toBeVisible();
    await expect(imports.stayed).toContainText(title);
    await expect
      .poll(async () => (await page.request.get(`${storefront}/en-us/products/globe-1-${mark}`)).status())
      .toBe(404);
    expect((await page.request.get(`${storefront}/en-us/products/${handle}`)).status()).toBe(200);
  });
});
