import { owner } from '../pages/desk.ts';
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from '../pages/good-manners.ts';
import { TodayDesk } from '../pages/today-desk.ts';
import { admin, storefront } from '../shop/addresses.ts';
import { buyBag } from '../shop/buy.ts';
import { frontDoor } from '../shop/front-door.ts';
import { newColleague } from '../shop/new-colleague.ts';
import { newThing } from '../shop/new-thing.ts';
import { expect, test } from '../shop/test.ts';

type Sales = {
  totals: { takingsMinor: number; orders: number };
  stalls: { takingsMinor: number }[];
  series: { takingsMinor: number }[];
  products: { productId: string; takingsMinor: number; units: number }[];
};
type Order = { totals: { totalMinor: number } };

const sumOf = (rows: { takingsMinor: number }[]): number =>
  rows.reduce((sum, row) => sum + row.takingsMinor, 0);

test('an order placed now appears now, and the takings rise by what it cost', async ({
  page,
  context,
  front,
  back,
  email,
}) => {
  // Dear enough to be among the things that take most, and bought by nobody else: its takings are this test's alone.
  const thing = await newThing(
    { back, origin: storefront },
    { name: 'Brass Orrery', priceMinor: 912_300, stock: 5 },
  );
  const desk = new TodayDesk(page);
  await desk.open();
  await desk.signIn(owner);
  await desk.isLive();
  await expect(desk.number('Takings')).toContainText('$');
  const before = await desk.minorOf('Takings');
  await page.evaluate(() => Object.assign(window, { stayed: true }));

  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const order = await buyBag(front, email);
  await expect(desk.latest.getByRole('link', { name: order.number }), 'at once').toBeVisible();
  const backOffice = frontDoor(context.request, admin);
  const placed = (await backOffice.ask<Order>('orders.byNumber', { number: order.number })).data;
  await expect(desk.topThings.getByRole('row', { name: thing.title })).toContainText(
    (placed.totals.totalMinor / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' }),
  );
  await expect.poll(() => desk.minorOf('Takings')).toBeGreaterThanOrEqual(before + placed.totals.totalMinor);
  expect(await page.evaluate(() => 'stayed' in window), 'without a reload').toBe(true);

  const sales = (await backOffice.ask<Sales>('today.sales', { period: 'today' })).data;
  const sold = sales.products.find(({ productId }) => productId === thing.productId);
  expect(sold).toMatchObject({ units: 1, takingsMinor: placed.totals.totalMinor });
  expect(sumOf(sales.stalls)).toBe(sales.totals.takingsMinor);
  expect(sumOf(sales.series)).toBe(sales.totals.takingsMinor);

  await page.goto(`${admin}/orders/${order.number}`);
  for (const name of ['Invoice', 'Packing slip']) {
    // The order's history names its invoice as well, by its number.
    const link = page.getByRole('link', { name, exact: true });
    const answer = await context.request.get(new URL((await link.getAttribute('href'))!, admin).href);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  }
  const own = await context.request.get(
    `${storefront}/api/documents/orders/${order.number}/invoice.pdf?key=${encodeURIComponent(order.key)}`,
  );
  expect(own.headers()['content-type']).toBe('application/pdf');
  const strangers = await context.request.get(
    `${storefront}/api/documents/orders/${order.number}/invoice.pdf`,
  );
  expect(strangers.status(), 'a stranger’s is not there').toBe(404);
});

test('a packer sees what waits and no money, and is refused the figures', async ({ page, context }) => {
  const packer = await newColleague('fulfilment');
  const desk = new TodayDesk(page);
  await desk.open();
  await desk.signIn(packer);
  await desk.isLive();
  await expect(desk.number('To send')).toHaveText(/\d/);
  await expect(page.getByRole('heading', { name: 'Needs a hand' })).toBeVisible();
  for (const name of ['Takings', 'Average bag']) await expect(desk.number(name)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^Takings/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0);
  const refused = await frontDoor(context.request, admin).ask('today.sales', { period: 'today' });
  expect(refused).toMatchObject({ status: 403, refusal: { code: 'FORBIDDEN' } });
});

test('the day is usable by everybody, by day and by night', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const complaints = listenForComplaints(page);
  const desk = new TodayDesk(page);
  await desk.open('/?period=30d');
  await desk.signIn(owner);
  await desk.isLive();
  const chart = page.getByRole('application');
  await expect(chart).toBeVisible();
  await expectAccessible(page, { where: 'today', light: 'light' });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectAccessible(page, { where: 'today', light: 'dark' });
  await chart.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Together'), 'the keyboard walks the bars').toBeVisible();

  await page.getByRole('radio', { name: 'Yesterday' }).check({ force: true });
  await expect(page).toHaveURL(/period=yesterday/);
  await expect(page.getByRole('heading', { name: 'Takings by the hour' })).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^sales-.*\.csv$/);

  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page, { where: 'today on a phone' });
  expect(complaints).toEqual([]);
});
