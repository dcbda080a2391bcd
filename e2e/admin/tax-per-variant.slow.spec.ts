import { randomUUID } from 'node:crypto';
import { request } from '@playwright/test';
import { CatalogueDesk } from '../pages/catalogue-desk.ts';
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from '../pages/good-manners.ts';
import { admin, storefront } from '../shop/addresses.ts';
import type { BackDoor } from '../shop/back-door.ts';
import { frontDoor } from '../shop/front-door.ts';
import { newColleague } from '../shop/new-colleague.ts';
import { expect, test } from '../shop/test.ts';

test.describe.configure({ mode: 'parallel' });

type Product = { id: string; variants: { id: string; title: string }[] };

/** A set in two colours, each taxed as it says. */
const newSet = async (back: BackDoor, { red, blue }: { red: string; blue: string }): Promise<Product> => {
  const handle = `gift-set-${randomUUID().slice(0, 8)}`;
  const row = (colour: string, tax: string) => `${handle},Gift set,Colour,${colour},20.00,${tax},active`;
  const header = 'Handle,Title,Option1 Name,Option1 Value,Variant Price,Tax Class,Status';
  const report = await back.importCsv([header, row('Red', red), row('Blue', blue)].join('\n'));
  expect(report.at(-1)).toMatchObject({ kind: 'summary', created: 1, refused: 0 });
  const visitor = await request.newContext();
  try {
    return (await frontDoor(visitor, storefront).ask<Product>('catalog.product', { handle })).data;
  } finally {
    await visitor.dispose();
  }
};

test('each variant gets a tax class of its own where the merchant asks for it, by keyboard alone, and keeps it', async ({
  page,
  back,
}) => {
  test.setTimeout(120_000);
  const { id, variants } = await newSet(back, { red: 'standard', blue: 'standard' });
  const desk = new CatalogueDesk(page);
  await desk.enter(`/catalogue/${id}`);
  await expect(desk.tax).toHaveValue('standard');
  await expect(desk.taxOf('Red'), 'nobody asked').toBeHidden();
  await desk.tax.focus();
  await page.keyboard.press('Tab');
  await expect(desk.askForTaxPerVariant).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.taxOf('Red')).toBeFocused();
  await page.keyboard.press('r');
  await expect(desk.taxOf('Red')).toHaveValue('reduced');
  await expect(desk.taxOf('Blue')).toHaveValue('standard');
  await expect(desk.tax.locator('option:checked')).toHaveText('They differ');

  await page.reload();
  await expect(page.getByText('Your unsaved changes are back.')).toBeVisible();
  await expect(desk.taxOf('Red')).toHaveValue('reduced');
  await expect(desk.taxOf('Blue')).toHaveValue('standard');
  await desk.saveAll();
  await page.reload();
  await expect(desk.taxOf('Red'), 'it differs, so it shows').toHaveValue('reduced');
  await expect(desk.askForTaxPerVariant).toBeHidden();

  await desk.open(`/audit?entity=product&entityId=${id}`);
  const log = page.getByRole('table', { name: 'Changes, newest first' });
  const changed = log.getByRole('row').filter({ hasText: 'Product changed' });
  await expect(changed).toHaveCount(1);
  const red = variants.find(({ title }) => title === 'Red')!;
  await expect(changed).toContainText(`variants, ${red.id}, tax class was standard → now reduced`);

  await desk.openProduct(id);
  await desk.taxOf('Red').selectOption('standard');
  await expect(desk.taxOf('Red'), 'it does not go from under a hand').toBeVisible();
  await desk.taxOf('Red').selectOption('none');
  await desk.tax.selectOption('none');
  await expect(desk.taxOf('Red'), 'one for all again').toBeHidden();
  await desk.saveAll();
  await page.reload();
  await expect(desk.tax).toHaveValue('none');
  await expect(desk.taxOf('Blue')).toBeHidden();
});

