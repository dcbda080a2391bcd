import path from 'node:path';
import { Account } from '../pages/account.ts';
import { cards } from '../pages/gateway-fields.ts';
import { Mailbox } from '../pages/mailbox.ts';
import { OrderPage } from '../pages/order-page.ts';
import { ProductPage } from '../pages/product-page.ts';
import { Search } from '../pages/search.ts';
import { home, Till } from '../pages/till.ts';
import { root } from '../shop/addresses.ts';
import { importFile } from '../shop/import-file.ts';
import { expect, test } from '../shop/test.ts';

const sample = path.join(root, 'services/catalog/test/sample-products.csv');

test('from a merchant’s file to an order in the history', async ({ page, browser, email }) => {
  test.setTimeout(120_000);
  const bought = 'Juniper Storm Lantern';

  await test.step('the merchant imports a file', async () => {
    expect(await importFile(sample)).toMatch(/\b0 refused$/);
    expect(await importFile(sample), 'a second time changes nothing').toMatch(/^0 created, 0 changed, /);
  });

  await test.step('a guest misspells it and finds it all the same', async () => {
    await page.goto('/en-us');
    const search = new Search(page);
    await search.lookFor('junpier lantren');
    await expect(search.answer).toContainText('juniper lantern');
    await search.result(bought).click();
    await expect(page.getByRole('heading', { level: 1, name: bought })).toBeVisible();
  });

  const number = await test.step('and buys it with a 3-D Secure card', async () => {
    await new ProductPage(page).addToBag();
    const till = new Till(page);
    await till.open();
    await till.reachPayment(email);
    await expect(till.summary).toContainText(bought);
    await till.payWith(cards.asksForThreeDSecure);
    await till.gateway.answerChallenge('Yes, approve');
    const placed = await new OrderPage(page).thanked();
    await expect(page.getByRole('link', { name: 'Your bag, 0 things' })).toBeVisible();
    return placed;
  });

  await test.step('the email leads to the tracking page', async () => {
    const mailbox = new Mailbox(page);
    await mailbox.openMail({ to: email, subject: new RegExp(number) });
    await expect(mailbox.mail.getByText(bought).first()).toBeVisible();
    await mailbox.mail.getByRole('link', { name: 'Track your order' }).click();
    await expect(page.getByText(`Order ${number}`)).toBeVisible();
    await expect(new OrderPage(page).lines).toContainText(bought);
    await expect(page.getByText(home.line1)).toBeVisible();
    await expect(page.getByText('Visa ending 3184', { exact: true })).toBeVisible();
  });

  await test.step('another day, on another device, they open an account', async () => {
    const device = await browser.newContext();
    const elsewhere = await device.newPage();
    const product = new ProductPage(elsewhere);
    await product.open('marigold-picnic-blanket');
    await product.choose('Size', 'For four');
    await product.choose('Colour', 'Moss green');
    await product.addToBag();

    const account = new Account(elsewhere);
    await account.register({ name: home.name, email, password: 'three lanterns in a row' });
    await expect(elsewhere.getByRole('link', { name: 'Your bag, 1 thing' })).toBeVisible();

    await account.history.getByRole('link', { name: new RegExp(number) }).click();
    await expect(elsewhere.getByText(`Order ${number}`)).toBeVisible();
    await expect(new OrderPage(elsewhere).lines).toContainText(bought);
    await device.close();
  });
});
