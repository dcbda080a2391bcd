import { setTimeout } from 'node:timers/promises';
import { home, Till } from '../pages/till.ts';
import { expect, test } from '../shop/test.ts';

/** Longer than anybody needs from the ZIP code to the button. */
const SLOW_MS = 3_000;

test('whoever goes on to payment before the ways of delivery came gets there all the same', async ({
  page,
  front,
  thing,
  email,
}) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  await page.route(/checkout\.deliveryOptions/, async (route) => {
    await setTimeout(SLOW_MS);
    await route.continue();
  });
  const till = new Till(page);
  await till.open();
  await till.enterContact(email);
  await till.enterPlace();
  await till.onToPayment.click();
  await expect(page.getByRole('radio', { name: /Standard/ })).toBeHidden();
  await till.gateway.ready();
});

test('a till that was closed is opened again where it was left, with what is held, and pays', async ({
  page,
  front,
  thing,
  email,
}) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const first = new Till(page);
  await first.open();
  await first.reachPayment(email);
  const next = await page.context().newPage();
  await page.close();

  const till = new Till(next);
  await till.open();
  await till.gateway.ready();
  await expect(till.section('You')).toContainText(email);
  await expect(till.section('Delivery')).toContainText(home.line1);
  await till.payWith('4242424242424242');
  await expect(next).toHaveURL(/\/orders\/S-/);
});
