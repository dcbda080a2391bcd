import { alive } from '../pages/alive.ts';
import { cards, GatewayFields } from '../pages/gateway-fields.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../pages/good-manners.ts';
import { Mailbox } from '../pages/mailbox.ts';
import { OrderDesk } from '../pages/order-desk.ts';
import { gateway, storefront } from '../shop/addresses.ts';
import { buyBag } from '../shop/buy.ts';
import { newThing } from '../shop/new-thing.ts';
import { expect, test } from '../shop/test.ts';

test('what is added waits for the shopper, who pays the difference on the order’s page', async ({
  page,
  context,
  front,
  back,
  thing,
  email,
}) => {
  const name = `Brass Kettle ${email.slice(8, 14)}`;
  const kettle = await newThing({ back, origin: storefront }, { name, priceMinor: 5600, stock: 3 });
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const { number, key } = await buyBag(front, email);
  const desk = new OrderDesk(page);
  await desk.signInTo(number);

  await test.step('a swap asks for the difference only', async () => {
    await desk.act('Change').click();
    await desk.dialog.getByRole('searchbox', { name: 'Add something' }).fill(name);
    await desk.dialog.getByRole('list', { name: 'Things found' }).getByRole('button', { name }).click();
    await desk.dialog.getByRole('button', { name: 'One fewer' }).first().click();
    await expect(desk.dialog.getByRole('region', { name: 'What it comes to' })).toContainText('$22.00');
    await desk.dialog.getByRole('textbox', { name: 'Why' }).fill('The kettle instead, as you wrote');
    await expectAccessible(page, { where: 'changing an order' });
    await desk.dialog.getByRole('button', { name: 'Ask the shopper for $22.00' }).click();
    await expect(desk.dialog).toBeHidden();
    await expect(page.getByText('A change waits for the shopper to pay $22.00.')).toBeVisible();
    await expect(desk.act('Mark as sent'), 'nothing leaves meanwhile').toBeHidden();
    expect(await back.stockOf(kettle.variantId)).toMatchObject({ onHand: 3, reserved: 1 });
  });

  const shop = await context.newPage();
  await test.step('the letter leads to where it is paid', async () => {
    const mailbox = new Mailbox(shop);
    await mailbox.openMail({
      to: email,
      subject: new RegExp(`change of your order ${number}: \\$22.00 to pay`),
    });
    const way = mailbox.mail.getByRole('link', { name: 'Pay $22.00' });
    await expect(way).toHaveAttribute('href', new RegExp(`/orders/${number}\\?key=`));
    await shop.goto(`${storefront}/en-us/orders/${number}?key=${encodeURIComponent(key)}`);
    const due = shop.getByRole('region', { name: /Pay the difference of \$22\.00/ });
    await expect(due).toContainText('Brass Kettle');
    const fields = new GatewayFields(shop);
    await fields.ready();
    await expectAccessible(shop, { where: 'paying for a change' });
    await expectNoSidewaysScroll(shop, { where: 'paying for a change' });
    await fields.enterCard(cards.declined);
    await due.getByRole('button', { name: 'Pay $22.00' }).click();
    await expect(due.getByRole('alert')).toContainText('Nothing was charged');
    await fields.enterCard(cards.approved);
    await due.getByRole('button', { name: 'Pay $22.00' }).click();
    await expect(shop.getByRole('region', { name: 'Your order was changed' })).toContainText(
      'You paid the difference of $22.00.',
    );
    await expect(due).toBeHidden();
  });

  await test.step('the desk sees it, the shelf counts it, and it can be sent', async () => {
    await page.reload();
    await expect(page.getByRole('region', { name: 'Things' })).toContainText(name);
    await expect(desk.money).toContainText('Set against what was added');
    await expect(desk.act('Mark as sent')).toBeVisible();
    await expect.poll(async () => back.stockOf(kettle.variantId)).toMatchObject({ onHand: 2, reserved: 0 });
    await expect(page.getByRole('region', { name: 'Papers' }).getByRole('link')).toHaveCount(3);
  });
});

test('a shopper who does not want a change leaves the order as it was', async ({
  page,
  front,
  back,
  thing,
  email,
}) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const { number, key } = await buyBag(front, email);
  await back.changeOrder(`/orders/${number}/edits`, {
    key: `one-more-${number}`,
    lines: [{ variantId: thing.variantId, quantity: 2 }],
    reason: 'One more',
    expectedDifferenceMinor: 3400,
  });
  await page.goto(`${storefront}/en-us/orders/${number}?key=${encodeURIComponent(key)}`);
  const leave = page.getByRole('button', { name: 'Leave my order as it was' });
  await alive(leave);
  await leave.click();
  await expect(page.getByText('A change was taken back.')).toBeVisible();
  await expect(leave).toBeHidden();
});

test('a refund that nobody answered is shown, and ends when it is tried again', async ({
  page,
  front,
  thing,
  email,
}) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const { number } = await buyBag(front, email);
  const desk = new OrderDesk(page);
  await desk.signInTo(number);
  const faults = `${gateway}/sandbox/faults`;
  const broken = { operation: 'refund', kind: 'error-before', times: 200 };
  expect((await page.request.post(faults, { data: broken })).ok()).toBe(true);
  try {
    await desk.refund({ amount: '4.00', why: 'A scratch' });
    const waiting = page.getByRole('region', { name: 'Waiting to be tried again' });
    await expect(waiting).toContainText('Refunding');
    await expect(waiting).toContainText('Payment did not give a clear answer');
    await expect(waiting).toContainText(/tries so far/);
    await page.request.delete(faults);
    await waiting.getByRole('button', { name: 'Try again now' }).click();
    await expect(waiting).toBeHidden();
    await expect(desk.story).toContainText('Tried again by hand: Refunding');
    await expect(desk.story).toContainText('Refunded $4.00');
  } finally {
    await page.request.delete(faults);
  }
});
