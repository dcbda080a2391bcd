import { Desk, owner } from '../pages/desk.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../pages/good-manners.ts';
import { PalettePage } from '../pages/palette.ts';
import { buyBag } from '../shop/buy.ts';
import { openAccount } from '../shop/letter-code.ts';
import { newColleague } from '../shop/new-colleague.ts';
import { expect, test } from '../shop/test.ts';

test('an order, a thing, a person and a room are a few keys away', async ({ page, front, thing, email }) => {
  await openAccount(front, { email, name: 'Zoë Palette', password: 'only here for lanterns' });
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const { number } = await buyBag(front, email);
  const desk = new Desk(page);
  await desk.open('/orders');
  await desk.signIn(owner);
  await expect(desk.orders).toBeVisible();
  const palette = new PalettePage(page);

  await palette.open();
  await palette.box.fill(number);
  await expect(palette.choice(number)).toBeVisible();
  await expect(palette.status).toContainText('fit');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible();

  await palette.open();
  await palette.box.fill(email);
  await expect(palette.choice(/Zoë Palette/)).toBeVisible();
  await palette.choice(/Zoë Palette/).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Zoë Palette' })).toBeVisible();

  await palette.open();
  await palette.box.fill(thing.title);
  await expect(palette.choice(thing.title)).toBeVisible();
  await palette.choice(thing.title).click();
  await expect(page).toHaveURL(new RegExp(`/catalogue/${thing.productId}`));

  await palette.open();
  await expect(palette.choice(number), 'what was chosen lately comes first').toBeVisible();
  await palette.box.fill('new pro');
  await expect(palette.choice('New product')).toHaveAttribute('data-highlighted');
  await page.keyboard.press('ArrowDown');
  await expect(palette.choice('New promotion')).toHaveAttribute('data-highlighted');
  await palette.box.fill('promotions');
  await expect(palette.choice('Promotions')).toHaveAttribute('data-highlighted');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/promotions$/);
});

test('the palette offers what the role may do, says when nothing fits, and closes with Escape', async ({
  page,
}) => {
  const desk = new Desk(page);
  await desk.open('/orders');
  await desk.signIn(await newColleague('fulfilment'));
  await expect(desk.orders).toBeVisible();
  const palette = new PalettePage(page);
  await palette.open();
  await expect(palette.choice('Stock')).toBeVisible();
  for (const name of ['Staff', 'Customers', 'New product', 'Invite a colleague'])
    await expect(palette.choice(name)).toHaveCount(0);
  await palette.box.fill('qqqqzzzz');
  await expect(palette.status).toHaveText('Nothing fits “qqqqzzzz”.');
  await page.keyboard.press('Escape');
  await expect(palette.box).toBeHidden();

  await page.keyboard.press('/');
  await expect(desk.search, 'a list keeps the / for itself').toBeFocused();
});

for (const light of ['light', 'dark'] as const)
  test(`the palette is usable by everybody, on a phone too: ${light}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 390, height: 844 });
    const desk = new Desk(page);
    await desk.open('/orders');
    await desk.signIn(owner);
    const palette = new PalettePage(page);
    await expect(desk.orders).toBeVisible();
    await palette.button.click();
    await palette.box.fill('s');
    await expect(palette.status).toContainText('fit');
    await expectAccessible(page, { where: 'palette', light });
    await expectNoSidewaysScroll(page, { where: 'palette' });
  });
