import { randomUUID } from 'node:crypto';
import { owner } from '../pages/desk.ts';
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from '../pages/good-manners.ts';
import { Mailbox } from '../pages/mailbox.ts';
import { StockDesk } from '../pages/stock-desk.ts';
import { home } from '../pages/till.ts';
import { admin, storefront } from '../shop/addresses.ts';
import { holdBag } from '../shop/buy.ts';
import { frontDoor } from '../shop/front-door.ts';
import { newColleague } from '../shop/new-colleague.ts';
import { newThing } from '../shop/new-thing.ts';
import { expect, test } from '../shop/test.ts';

test.describe.configure({ mode: 'parallel' });

test('a correction with its reason is in the ledger, the shop says how many are left, and the owner has a letter', async ({
  page,
  context,
  back,
}) => {
  const thing = await newThing(
    { back, origin: storefront },
    { name: 'Tin Kite', priceMinor: 1200, stock: 9 },
  );
  const desk = new StockDesk(page);
  await desk.open(`/stock/${thing.variantId}`);
  await desk.signIn(owner);
  await expect(page.getByRole('heading', { level: 1, name: thing.title })).toBeVisible();
  await expect(desk.figure('Free')).toContainText('9');

  await page.getByRole('textbox', { name: 'Change by' }).fill('0');
  await page.getByRole('button', { name: 'Save the change' }).click();
  await expect(page.getByText('Say how many were added or taken away.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Change by' }).fill('-20');
  await page.getByRole('button', { name: 'Save the change' }).click();
  await expect(page.getByText(/9 are there/), 'the shelf has no more than nine').toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Change by' })).toHaveValue('-20');

  await page.getByRole('textbox', { name: 'Change by' }).fill('-6');
  await page.getByRole('combobox', { name: 'Reason' }).selectOption('damage');
  await page.getByRole('textbox', { name: 'Note' }).fill('The roof leaked');
  await page.getByRole('button', { name: 'Save the change' }).click();
  const newest = desk.ledger.getByRole('row').nth(1);
  await expect(newest).toContainText('Damage');
  await expect(newest).toContainText('The roof leaked');
  await expect(newest).toContainText('−6');
  await expect(desk.figure('Free')).toContainText('3');

  const shop = await context.newPage();
  await expect(async () => {
    await shop.goto(`${storefront}/en-us/products/${thing.handle}`);
    await expect(shop.getByText('3 left').first()).toBeVisible({ timeout: 3_000 });
  }).toPass();
  const mailbox = new Mailbox(shop);
  await mailbox.openMail({ to: owner.email, subject: new RegExp(`^.*3 left: ${thing.title}`) });
  await expect(mailbox.mail.getByRole('link', { name: 'Open its stock' })).toHaveAttribute(
    'href',
    `${admin}/stock/${thing.variantId}`,
  );
});

test('what a shopper at the till holds is seen with their checkout; a count below it is short, and says by whom it is held', async ({
  page,
  front,
  back,
  email,
}) => {
  const thing = await newThing(
    { back, origin: storefront },
    { name: 'Tin Boat', priceMinor: 1200, stock: 20 },
  );
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 2 });
  await holdBag(front, email);
  const desk = new StockDesk(page);
  await desk.open('/stock/holds');
  await desk.signIn(owner);
  const held = page.getByRole('row').filter({ hasText: thing.title });
  await expect(held).toContainText(home.name);
  await expect(held).toContainText('At the till');
  await held.getByRole('link', { name: thing.title }).click();

  await expect(desk.figure('Promised')).toContainText('2');
  await expect(desk.holds).toContainText(home.name);
  await expect(desk.holds).toContainText(/\d:\d\d left/);
  await page.getByRole('combobox', { name: 'How' }).selectOption('countedTo');
  await page.getByRole('textbox', { name: 'Found on the shelf' }).fill('1');
  await page.getByRole('button', { name: 'Save the change' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '1 promised unit is not there.' })).toContainText(
    home.name,
  );
  await expect(desk.figure('Short')).toContainText('1');
});

