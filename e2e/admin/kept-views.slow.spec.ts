import { randomUUID } from 'node:crypto';
import { Desk, owner } from '../pages/desk.ts';
import { expect, test } from '../shop/test.ts';

test('a view of the orders is kept with the person, not with the browser', async ({ page, browser }) => {
  const name = `Large ${randomUUID().slice(0, 6)}`;
  const desk = new Desk(page);
  await desk.open('/orders?above=10000');
  await desk.signIn(owner);
  await expect(desk.orders.getByRole('row').first()).toBeVisible();
  await page.getByRole('button', { name: /^Filters/ }).click();
  await page.getByRole('textbox', { name: /^Keep this as a view/ }).fill(name);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('list', { name: 'Kept views' }).getByRole('link', { name })).toBeVisible();

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  const otherDesk = new Desk(other);
  await otherDesk.open('/orders');
  await otherDesk.signIn(owner);
  const kept = other.getByRole('list', { name: 'Kept views' });
  await kept.getByRole('link', { name }).click();
  await expect(other).toHaveURL(/\?above=10000$/);
  await kept.getByRole('button', { name: `Forget the view ${name}` }).click();
  await expect(kept.getByRole('link', { name })).toHaveCount(0);
  await elsewhere.close();
});