test('two people who tax different variants both keep their work, and of the same one it is chosen', async ({
  browser,
  back,
}) => {
  test.setTimeout(120_000);
  const { id } = await newSet(back, { red: 'reduced', blue: 'standard' });
  const [first, second] = await Promise.all(
    ['first', 'second'].map(async () => {
      const page = await (await browser.newContext()).newPage();
      const desk = new CatalogueDesk(page);
      await desk.enter(`/catalogue/${id}`);
      await expect(desk.taxOf('Red')).toHaveValue('reduced');
      return { page, desk };
    }),
  );
  await first!.desk.taxOf('Red').selectOption('none');
  await first!.desk.saveAll();
  await second!.desk.taxOf('Blue').selectOption('reduced');
  await second!.desk.save.click();
  await expect(second!.page.getByText('changed this product while you were editing it.')).toBeVisible();
  await expect(second!.page.getByText('Taken over: Tax class of Red.')).toBeVisible();
  await expect(second!.desk.taxOf('Red')).toHaveValue('none');
  await expect(second!.desk.taxOf('Blue')).toHaveValue('reduced');

  await first!.desk.taxOf('Blue').selectOption('none');
  await first!.desk.save.click();
  const choice = first!.page.getByRole('dialog', { name: 'Somebody else was here' });
  await expect(choice.getByRole('group', { name: 'Tax class of Blue' })).toContainText('Yours' + 'None');
  await choice.getByRole('radio', { name: 'Reduced' }).check();
  await choice.getByRole('button', { name: 'Save what is chosen' }).click();
  await expect(first!.page.getByRole('status').getByText('Saved.').first()).toBeVisible();
  await first!.page.reload();
  await expect(first!.desk.taxOf('Red')).toHaveValue('none');
  await expect(first!.desk.taxOf('Blue')).toHaveValue('reduced');
  for (const { page } of [first!, second!]) await page.context().close();
});

test('a class that is none is refused in the field of its variant, which has the focus then', async ({
  page,
  back,
}) => {
  const { id } = await newSet(back, { red: 'reduced', blue: 'standard' });
  const desk = new CatalogueDesk(page);
  await desk.enter(`/catalogue/${id}`);
  await desk.taxOf('Blue').selectOption('none');
  // What a browser kept from a desk that had another class.
  await page.evaluate(() => {
    const name = Object.keys(localStorage).find((key) => key.includes('unsaved.product'))!;
    localStorage.setItem(
      name,
      localStorage.getItem(name)!.replace('"taxClass":"none"', '"taxClass":"luxury"'),
    );
  });
  await page.reload();
  await expect(page.getByText('Your unsaved changes are back.')).toBeVisible();
  await desk.save.click();
  await expect(desk.taxOf('Blue')).toHaveAccessibleDescription('Choose standard, reduced or none.');
  await expect(desk.taxOf('Blue')).toBeFocused();
  await expect(desk.taxOf('Blue')).toHaveAttribute('aria-invalid', 'true');
  await desk.taxOf('Blue').selectOption('reduced');
  await expect(page.getByText('Choose standard, reduced or none.')).toBeHidden();
  await desk.saveAll();
});

test('who may only look sees what differs, and is asked for nothing', async ({ page, back }) => {
  const same = await newSet(back, { red: 'reduced', blue: 'reduced' });
  const differing = await newSet(back, { red: 'reduced', blue: 'none' });
  const desk = new CatalogueDesk(page);
  await desk.enter(`/catalogue/${differing.id}`, await newColleague('fulfilment'));
  await expect(desk.taxOf('Blue')).toHaveValue('none');
  await expect(desk.taxOf('Blue')).toBeDisabled();
  await desk.open(`/catalogue/${same.id}`);
  await expect(desk.tax).toHaveValue('reduced');
  await expect(desk.taxOf('Blue')).toBeHidden();
  await expect(desk.askForTaxPerVariant).toBeHidden();
});

for (const light of ['light', 'dark'] as const)
  test(`the tax of each variant is usable by everybody, on any screen: ${light}`, async ({ page, back }) => {
    test.setTimeout(120_000);
    const { id } = await newSet(back, { red: 'standard', blue: 'standard' });
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    const complaints = listenForComplaints(page);
    const desk = new CatalogueDesk(page);
    await desk.enter(`/catalogue/${id}`);
    for (const width of [390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${admin}/catalogue/${id}`);
      await desk.askForTaxPerVariant.click();
      await expect(desk.taxOf('Red')).toBeInViewport({ ratio: 1 });
      await expectAccessible(page, { where: `tax per variant, ${width}`, light });
      await expectNoSidewaysScroll(page, { where: `tax per variant, ${width}` });
    }
    expect(complaints).toEqual([]);
  });
