import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { alive } from '../pages/alive.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../pages/good-manners.ts';
import { Mailbox } from '../pages/mailbox.ts';
import { storefront } from '../shop/addresses.ts';
import { buyBag } from '../shop/buy.ts';
import { expect, test } from '../shop/test.ts';

type Order = { returns: { id: string }[] };

const open = async (page: Page, { number, key }: { number: string; key: string }): Promise<void> => {
  await page.goto(`${storefront}/en-us/orders/${number}?key=${encodeURIComponent(key)}`);
  await expect(page.getByRole('heading', { name: 'What has happened' })).toBeVisible();
};

test('a shopper follows a parcel, sends something back and sees the money return', async ({
  page,
  front,
  back,
  thing,
  email,
}) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 3 });
  const order = await buyBag(front, email);
  const at = `/orders/${order.number}`;
  const parcel = { carrier: 'Harbour Post', trackingNumber: 'HP-10 220 331' };
  await back.changeOrder(`${at}/fulfilments`, {
    key: randomUUID(),
    lines: [{ variantId: thing.variantId, quantity: 2 }],
    ...parcel,
    trackingUrl: 'https://harbour-post.example/HP-10220331',
  });

  await test.step('the page shows the parcel, and what is still being packed', async () => {
    await open(page, order);
    await expect(page.getByRole('heading', { level: 1, name: 'Partly on its way' })).toBeVisible();
    const parcels = page.getByRole('region', { name: 'Your parcels' });
    await expect(parcels).toContainText(parcel.carrier);
    await expect(parcels).toContainText(parcel.trackingNumber);
    await expect(parcels).toContainText('Still being packed');
    await expect(parcels.getByRole('link', { name: 'Follow the parcel' })).toHaveAttribute(
      'href',
      'https://harbour-post.example/HP-10220331',
    );
  });

  await test.step('what comes back is asked for on the page', async () => {
    const begin = page.getByRole('button', { name: 'Send something back' });
    await alive(begin);
    await begin.click();
    const sheet = page.getByRole('dialog', { name: 'Send something back' });
    await sheet.getByRole('button', { name: 'Ask for the return' }).click();
    await expect(sheet.getByRole('alert')).toContainText('Choose what you send back.');
    await sheet.getByRole('button', { name: 'One more' }).click();
    await sheet.getByLabel('Why?').selectOption('It is damaged');
    await sheet.getByRole('textbox').fill('A crack along the foot');
    await sheet.getByRole('button', { name: 'Ask for the return' }).click();
    const returned = page.getByRole('region', { name: 'Your return' });
    await expect(returned).toContainText('Asked for');
    await expect(returned).toContainText(thing.title);
  });

  await test.step('it is agreed, arrives and is paid back', async () => {
    // A note changes nothing, and answers with the order as it stands.
    const { returns } = await back.changeOrder<Order>(`${at}/notes`, { text: 'A crack, says the shopper' });
    const back1 = `/returns/${returns[0]!.id}`;
    await back.changeOrder(`${back1}/approve`);
    await open(page, order);
    const label = page.getByRole('link', { name: 'Print the label' });
    const paper = await page.request.get(new URL((await label.getAttribute('href'))!, storefront).href);
    expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await expectAccessible(page, { where: 'a return that was agreed to', light: 'light' });
    await back.changeOrder(`${back1}/receive`, {
      key: randomUUID(),
      lines: [{ variantId: thing.variantId, quantity: 1, restock: true }],
    });
    await back.changeOrder(`${back1}/refund`, { key: randomUUID(), amountMinor: thing.priceMinor });
    await open(page, order);
    await expect(page.getByRole('region', { name: 'Your return' })).toContainText('Refunded');
    await expect(label, 'nothing is to be sent any more').toHaveCount(0);
    const summary = page.getByRole('complementary', { name: 'What you ordered' });
    await expect(summary).toContainText('Paid in the end');
    await expect(summary).toContainText('Returned');
    await expect(page.getByText('says the shopper'), 'notes stay at the desk').toHaveCount(0);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    await test.step(`the page has good manners (${colorScheme})`, async () => {
      await page.emulateMedia({ colorScheme });
      await open(page, order);
      await expectAccessible(page, { where: 'order after the sale', light: colorScheme });
      await expectNoSidewaysScroll(page, { where: 'order after the sale' });
    });

  await test.step('the mailbox tells the same', async () => {
    const mailbox = new Mailbox(page);
    await mailbox.openMail({ to: email, subject: /is on its way/ });
    await expect(mailbox.mail.getByText(parcel.trackingNumber, { exact: true })).toBeVisible();
    await mailbox.openMail({ to: email, subject: /is agreed/ });
    await expect(mailbox.mail.getByText(thing.title, { exact: true })).toBeVisible();
    await mailbox.openMail({ to: email, subject: /is refunded/ });
    await expect(mailbox.mail.getByText('Part of your money is on its way.')).toBeVisible();
  });
});
