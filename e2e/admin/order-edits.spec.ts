import { OrderDesk } from '../pages/order-desk.ts';
import { buyBag } from '../shop/buy.ts';
import { expect, test } from '../shop/test.ts';

test('taking something out shows what goes back before it is done, and gives exactly that back', async ({
  page,
  front,
  thing,
  email,
}) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 2 });
  const { number } = await buyBag(front, email);
  const desk = new OrderDesk(page);
  await desk.signInTo(number);

  await desk.act('Change').click();
  const change = desk.dialog.getByRole('button', { name: /^Change the order$|^Change and refund/ });
  await expect(change, 'nothing is changed yet').toBeDisabled();
  await desk.dialog.getByRole('button', { name: 'One fewer' }).click();
  const outcome = desk.dialog.getByRole('region', { name: 'What it comes to' });
  await expect(outcome).toContainText('Goes back to the shopper');
  // Oregon takes no tax: one of two things at $34.00.
  await expect(outcome).toContainText('$34.00');
  await change.click();
  await expect(desk.dialog.getByText('Say why. The shopper reads it.')).toBeVisible();
  await desk.dialog.getByRole('textbox', { name: 'Why' }).fill('One is enough');
  await change.click();
  await expect(desk.dialog).toBeHidden();

  await expect(desk.money.getByText('−$34.00')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Things' })).toContainText('1 taken out');
  await expect(desk.story).toContainText('Changed: 1 item taken out');
});
