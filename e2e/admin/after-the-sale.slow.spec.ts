import { owner } from '../pages/desk.ts';
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from '../pages/good-manners.ts';
import { OrderDesk } from '../pages/order-desk.ts';
import { admin, mailbox, storefront } from '../shop/addresses.ts';
import { buyBag } from '../shop/buy.ts';
import { frontDoor } from '../shop/front-door.ts';
import { newColleague } from '../shop/new-colleague.ts';
import { newThing } from '../shop/new-thing.ts';
import { expect, test } from '../shop/test.ts';

test.describe.configure({ mode: 'parallel' });

test('an order leaves in two parcels, and the shopper can follow each', async ({
  page,
  context,
  front,
  thing,
  email,
}) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 2 });
  const { number, key } = await buyBag(front, email);
  const desk = new OrderDesk(page);
  await desk.signInTo(number);

  await desk.act('Mark as sent').click();
  await desk.dialog.getByRole('button', { name: 'Mark as sent' }).click();
  await expect(desk.dialog.getByText('Write the number on the label.')).toBeVisible();
  await page.keyboard.press('Escape');
  await desk.send({ trackingNumber: '1ZFIRST', fewer: 1 });
  await expect(desk.state).toContainText('Partly sent');
  await expect(desk.parcels).toContainText('1ZFIRST');
  await desk.send({ trackingNumber: '1ZSECOND' });
  await expect(desk.state).toContainText('On its way');
  await expect(desk.act('Mark as sent')).toBeHidden();

  const shop = await context.newPage();
  await shop.goto(`${mailbox}/?to=${encodeURIComponent(email)}`);
  const letters = shop.getByRole('link', { name: new RegExp(`${number} is on its way`) });
  await expect(letters, 'a letter for each').toHaveCount(2);
  await shop.goto(`${storefront}/en-us/orders/${number}?key=${encodeURIComponent(key)}`);
  const followed = shop.getByRole('link', { name: 'Follow the parcel' });
  await expect(followed).toHaveCount(2);
  await expect(followed.first()).toHaveAttribute('href', /ups\.com\/track\?tracknum=1ZFIRST/);
});

test('money goes back in parts, never more than there is, and the history of every service tells it', async ({
  page,
  front,
  thing,
  email,
}) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 2 });
  const { number } = await buyBag(front, email);
  const desk = new OrderDesk(page);
  await desk.signInTo(number);

  await desk.refund({ amount: '9999', why: 'A slip of the hand' });
  await expect(desk.dialog.getByRole('textbox', { name: 'Amount (USD)' })).toHaveValue('9999');
  await expect(desk.dialog.getByText(/left/).last()).toBeVisible();
  await page.keyboard.press('Escape');

  await desk.refund({ amount: '5.00', why: 'A scratch' });
  await expect(desk.dialog).toBeHidden();
  await expect(desk.money).toContainText('A scratch');
  await expect(desk.money.getByText('−$5.00')).toBeVisible();
  await expect(desk.story).toContainText('Money ledger: Refunded');
  await expect(desk.story).toContainText('Stock ledger: −2, sold');
  await expect(desk.story).toContainText(/Email “confirmed” sent/);

  await page.keyboard.press('n');
  await page.keyboard.type('Wrap it well');
  await page.keyboard.press('Enter');
  await expect(desk.story).toContainText('Wrap it well');
});

test('a cancelled order gives everything back once; a second cancel is refused', async ({
  page,
  front,
  back,
  email,
}) => {
  const thing = await newThing(
    { back, origin: storefront },
    { name: 'Tin Whistle', priceMinor: 1200, stock: 9 },
  );
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 3 });
  const { number } = await buyBag(front, email);
  const desk = new OrderDesk(page);
  await desk.signInTo(number);
  await desk.act('Cancel').click();
  await desk.dialog.getByRole('button', { name: 'Cancel the order' }).click();
  await expect(desk.dialog.getByText('Say why. The shopper reads it.')).toBeVisible();
  await desk.dialog.getByRole('textbox', { name: 'Why' }).fill('The kiln broke');
  await desk.dialog.getByRole('button', { name: 'Cancel the order' }).click();
  await expect(desk.state).toContainText(/Cancelled/);
  await expect(desk.act('Refund')).toBeHidden();
  await expect.poll(async () => (await back.stockOf(thing.variantId)).onHand).toBe(9);

  const again = await frontDoor(page.request, admin).tell('orders.cancel', {
    number,
    key: `again-${number}`,
    reason: 'Once more',
  });
  expect(again).toMatchObject({ status: 409, refusal: { code: 'ORDER_CLOSED' } });
});

