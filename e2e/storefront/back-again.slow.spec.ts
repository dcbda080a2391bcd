import { expectAccessible, listenForComplaints } from '../pages/good-manners.ts';
import { Mailbox } from '../pages/mailbox.ts';
import { storefront } from '../shop/addresses.ts';
import { newThing } from '../shop/new-thing.ts';
import { expect, test } from '../shop/test.ts';

test('who asks for a sold-out thing has one letter when it is back', async ({ page, back, email }) => {
  const complaints = listenForComplaints(page);
  const thing = await newThing(
    { back, origin: storefront },
    { name: 'Wind Chime', priceMinor: 2100, stock: 1 },
  );
  await back.countStock(thing.variantId, 0);
  const address = `${storefront}/en-us/products/${thing.handle}`;
  const form = page.getByText('Shall we write when it is back?');
  await expect(async () => {
    await page.goto(address);
    await expect(form).toBeVisible({ timeout: 2_000 });
  }).toPass();

  const tell = page.getByRole('button', { name: 'Tell me' });
  await page.getByRole('textbox', { name: 'Email' }).fill('nobody');
  await tell.click();
  await expect(page.getByText('This does not look like an email address.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await expectAccessible(page, { where: 'a sold-out product' });
  await tell.click();
  await expect(page.getByText('We will write when it is back.')).toBeVisible();

  await back.countStock(thing.variantId, 5);
  const mailbox = new Mailbox(page);
  await mailbox.openMail({ to: email, subject: new RegExp(`${thing.title} is back`) });
  await expect(mailbox.mail.getByText('You asked once and are told once').first()).toBeVisible();
  await expect(async () => {
    await page.goto(address);
    await expect(form).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('button', { name: 'Add to bag' }).first()).toBeEnabled();
  }).toPass();
  expect(complaints).toEqual([]);
});
