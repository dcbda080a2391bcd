import { randomUUID } from 'node:crypto';
import { owner } from '../pages/desk.ts';
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from '../pages/good-manners.ts';
import { ImportDesk } from '../pages/import-desk.ts';
import { admin, storefront } from '../shop/addresses.ts';
import { buyBag } from '../shop/buy.ts';
import { newColleague } from '../shop/new-colleague.ts';
import { expect, test } from '../shop/test.ts';

test.describe.configure({ mode: 'parallel' });

const header =
  'Handle,Title,Type,Option1 Name,Option1 Value,Variant Price,Variant Inventory Tracker,Variant Inventory Qty,Status';
/** A file of two products that nobody else imports. */
const fileOf = (mark: string, { price = '21.00' } = {}): string =>
  [
    header,
    `kite-${mark},Paper kite ${mark},Wooden toys,Size,Small,${price},shopify,9,active`,
    `kite-${mark},,,,Large,29.00,shopify,9,active`,
    `reel-${mark},Kite reel ${mark},Wooden toys,Title,Default Title,6.00,shopify,9,active`,
  ].join('\n');
const newMark = (): string => randomUUID().slice(0, 8);
const shopPage = (handle: string): string => `${storefront}/en-us/products/${handle}`;

test('a file is tried, applied, sold from, and taken back but for what was sold', async ({
  page,
  front,
  email,
}) => {
  test.setTimeout(90_000);
  const mark = newMark();
  const complaints = listenForComplaints(page);
  const desk = new ImportDesk(page);
  await desk.enter(owner);
  await desk.send(`kites-${mark}.csv`, fileOf(mark));

  await expect(page.getByRole('heading', { level: 1, name: `kites-${mark}.csv` })).toBeVisible();
  await expect(page.getByText('Nothing is changed yet.')).toBeVisible();
  await expect(desk.report).toContainText(`Paper kite ${mark}`);
  await expect(desk.report).toContainText('2 variants');
  expect(
    (await page.request.get(shopPage(`kite-${mark}`))).status(),
    'a dry run puts nothing in the shop',
  ).toBe(404);

  await desk.step('Apply to 2 products').click();
  await expect(page.getByText('2 created, 0 changed, 0 left, 0 refused.')).toBeVisible();
  await expect
    .poll(async () => (await page.request.get(shopPage(`kite-${mark}`))).status(), {
      message: 'it is in the shop',
    })
    .toBe(200);

  const { data } = await front.ask<{ variants: { id: string }[] }>('catalog.product', {
    handle: `reel-${mark}`,
  });
  const variantId = data.variants[0]!.id;
  await expect.poll(async () => (await front.tell('cart.add', { variantId, quantity: 2 })).status).toBe(200);
  await expect
    .poll(async () => (await front.ask<unknown[]>('stock.availability', { variantIds: [variantId] })).data)
    .toHaveLength(1);
  await buyBag(front, email);

  // The catalogue hears of an order in a moment; until then there is nothing that would have to stay.
  await expect
    .poll(async () => (await front.ask<{ count: number }>('cart.get')).data.count, {
      message: 'the order is known',
    })
    .toBe(0);
  await desk.undo();
  await expect(page.getByText('Undone, except for 1 product that stayed.')).toBeVisible();
  await expect(desk.stayed).toContainText(`Kite reel ${mark}`);
  await expect(desk.stayed).toContainText('sold: 2');
  await expect
    .poll(async () => (await page.request.get(shopPage(`kite-${mark}`))).status(), {
      message: 'the kite is gone',
    })
    .toBe(404);
  expect((await page.request.get(shopPage(`reel-${mark}`))).status()).toBe(200);
  expect(complaints).toEqual([]);
});