test('a return runs from the wish to the shelf and the money', async ({ page, front, back, email }) => {
  const thing = await newThing(
    { back, origin: storefront },
    { name: 'Tin Drum', priceMinor: 1200, stock: 9 },
  );
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 2 });
  const { number } = await buyBag(front, email);
  const desk = new OrderDesk(page);
  await desk.signInTo(number);
  await expect(desk.act('Return'), 'nothing comes back that was not sent').toBeHidden();
  await desk.send({ trackingNumber: '1ZDRUM' });
  await desk.takeOneBack();
  await expect.poll(async () => (await back.stockOf(thing.variantId)).onHand).toBe(8);
  await desk.act('Pay back').click();
  await desk.dialog.getByRole('button', { name: 'Pay back', exact: true }).click();
  await expect(page.getByText('Paid back').first()).toBeVisible();

  const tooMany = await frontDoor(page.request, admin).tell('orders.requestReturn', {
    number,
    key: `more-${number}`,
    lines: [{ variantId: thing.variantId, quantity: 2, reason: 'All of it' }],
  });
  expect(tooMany).toMatchObject({ status: 409, refusal: { code: 'RETURN_TOO_MANY' } });
});

test('who types a search before the page is alive is not overheard', async ({
  page,
  front,
  thing,
  email,
}) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const { number } = await buyBag(front, email);
  const desk = new OrderDesk(page);
  await desk.open('/orders');
  await desk.signIn(owner);
  await expect(desk.orders).toBeVisible();
  const typed = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await typed.promise;
    await route.continue();
  });
  await page.goto(page.url(), { waitUntil: 'commit' });
  await desk.search.fill(email);
  typed.resolve();
  await expect(page).toHaveURL(/[?&]q=/);
  await expect(desk.order(number)).toBeVisible();
  await expect(desk.search).toHaveValue(email);
});

test('a list of orders is narrowed, kept as a view, and found again', async ({
  page,
  front,
  thing,
  email,
}) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const { number } = await buyBag(front, email);
  const desk = new OrderDesk(page);
  await desk.open('/orders');
  await desk.signIn(owner);
  await desk.search.fill(email);
  await expect(desk.orders.getByRole('row'), 'the head, and the one that was searched for').toHaveCount(2);
  await expect(desk.order(number)).toBeVisible();
  await page.getByRole('button', { name: 'Filters' }).click();
  await desk.dialog.getByRole('combobox', { name: 'Paid by' }).selectOption('bank');
  await expect(page, 'searched and filtered').toHaveURL(/[?&]q=.*method=bank|method=bank.*[?&]q=/);
  await desk.dialog.getByRole('textbox', { name: 'Keep this as a view' }).fill('By bank');
  await desk.dialog.getByRole('button', { name: 'Keep it' }).click();
  await desk.dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('No order fits')).toBeVisible();
  await page.getByRole('link', { name: 'See all orders' }).click();
  await expect(desk.orders).toBeVisible();
  await page.getByRole('list', { name: 'Kept views' }).getByRole('link', { name: 'By bank' }).click();
  await expect(page.getByText('No order fits')).toBeVisible();
  await page.goBack();
  await expect(desk.orders).toBeVisible();
});

test('fulfilment sends and sees no way to refund, and neither does the interface', async ({
  page,
  front,
  thing,
  email,
}) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const { number } = await buyBag(front, email);
  const desk = new OrderDesk(page);
  await desk.signInTo(number, await newColleague('fulfilment'));
  await expect(desk.act('Mark as sent')).toBeVisible();
  for (const hidden of ['Refund', 'Cancel']) await expect(desk.act(hidden)).toBeHidden();
  const door = frontDoor(page.request, admin);
  const wish = { number, key: `not-mine-${number}`, reason: 'No' };
  for (const refused of [
    await door.tell('orders.refund', { ...wish, amountMinor: 100 }),
    await door.tell('orders.cancel', wish),
    await door.tell('orders.note', { number, text: 'Hello' }),
  ])
    expect(refused).toMatchObject({ status: 403, refusal: { code: 'FORBIDDEN' } });
});

for (const light of ['light', 'dark'] as const)
  test.describe(`orders and returns by ${light}`, () => {
    test.use({ colorScheme: light });
    test('everybody can use them, on a desk and on a phone', async ({ page, front, thing, email }) => {
      await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
      const { number } = await buyBag(front, email);
      const complaints = listenForComplaints(page);
      const desk = new OrderDesk(page);
      await desk.open('/orders');
      await desk.signIn(owner);
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        for (const where of ['/orders', `/orders/${number}`, '/returns']) {
          await desk.open(where);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expect(page.getByText(/^Fetching/)).toHaveCount(0);
          await expectAccessible(page, { where: `${where} at ${width}`, light });
          await expectNoSidewaysScroll(page, { where: `${where} at ${width}` });
        }
      }
      await desk.openOrder(number);
      await desk.act('Mark as sent').click();
      await expect(desk.dialog).toBeVisible();
      await expectAccessible(page, { where: 'the sheet', light });
      expect(complaints).toEqual([]);
    });
  });
