import { setTimeout } from 'node:timers/promises';
import { Till } from '../pages/till.ts';
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
