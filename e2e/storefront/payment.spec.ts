import { cards } from '../pages/gateway-fields.ts';
import { OrderPage } from '../pages/order-page.ts';
import { home, Till } from '../pages/till.ts';
import { gateway } from '../shop/addresses.ts';
import { expect, test } from '../shop/test.ts';

/** Each test begins where paying does: something in the bag, everything held. */
test.beforeEach(async ({ page, front, thing, email }) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const till = new Till(page);
  await till.open();
  await till.reachPayment(email);
});

test('a card that is approved buys', async ({ page, thing }) => {
  await new Till(page).payWith(cards.approved);
  const order = new OrderPage(page);
  await order.thanked();
  await expect(order.lines).toContainText(thing.title);
  await expect(page.getByText('Visa ending 4242', { exact: true })).toBeVisible();
});

test('after a declined card, another one buys', async ({ page, back, email }) => {
  const till = new Till(page);
  await till.payWith(cards.declined);
  await expect(till.refusal).toContainText('declined');
  await expect(till.refusal).toContainText('Nothing was charged');
  await till.payWith(cards.approved);
  await new OrderPage(page).thanked();
  expect((await back.ordersFor(email)).items).toHaveLength(1);
});

test('a card with too little on it says so', async ({ page }) => {
  const till = new Till(page);
  await till.payWith(cards.tooLittleOnIt);
  await expect(till.refusal).toContainText(/too little|enough/);
  await expect(till.pay).toBeEnabled();
});

test('a refused 3-D Secure challenge charges nothing, and the till stays as it was', async ({ page }) => {
  const till = new Till(page);
  await till.payWith(cards.asksForThreeDSecure);
  await till.gateway.answerChallenge('No, refuse');
  await expect(till.refusal).toContainText('Nothing was charged');
  await till.payWith(cards.approved);
  await new OrderPage(page).thanked();
});

test('the wallet buys with one tap', async ({ page }) => {
  const till = new Till(page);
  await till.choose('Wallet');
  await till.gateway.tapWallet();
  await new OrderPage(page).thanked();
});

test('a bank that approves leads back to the order', async ({ page }) => {
  const till = new Till(page);
  await till.goToTheBank();
  await till.gateway.answerBank('Approve');
  await new OrderPage(page).thanked();
});

test('a bank that refuses leads back to the till, where a card buys', async ({ page }) => {
  const till = new Till(page);
  await till.goToTheBank();
  await till.gateway.answerBank('Refuse');
  await expect(till.refusal).toContainText('Nothing was charged');
  await till.gateway.ready();
  await till.payWith(cards.approved);
  await new OrderPage(page).thanked();
});

test('who approves at the bank and never comes back has an order all the same', async ({
  page,
  back,
  email,
}) => {
  const till = new Till(page);
  await till.goToTheBank();
  await expect(page.getByRole('heading', { name: 'Approve this payment?' })).toBeVisible();
  const asked = new URL(page.url()).searchParams;
  // The bank hears yes; the shopper's browser follows no way back.
  const answered = await page.request.post(`${gateway}/actions/answer`, {
    form: {
      payment_intent: asked.get('payment_intent')!,
      client_secret: asked.get('payment_intent_client_secret')!,
      outcome: 'approve',
    },
    maxRedirects: 0,
  });
  expect(answered.status()).toBeLessThan(400);
  await page.goto('about:blank');
  await expect.poll(async () => (await back.ordersFor(email)).items).toHaveLength(1);

  await till.open();
  await expect(new OrderPage(page).thanks, 'the till knows, too').toBeVisible();
});

test('who leaves the bank’s page unanswered can pay by card instead, once', async ({ page, back, email }) => {
  const till = new Till(page);
  await till.goToTheBank();
  await expect(page.getByRole('heading', { name: 'Approve this payment?' })).toBeVisible();
  const bank = page.url();
  await till.open();
  await till.gateway.ready();
  await till.payWith(cards.approved);
  await new OrderPage(page).thanked();

  await page.goto(bank);
  await expect(page.getByRole('heading', { name: 'This payment is settled' })).toBeVisible();
  expect((await back.ordersFor(email)).items).toHaveLength(1);
});

test('a double click on Pay makes one order', async ({ page, back, email }) => {
  const till = new Till(page);
  await till.gateway.enterCard(cards.approved);
  await till.pay.dblclick();
  await new OrderPage(page).thanked();
  expect((await back.ordersFor(email)).items).toHaveLength(1);
});

test('Back and reload at the till lose nothing', async ({ page, email, thing }) => {
  const till = new Till(page);
  await page.reload();
  await till.gateway.ready();
  await expect(till.section('You')).toContainText(email);
  await expect(till.section('Delivery')).toContainText(home.line1);
  await expect(till.summary).toContainText(thing.title);

  await page.goto('/en-us/bag');
  await page.goBack();
  await till.gateway.ready();
  await expect(till.section('You')).toContainText(home.name);

  await page.getByRole('button', { name: 'Change delivery' }).click();
  await expect(till.street).toHaveValue(home.line1);
  await till.street.fill('14 Juniper Lane');
  await page.reload();
  await page.getByRole('button', { name: 'Change delivery' }).click();
  await expect(till.street, 'not even what was typed and not sent').toHaveValue('14 Juniper Lane');
  await till.onToPayment.click();
  await till.gateway.ready();
  await till.payWith(cards.approved);
  const number = await new OrderPage(page).thanked();

  await page.goBack();
  await page.goForward();
  await expect(page.getByText(`Order ${number}`), 'and the order is not placed again').toBeVisible();
});
