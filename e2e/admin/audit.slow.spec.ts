import { Desk, owner } from '../pages/desk.ts';
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from '../pages/good-manners.ts';
import { admin, storefront } from '../shop/addresses.ts';
import { frontDoor } from '../shop/front-door.ts';
import { newColleague } from '../shop/new-colleague.ts';
import { newThing } from '../shop/new-thing.ts';
import { expect, test } from '../shop/test.ts';

test.describe.configure({ mode: 'parallel' });

test('a change appears in the log by itself, with both values, is found again by its thing, and can be taken home', async ({
  page,
  context,
  back,
}) => {
  const thing = await newThing(
    { back, origin: storefront },
    { name: 'Ledger Lamp', priceMinor: 3400, stock: 5 },
  );
  const desk = new Desk(page);
  await desk.open(`/audit?entity=variant&entityId=${thing.variantId}`);
  await desk.signIn(owner);
  await expect(page.getByRole('heading', { level: 1, name: 'Audit log' })).toBeVisible();
  const list = page.getByRole('table', { name: 'Changes, newest first' });
  const priced = list.getByRole('row').filter({ hasText: 'Price changed' });
  await expect(page.getByText(`Only variant …${thing.variantId.slice(-8)}`)).toBeVisible();
  await expect(priced).toHaveCount(0);

  await back.setPrice(thing.variantId, 4250);
  await expect(priced, 'without a reload').toHaveCount(1);
  await expect(priced).toContainText('34.00');
  await expect(priced).toContainText('42.50');
  await expect(priced).toContainText('owner');

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export as CSV' }).click();
  const file = await (await download).createReadStream();
  const text = await new Response(file as unknown as ReadableStream).text();
  expect(text.split('\r\n')[0]).toContain('at,service,place,actor');
  expect(text).toContain(`price.changed,variant,${thing.variantId}`);

  await page.getByRole('combobox', { name: 'Service' }).selectOption('Orders');
  await expect(page.getByText('No change fits')).toBeVisible();
  await expect(page, 'filters stand in the address').toHaveURL(/service=order/);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(list.getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('combobox', { name: 'Change', exact: true }).selectOption('Price changed');
  const found = priced.filter({ hasText: thing.variantId.slice(-8) });
  await found.getByRole('button').click();
  await expect(page).toHaveURL(new RegExp(`entityId=${thing.variantId}`));

  const door = frontDoor(context.request, admin);
  expect(await door.ask('audit.list', { entityId: thing.variantId })).toMatchObject({ status: 200 });
});

test('verifying reads every log from its first record, and says that all are whole', async ({ page }) => {
  const desk = new Desk(page);
  await desk.open('/audit');
  await desk.signIn(owner);
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByText(/^All logs are whole/)).toBeVisible({ timeout: 15_000 });
  await page.locator('summary', { hasText: 'The logs and their fingerprints' }).click();
  const logs = page.getByRole('table', { name: 'The logs and their fingerprints' });
  await expect(logs.getByRole('row')).toHaveCount(8);
  await expect(logs.getByRole('row').filter({ hasText: 'whole' })).toHaveCount(7);
});

test('fulfilment and support neither see the log nor get it past the page', async ({ page, context }) => {
  const desk = new Desk(page);
  for (const role of ['fulfilment', 'support'] as const) {
    await context.clearCookies();
    await desk.open('/orders');
    await desk.signIn(await newColleague(role));
    await expect(page.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Audit log' })).toHaveCount(0);
    const door = frontDoor(context.request, admin);
    expect(await door.ask('audit.list', {}), role).toMatchObject({ status: 403 });
    expect(await door.tell('audit.verify'), role).toMatchObject({ status: 403 });
    expect((await context.request.get(`${admin}/api/files/audit.csv`)).status(), role).toBe(403);
  }
});

for (const light of ['light', 'dark'] as const)
  test(`the audit log is usable by everybody, on a phone and at a desk: ${light}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    const complaints = listenForComplaints(page);
    const desk = new Desk(page);
    await desk.open('/audit');
    await desk.signIn(owner);
    await expect(page.getByRole('heading', { level: 1, name: 'Audit log' })).toBeVisible();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${admin}/audit`);
      await expect(page.getByRole('table', { name: 'Changes, newest first' })).toBeVisible();
      await page.locator('summary', { hasText: 'The logs and their fingerprints' }).click();
      await expectAccessible(page, { where: `audit, ${width}`, light });
      await expectNoSidewaysScroll(page, { where: `audit, ${width}` });
    }
    expect(complaints).toEqual([]);
  });
