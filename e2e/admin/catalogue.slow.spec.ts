import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import { CatalogueDesk } from '../pages/catalogue-desk.ts';
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from '../pages/good-manners.ts';
import { admin, storefront } from '../shop/addresses.ts';
import { frontDoor } from '../shop/front-door.ts';
import { newColleague } from '../shop/new-colleague.ts';
import { newThing } from '../shop/new-thing.ts';
import { paintedPng } from '../shop/painted-png.ts';
import { expect, test } from '../shop/test.ts';

test.describe.configure({ mode: 'parallel' });

type Product = {
  title: string;
  media: unknown[];
  variants: { id: string; title: string; priceMinor: number }[];
};
type Bag = { lines: { variantId: string; problem: string | null }[] };

const png = (name: string, colour: [number, number, number]) => ({
  name,
  mimeType: 'image/png',
  buffer: paintedPng({ width: 600, height: 500, colour }),
});

const thingOf = (back: Parameters<typeof newThing>[0]['back'], name: string) =>
  newThing({ back, origin: storefront }, { name, priceMinor: 2100, stock: 20 });

test('a product is made with options and pictures, shoppers see it, and each change is in the shop at once', async ({
  page,
  front,
}) => {
  test.setTimeout(120_000);
  const title = `Market Apron ${randomUUID().slice(0, 8)}`;
  const handle = title.toLowerCase().replaceAll(' ', '-');
  const product = () => front.ask<Product>('catalog.product', { handle });
  const desk = new CatalogueDesk(page);
  await desk.enter('/catalogue/new');
  await desk.name.fill(title);
  await page.getByRole('textbox', { name: 'Story', exact: true }).fill('Sewn from sailcloth.');
  await desk.addOption('Colour', 'Red, Blue');
  await desk.addOption('Size', 'S, M');
  await desk.cell('Price of all variants').fill('34.50');
  await desk.cell('Price of all variants').press('Enter');
  await expect(desk.cell('Price of Blue, M')).toHaveValue('34.50');
  await desk.cell('Red, S at first in stock').fill('7');
  await desk.choosePictures([png('red.png', [176, 58, 46])]);
  await desk.dropPicture(png('blue.png', [40, 80, 150]));
  await expect(desk.pictures).toHaveCount(2);
  await desk.cell('What picture 1 shows').fill('An apron in red');
  await desk.cell('What picture 2 shows').fill('An apron in blue');
  await page.getByRole('button', { name: 'Move picture 2 earlier' }).click();
  await expect(desk.cell('What picture 1 shows')).toHaveValue('An apron in blue');
  await page.getByRole('combobox', { name: 'Tax class' }).selectOption('reduced');
  await page.getByRole('radio', { name: 'Published' }).check();
  await desk.save.click();
  await page.waitForURL(/\/catalogue\/[0-9a-f-]{36}$/);

  await page.goto(`${storefront}/en-us/products/${handle}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByText('Sewn from sailcloth.').first()).toBeVisible();
  await expect(page.getByRole('img', { name: 'An apron in blue' }).first()).toBeVisible();
  const before = (await product()).data;
  expect([before.media.length, before.variants.map((one) => one.title)]).toEqual([
    2,
    ['Red, S', 'Red, M', 'Blue, S', 'Blue, M'],
  ]);
  const variantId = before.variants[0]!.id;
  await expect.poll(async () => (await front.tell('cart.add', { variantId, quantity: 1 })).status).toBe(200);

  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Tax class' }), 'of all four').toHaveValue('reduced');
  await desk.cell('Price of Red, S').fill('39.75');
  const saved = page.waitForResponse((answer) => answer.url().includes('catalogue.save'));
  await page.keyboard.press('Control+s');
  await saved;
  const savedAt = Date.now();
  await expect
    .poll(async () => (await page.request.get(`${storefront}/en-us/products/${handle}`)).text(), {
      intervals: [50],
    })
    .toContain('39.75');
  expect(Date.now() - savedAt, 'milliseconds until the shop shows the new price').toBeLessThan(2_000);

  await desk.cell('Add a value to Colour').fill('Green');
  await desk.cell('Add a value to Colour').press('Enter');
  await desk.cell('Value 1 of Colour').fill('Crimson');
  await desk.cell('Value 1 of Colour').press('Enter');
  await desk.saveAll();
  const after = (await product()).data;
  expect(after.variants.map((one) => one.title)).toEqual([
    'Crimson, S',
    'Crimson, M',
    'Blue, S',
    'Blue, M',
    'Green, S',
    'Green, M',
  ]);
  expect(after.variants.slice(0, 4).map(({ id }) => id)).toEqual(before.variants.map(({ id }) => id));
  const { lines } = (await front.ask<Bag>('cart.get')).data;
  expect(lines.map((line) => [line.variantId, line.problem === 'unavailable'])).toEqual([[variantId, false]]);
});

test('two people edit the same thing: the second is told, and neither loses work', async ({
  browser,
  back,
}) => {
  const thing = await thingOf(back, 'Shared Stool');
  const contexts: BrowserContext[] = [await browser.newContext(), await browser.newContext()];
  const [first, second] = await Promise.all(
    contexts.map(async (context) => {
      const page = await context.newPage();
      const desk = new CatalogueDesk(page);
      await desk.enter(`/catalogue/${thing.productId}`);
      await expect(desk.name).toHaveValue(thing.title);
      return { page, desk };
    }),
  );
  await first!.desk.cell('Line below the name (optional)').fill('Three legs never wobble.');
  await first!.desk.saveAll();

  await second!.desk.name.fill(`${thing.title} of oak`);
  await second!.desk.save.click();
  await expect(second!.page.getByText('changed this product while you were editing it.')).toBeVisible();
  await expect(second!.page.getByText('Line below the name.')).toBeVisible();
  await expect(second!.desk.cell('Line below the name (optional)')).toHaveValue('Three legs never wobble.');
  await expect(second!.desk.name).toHaveValue(`${thing.title} of oak`);

  await first!.desk.name.fill('Quite another stool');
  await first!.desk.save.click();
  const choice = first!.page.getByRole('dialog', { name: 'Somebody else was here' });
  await expect(choice).toContainText(`${thing.title} of oak`);
  await expect(choice).toContainText('Quite another stool');
  await choice.getByRole('radio', { name: 'Quite another stool' }).check();
  await choice.getByRole('button', { name: 'Save what is chosen' }).click();
  await expect(first!.page.getByRole('status').getByText('Saved.').first()).toBeVisible();
  await first!.page.reload();
  await expect(first!.desk.name).toHaveValue('Quite another stool');
  await expect(first!.desk.cell('Line below the name (optional)')).toHaveValue('Three legs never wobble.');
  for (const context of contexts) await context.close();
});

test('what was typed survives a reload, and what is wrong is said in its field', async ({ page, back }) => {
  const thing = await thingOf(back, 'Patient Lamp');
  const desk = new CatalogueDesk(page);
  await desk.enter(`/catalogue/${thing.productId}`);
  await desk.name.fill('Half a thou');
  await desk.cell('Price of Default Title').or(desk.cell('Price of the product')).first().fill('12.345');
  await page.reload();
  await expect(page.getByText('Your unsaved changes are back.')).toBeVisible();
  await expect(desk.name).toHaveValue('Half a thou');

  await desk.name.fill('');
  const price = desk.cell('Price of Default Title').or(desk.cell('Price of the product')).first();
  await price.fill('12.345');
  await desk.save.click();
  await expect(page.getByText('Write a price such as 12.50.')).toBeVisible();
  await expect(price).toHaveValue('12.345');
  await price.fill('12.34');
  await desk.save.click();
  await expect(page.getByText('Give it a name.')).toBeVisible();
  await expect(desk.name).toBeFocused();
  await page.getByRole('button', { name: 'Throw away' }).click();
  await expect(desk.name).toHaveValue(thing.title);
  await page.reload();
  await expect(desk.name).toHaveValue(thing.title);
  await expect(page.getByText('Your unsaved changes are back.')).toBeHidden();
});

test('what is no picture is refused with its reason, and the others come in', async ({ page, back }) => {
  const thing = await thingOf(back, 'Picky Frame');
  const desk = new CatalogueDesk(page);
  await desk.enter(`/catalogue/${thing.productId}`);
  await expect(desk.name).toHaveValue(thing.title);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  await desk.choosePictures([
    { name: 'drawing.png', mimeType: 'image/png', buffer: Buffer.from(svg) },
    { name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>no picture</html>') },
    {
      name: 'bomb.png',
      mimeType: 'image/png',
      buffer: paintedPng({ width: 9_000, height: 6_000, colour: [0, 0, 0] }),
    },
    { name: 'huge.png', mimeType: 'image/png', buffer: Buffer.alloc(21 * 1024 * 1024) },
    png('fine.png', [20, 120, 60]),
  ]);
  await expect(page.getByText('This is an SVG, which can carry scripts.')).toBeVisible();
  await expect(page.getByText('This is not a picture we can read.')).toBeVisible();
  await expect(page.getByText('more than the 50 million pixels we take')).toBeVisible();
  await expect(page.getByText('larger than 20 MB')).toBeVisible();
  await expect(desk.cell('What picture 1 shows')).toBeVisible();
  await expect(desk.cell('What picture 2 shows')).toBeHidden();

  const sent = await page.request.post(`${admin}/api/media`, {
    headers: { origin: admin, 'content-type': 'application/octet-stream' },
    data: Buffer.alloc(21 * 1024 * 1024),
  });
  expect([sent.status(), await sent.text()]).toEqual([413, expect.stringContaining('PICTURE_TOO_LARGE')]);
});

test('a packer reads the catalogue and changes nothing', async ({ page, context, back }) => {
  const thing = await thingOf(back, 'Sealed Chest');
  const packer = await newColleague('fulfilment');
  const desk = new CatalogueDesk(page);
  await desk.enter(`/catalogue/${thing.productId}`, packer);
  await expect(desk.name).toHaveValue(thing.title);
  await expect(desk.name).toBeDisabled();
  await expect(desk.save).toBeHidden();
  await expect(page.getByRole('button', { name: 'Withdraw' })).toBeHidden();
  const door = frontDoor(context.request, admin);
  const { data } = await door.ask<{ product: { version: string } }>('catalogue.byId', {
    id: thing.productId,
  });
  const forbidden = { status: 403, refusal: { code: 'FORBIDDEN' } };
  expect(
    await door.tell('catalogue.save', {
      id: thing.productId,
      expectedVersion: data.product.version,
      product: {},
    }),
  ).toMatchObject(forbidden);
  expect(await door.tell('catalogue.withdraw', { id: thing.productId })).toMatchObject(forbidden);
  const sent = await page.request.post(`${admin}/api/media`, {
    headers: { origin: admin, 'content-type': 'image/png' },
    data: png('x.png', [1, 2, 3]).buffer,
  });
  expect(sent.status()).toBe(403);
});

const look = async (page: Page, path: string, { light }: { light: 'light' | 'dark' }) => {
  await page.goto(`${admin}${path}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(
    path === '/catalogue' ? page.getByRole('table') : page.getByRole('table').first(),
  ).toBeVisible();
  await expectAccessible(page, { where: `${path}, ${light}`, light });
  await expectNoSidewaysScroll(page, { where: `${path}, ${light}` });
};

for (const light of ['light', 'dark'] as const)
  test(`the catalogue is usable by everybody: ${light}`, async ({ page, back }) => {
    test.setTimeout(120_000);
    const thing = await thingOf(back, 'Plain Bench');
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    const complaints = listenForComplaints(page);
    const desk = new CatalogueDesk(page);
    await desk.enter('/catalogue');
    await expect(desk.list).toBeVisible();
    await desk.list.getByRole('link').first().waitFor();
    await page.getByRole('searchbox', { name: 'Search products' }).fill(thing.title);
    await expect(desk.list.getByRole('link', { name: thing.title })).toBeVisible();
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of ['/catalogue', '/catalogue/new', `/catalogue/${thing.productId}`])
        await look(page, path, { light });
    }
    expect(complaints).toEqual([]);
  });