test('a shelf is counted down the column with the keyboard and saved at once', async ({ page, back }) => {
  const mark = randomUUID().slice(0, 8);
  const things = [];
  for (const name of ['Bobbin', 'Spindle'])
    things.push(
      await newThing({ back, origin: storefront }, { name: `${name} ${mark}`, priceMinor: 900, stock: 12 }),
    );
  const [first, second] = things as [(typeof things)[0], (typeof things)[0]];
  const desk = new StockDesk(page);
  await desk.enter(owner);
  await desk.find(mark);
  await page.getByRole('button', { name: 'Count a shelf' }).click();
  await desk.count(first.title).fill('several');
  await page.keyboard.press('Enter');
  await expect(desk.count(second.title)).toBeFocused();
  await page.keyboard.type('11');
  await page.getByRole('button', { name: 'Save 2 counts' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Write a whole number' })).toBeVisible();
  await expect(desk.count(second.title), 'what was typed stays').toHaveValue('11');

  await desk.count(first.title).fill('12');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sunday round');
  await page.keyboard.press('Enter');
  const rowOf = (title: string) => desk.list.getByRole('row').filter({ hasText: title });
  await expect(rowOf(second.title)).toContainText('11');
  await rowOf(second.title).getByRole('link').click();
  await expect(desk.ledger.getByRole('row').nth(1)).toContainText('Counted to 11');
  await expect(desk.ledger.getByRole('row').nth(1)).toContainText('Sunday round');
});

test('support reads the stock and changes none of it, on the page or past it', async ({
  page,
  context,
  thing,
}) => {
  const desk = new StockDesk(page);
  await desk.enter(await newColleague('support'));
  await desk.find(thing.title);
  await expect(desk.list.getByRole('row').filter({ hasText: thing.title })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Count a shelf' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: `Add to ${thing.title}` })).toHaveCount(0);
  await desk.openItem(thing.variantId);
  await expect(page.getByText('no day set')).toBeVisible();
  await expect(page.getByRole('button', { name: /Save/ })).toHaveCount(0);
  const door = frontDoor(context.request, admin);
  const { variantId } = thing;
  for (const [procedure, input] of [
    ['stock.adjust', { variantId, key: randomUUID(), delta: 1, reason: 'found' }],
    ['stock.count', { key: randomUUID(), lines: [{ variantId, countedTo: 1 }] }],
    ['stock.setThreshold', { variantId, lowAt: 1, alert: false }],
    ['stock.setBackOn', { variantId, backOn: null }],
  ] as const)
    expect(await door.tell(procedure, input), procedure).toMatchObject({
      status: 403,
      refusal: { code: 'FORBIDDEN' },
    });
});

for (const light of ['light', 'dark'] as const)
  test(`the stock’s pages are usable by everybody, on a phone and at a desk: ${light}`, async ({
    page,
    thing,
    front,
    email,
  }) => {
    test.setTimeout(90_000);
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
    await holdBag(front, email);
    const complaints = listenForComplaints(page);
    const desk = new StockDesk(page);
    await desk.enter(owner);
    const visits = [
      { where: 'list', go: () => desk.find(thing.title), ready: desk.list },
      {
        where: 'counting',
        go: () => desk.find(thing.title, { counting: true }),
        ready: desk.count(thing.title),
      },
      { where: 'item', go: () => desk.openItem(thing.variantId), ready: desk.ledger },
      {
        where: 'holds',
        go: () => desk.open('/stock/holds'),
        ready: page.getByRole('table').getByRole('row').nth(1),
      },
    ];
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const { where, go, ready } of visits) {
        await go();
        await expect(ready).toBeVisible();
        await expectAccessible(page, { where: `${where}, ${width}`, light });
        await expectNoSidewaysScroll(page, { where: `${where}, ${width}` });
      }
    }
    expect(complaints).toEqual([]);
  });