test('what a file would change is shown old and new, and an export brings nothing new', async ({
  page,
  back,
}) => {
  const mark = newMark();
  await back.importCsv(fileOf(mark));
  const desk = new ImportDesk(page);
  await desk.enter(owner);
  await desk.send(`dearer-${mark}.csv`, fileOf(mark, { price: '24.50' }));
  await expect(desk.step('Apply to 1 product')).toBeVisible();
  const kite = desk.report.getByRole('listitem').filter({ hasText: `Paper kite ${mark}` });
  await expect(kite).toContainText('Small: price');
  await expect(kite.getByRole('deletion')).toContainText('21.00');
  await expect(kite.getByRole('insertion')).toContainText('24.50');
  await desk.step('Discard').click();
  await expect(page.getByText('Nothing of this file was imported.')).toBeVisible();

  const exported = await page.request.get(`${admin}/api/exports/products.csv`);
  expect(exported.headers()['content-disposition']).toContain('attachment');
  const lines = (await exported.text()).split('\n');
  const own = [lines[0]!, ...lines.filter((line) => line.startsWith(`kite-${mark},`))].join('\n');
  await desk.openRoom();
  await desk.send(`again-${mark}.csv`, own);
  await expect(page.getByText('There is nothing to apply.')).toBeVisible();
  await expect(desk.step(/^Apply/)).toHaveCount(0);
});

test('a bad file is refused in words, by line and column, or at the door', async ({ page }) => {
  const mark = newMark();
  const desk = new ImportDesk(page);
  await desk.enter(owner);
  await desk.send('stock.xlsx', Buffer.from('PK\u0003\u0004\u0000\u0000\u0000\u0000sheet\u0000'));
  await expect(page.getByRole('alert').filter({ hasText: 'stock.xlsx was not taken.' })).toContainText(
    'save it as CSV',
  );

  await desk.send(`odd-${mark}.csv`, `${header}\nodd-${mark},Odd,Toys,,,a lot,,,active`);
  await expect(page.getByText('There is nothing to apply.')).toBeVisible();
  await desk.tab('Problems').click();
  const problem = desk.report.getByRole('row').filter({ hasText: `odd-${mark}` });
  await expect(problem).toContainText('Variant Price');
  await expect(problem).toContainText('Write it like 48 or 18.50.');

  await desk.openRoom();
  await desk.send(`cut-${mark}.csv`, `${header}\ncut-${mark},"Cut,Toys`);
  await expect(page.getByText('This file could not be read to its end')).toBeVisible();
  await expect(desk.step(/^Apply/)).toHaveCount(0);
});

test('whoever may not import neither sees the room nor gets in by asking', async ({ page }) => {
  const helper = await newColleague('support');
  const desk = new ImportDesk(page);
  await desk.open('/orders');
  await desk.signIn(helper);
  await expect(page.getByRole('link', { name: 'Orders', exact: true }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Import and export' })).toHaveCount(0);
  const refused = await page.request.post(`${admin}/api/imports?name=x.csv`, {
    headers: { 'content-type': 'text/csv', origin: admin },
    data: header,
  });
  expect(refused.status()).toBe(403);
});

const widths = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };
for (const [size, viewport] of Object.entries(widths))
  for (const light of ['light', 'dark'] as const)
    test(`everybody can import: ${size}, ${light}`, async ({ page }) => {
      test.setTimeout(60_000);
      const mark = newMark();
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
      const desk = new ImportDesk(page);
      await desk.enter(owner);
      await expect(
        page
          .getByRole('table', { name: 'Imports, the latest first' })
          .or(page.getByText('No file was imported yet')),
      ).toBeVisible();
      await expectAccessible(page, { where: 'imports', light });
      await expectNoSidewaysScroll(page, { where: 'imports' });
      await desk.send(`look-${mark}.csv`, `${fileOf(mark)}\nbad-${mark},Bad,Toys,,,?,,,active`);
      await expect(desk.step('Apply to 2 products')).toBeVisible();
      await expectAccessible(page, { where: 'dry run', light });
      await expectNoSidewaysScroll(page, { where: 'dry run' });
      await desk.tab('Problems').click();
      await expect(desk.report.getByRole('row').filter({ hasText: 'not a price' })).toBeVisible();
      await expectAccessible(page, { where: 'problems', light });
      await expectNoSidewaysScroll(page, { where: 'problems' });
      await desk.step('Apply to 2 products').click();
      await expect(desk.step('Undo this import')).toBeVisible();
      await desk.undo();
      await expect(page.getByText('Undone. 2 products are as before.')).toBeVisible();
      await expectAccessible(page, { where: 'undone', light });
    });
