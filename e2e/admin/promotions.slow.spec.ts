import { randomUUID } from 'node:crypto';
import { alive } from '../pages/alive.ts';
import { Bag } from '../pages/bag.ts';
import { owner } from '../pages/desk.ts';
import { PromotionDesk } from '../pages/promotion-desk.ts';
import { Till } from '../pages/till.ts';
import { admin, storefront } from '../shop/addresses.ts';
import { buyBag } from '../shop/buy.ts';
import { frontDoor } from '../shop/front-door.ts';
import { newColleague } from '../shop/new-colleague.ts';
import { endPromotion, newPromotion } from '../shop/new-promotion.ts';
import { newThing } from '../shop/new-thing.ts';
import { expect, test } from '../shop/test.ts';

test.describe.configure({ mode: 'parallel' });

test('a merchant makes a code for one use a customer; a shopper uses it, and is told why not twice', async ({
  page,
  browser,
  thing,
  email,
}) => {
  const mark = randomUUID().slice(0, 8).toUpperCase();
  const desk = new PromotionDesk(page);
  await desk.open('/promotions/new');
  await desk.signIn(owner);
  await alive(desk.make);
  await desk.field('Name').fill(`Once ${mark}`);
  await desk.field('Code').fill(`once-${mark}`);
  await desk.field('Percent off').fill('101');
  await desk.field('Uses for each customer').fill('1');
  await expect(desk.sentence).toContainText(
    `101% off everything, with the code ONCE-${mark}, once for each customer, does not combine with others.`,
  );
  await desk.make.click();
  await expect(page.getByText('Nothing can be more than 100% off.')).toBeVisible();
  await expect(desk.field('Percent off'), 'what was typed stays').toHaveValue('101');
  await desk.field('Percent off').fill('10');
  await desk.make.click();
  await expect(page.getByRole('heading', { level: 1, name: `Once ${mark}` })).toBeVisible();

  const shopper = await browser.newContext();
  const front = frontDoor(shopper.request, storefront);
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const shop = await shopper.newPage();
  const bag = new Bag(shop);
  await bag.open();
  await bag.useCode(`Once-${mark}`);
  await expect(shop.getByRole('main')).toContainText('10% off everything, $3.40 less');
  const { number } = await buyBag(front, email);

  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  await front.tell('cart.applyCode', { code: `ONCE-${mark}` });
  const till = new Till(shop);
  await till.open();
  await till.enterContact(email);
  await till.enterAddress();
  await expect(till.refusal).toContainText(`ONCE-${mark} is good once for each customer`);
  await shopper.close();

  await expect(async () => {
    await page.reload();
    await expect(desk.uses.getByRole('link', { name: number })).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await expect(desk.uses.getByRole('listitem').filter({ hasText: number })).toContainText('$3.40');
  await expect(page.getByRole('main')).toContainText('Shoppers saved $3.40 so far.');
});

test('a free delivery that comes by itself shows in the bag and at the till, with its name', async ({
  page,
  front,
  back,
}) => {
  const dear = await newThing(
    { back, origin: storefront },
    { name: 'Golden Kite', priceMinor: 950_000, stock: 9 },
  );
  const offer = { kind: 'free-delivery', optionIds: ['express'] };
  const gift = await newPromotion({ code: null, offer, minimumMinor: 940_000, combines: true });
  await front.tell('cart.add', { variantId: dear.variantId, quantity: 1 });
  const bag = new Bag(page);
  await bag.open();
  const total = page.getByRole('complementary', { name: 'Total' });
  await expect(total).toContainText(gift.title);
  await expect(total).toContainText('Free express delivery');
  const { data } = await front.ask<{ id: string; priceMinor: number }[]>('checkout.deliveryOptions', {
    country: 'US',
    region: 'OR',
    postcode: '97205',
  });
  expect(data.find(({ id }) => id === 'express')).toMatchObject({ priceMinor: 0 });
  await endPromotion(gift.id);
  await bag.open();
  await expect(bag.line(dear.title)).toBeVisible();
  await expect(total).not.toContainText(gift.title);
});

test('a code that was ended at the desk is refused in words', async ({ page, context, front, thing }) => {
  const one = await newPromotion();
  const desk = new PromotionDesk(page);
  await desk.open(`/promotions/${one.id}`);
  await desk.signIn(owner);
  await page.getByRole('button', { name: 'End it now' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
  await expect(page.getByRole('main')).toContainText('Ended');
  await expect(page.getByRole('button', { name: 'End it now' })).toHaveCount(0);

  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const shop = await context.newPage();
  const bag = new Bag(shop);
  await shop.goto(`${storefront}/en-us/bag`);
  await bag.useCode(one.code!);
  await expect(
    shop.getByText(new RegExp(`^${one.code} ended on .*, so it takes nothing off any more\\.$`)),
  ).toBeVisible();
});

test('a promotion is tried on a bag before anybody meets it', async ({ page, back }) => {
  const thing = await newThing(
    { back, origin: storefront },
    { name: 'Copper Whistle', priceMinor: 4000, stock: 9 },
  );
  const offer = { kind: 'buy-get', buy: 1, get: 1, percentOff: 100, scope: { kind: 'all' } };
  const draft = await newPromotion({ draft: true, offer });
  const desk = new PromotionDesk(page);
  await desk.open(`/promotions/${draft.id}`);
  await desk.signIn(owner);
  const picker = desk.trial.getByRole('searchbox', { name: 'Put something in' });
  await expect(async () => {
    await picker.fill('');
    await picker.fill(thing.title);
    await expect(desk.trial.getByRole('button', { name: thing.title })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await desk.trial.getByRole('button', { name: thing.title }).click();
  await expect(desk.trial).toContainText('has nothing to take off this bag');
  await desk.trial.getByRole('button', { name: 'One more' }).click();
  await expect(desk.trial).toContainText('It applies.');
  await expect(desk.trial).toContainText('Buy 1, get 1 free: the cheapest');
  await expect(desk.uses).toContainText('Nobody has used it yet.');
});

test('support sees promotions and changes none, on the page or past it', async ({ page, context }) => {
  const one = await newPromotion();
  const desk = new PromotionDesk(page);
  await desk.open(`/promotions/${one.id}`);
  await desk.signIn(await newColleague('support'));
  await expect(desk.field('Name')).toHaveValue(one.title);
  await expect(desk.field('Name')).toBeDisabled();
  await expect(desk.save).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'End it now' })).toHaveCount(0);
  const door = frontDoor(context.request, admin);
  expect(await door.tell('promotions.end', { id: one.id })).toMatchObject({
    status: 403,
    refusal: { code: 'FORBIDDEN' },
  });
  await desk.open('/promotions');
  await expect(desk.row(one.title)).toBeVisible();
  await expect(page.getByRole('link', { name: 'New promotion' })).toHaveCount(0);
});
