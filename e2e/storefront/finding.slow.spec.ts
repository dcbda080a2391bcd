import { alive } from '../pages/alive.ts';
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from '../pages/good-manners.ts';
import { storefront } from '../shop/addresses.ts';
import { buyBag } from '../shop/buy.ts';
import { newThing } from '../shop/new-thing.ts';
import { expect, test } from '../shop/test.ts';

test('a stall is narrowed down by stars and put in the order of what sells, and Back undoes it', async ({
  page,
}) => {
  await page.goto(`${storefront}/en-us/stalls/table`);
  const panel = page.getByRole('complementary', { name: 'Narrow it down' });
  const open = panel.getByRole('button', { name: 'Rating' }).or(panel.getByText('Rating', { exact: true }));
  await alive(page.getByRole('combobox', { name: 'In which order' }));
  await open.first().click();
  await panel.getByRole('checkbox', { name: '4 stars and up' }).check();
  await expect(page).toHaveURL(/stars=4/);
  await expect(page.getByRole('button', { name: '4 stars and up, take away' })).toBeVisible();
  await expectAccessible(page, { where: 'a stall narrowed down by stars' });
  await page.getByRole('combobox', { name: 'In which order' }).selectOption('Best selling');
  await expect(page).toHaveURL(/sort=selling/);
  await page.goBack();
  await expect(page).not.toHaveURL(/sort=selling/);
  await expect(page).toHaveURL(/stars=4/);
});

test('what is typed is marked in what is offered, and another word for a thing finds it', async ({
  page,
}) => {
  const complaints = listenForComplaints(page);
  await page.goto(`${storefront}/en-us`);
  const search = page.getByRole('link', { name: 'Search', exact: true });
  await alive(search);
  await search.click();
  const field = page.getByRole('dialog').getByRole('searchbox', { name: 'Search the hall' });
  await field.fill('teap');
  const offered = page.getByRole('list', { name: 'Suggestions' }).getByRole('link', { name: 'Rose Teapot' });
  await expect(offered.locator('mark')).toHaveText('Teapot');
  await expectAccessible(page, { where: 'suggestions' });
  await field.fill('couch');
  await field.press('Enter');
  await expect(page.getByRole('main').getByRole('link', { name: 'Two-Seat Sofa' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('what was searched for and found is offered again, on this device, until it is forgotten', async ({
  page,
}) => {
  await page.goto(`${storefront}/en-us/search?q=teapot`);
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /Teapot/ })
      .first(),
  ).toBeVisible();
  await page.goto(`${storefront}/en-us/search?q=guitarrero`);
  await expect(page.getByRole('heading', { name: 'We looked on every shelf.' })).toBeVisible();
  await page.goto(`${storefront}/en-us`);
  const search = page.getByRole('link', { name: 'Search', exact: true });
  await alive(search);
  await search.click();
  const sheet = page.getByRole('dialog');
  const lately = sheet.getByRole('region', { name: 'You searched for' });
  await expect(lately.getByRole('link')).toHaveText(['teapot']);
  await expectAccessible(page, { where: 'what was searched for' });
  const field = sheet.getByRole('searchbox', { name: 'Search the hall' });
  await field.fill('te');
  await expect(lately.getByRole('link')).toHaveText(['teapot']);
  await field.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\?q=teapot/);
  await page.goto(`${storefront}/en-us`);
  await alive(search);
  await search.click();
  await lately.getByRole('button', { name: 'Forget these' }).click();
  await expect(lately).toHaveCount(0);
});

test('who finds nothing is shown words that are near and stalls to look at', async ({ page }) => {
  await page.goto(`${storefront}/en-us/search?q=guitarrero`);
  await expect(page.getByRole('heading', { name: 'We looked on every shelf.' })).toBeVisible();
  await expectAccessible(page, { where: 'a search that found nothing' });
  await expectNoSidewaysScroll(page, { where: 'a search that found nothing' });
  await page.getByRole('main').getByRole('link', { name: 'guitar', exact: true }).click();
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /Guitar/ })
      .first(),
  ).toBeVisible();
});

test('what is bought together stands together', async ({ front, back, email }) => {
  const wanted = { priceMinor: 1500, stock: 9 };
  const place = { back, origin: storefront };
  const one = await newThing(place, { name: 'Salt Cellar', ...wanted });
  const other = await newThing(place, { name: 'Pepper Mill', ...wanted });
  for (const { variantId } of [one, other]) await front.tell('cart.add', { variantId, quantity: 1 });
  await buyBag(front, email);
  await expect(async () => {
    const { data } = await front.ask<{ together: { handle: string }[] }>('catalog.product', {
      handle: one.handle,
    });
    expect(data.together.map(({ handle }) => handle)).toEqual([other.handle]);
  }).toPass();
});
