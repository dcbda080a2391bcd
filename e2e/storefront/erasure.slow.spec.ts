import { randomUUID } from 'node:crypto';
import { Account } from '../pages/account.ts';
import { alive } from '../pages/alive.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../pages/good-manners.ts';
import { OrderDesk } from '../pages/order-desk.ts';
import { home } from '../pages/till.ts';
import { mailbox } from '../shop/addresses.ts';
import { buyBag } from '../shop/buy.ts';
import { codeAskedFor } from '../shop/letter-code.ts';
import { expect, test } from '../shop/test.ts';

const password = 'nine copper kettles';
type Letter = { subject: string; text: string };
const lettersTo = async (email: string): Promise<Letter[]> =>
  (await (await fetch(`${mailbox}/email?to=${encodeURIComponent(email)}`)).json()) as Letter[];

test('an account is deleted: every part of the shop answers, and an open order is delivered first', async ({
  page,
  context,
  front,
  back,
  thing,
  email,
}) => {
  test.slow();
  const account = new Account(page);
  await account.register({ name: home.name, email, password });
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const sent = await buyBag(front, email);
  const ship = ({ number }: { number: string }) =>
    back.changeOrder(`/orders/${number}/fulfilments`, {
      key: randomUUID(),
      lines: [{ variantId: thing.variantId, quantity: 1 }],
      ...{ carrier: 'Harbour Post', trackingNumber: 'HP-1', trackingUrl: 'https://harbour-post.example/1' },
    });
  await ship(sent);
  const inBag = async (): Promise<number> =>
    (await front.ask<{ lines: unknown[] } | null>('cart.get')).data?.lines.length ?? 0;
  await expect.poll(inBag, 'what was bought has left the bag').toBe(0);
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const open = await buyBag(front, email);
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 2 });

  await test.step('the page says what goes, what stays and why, and wants to know who asks', async () => {
    await page.goto('/en-us/account/data');
    await page.getByRole('link', { name: 'Delete my account' }).click();
    await expect(page.getByRole('region', { name: 'What stays, and why' })).toContainText('Invoices');
    const confirm = page.getByRole('region', { name: 'Show once more that it is you' });
    const erase = confirm.getByRole('button', { name: 'Delete my account for good' });
    await alive(erase);
    await expectAccessible(page, { where: 'deleting the account' });
    await expectNoSidewaysScroll(page, { where: 'deleting the account' });
    await confirm.getByRole('textbox', { name: 'Password' }).fill('not this one');
    await erase.click();
    await expect(confirm).toContainText('This is not the password you use now.');
    await confirm.getByRole('textbox', { name: 'Password' }).fill(password);
    await erase.click();
    await page.waitForURL(/\/account\/erasure\/[\w-]{43}$/);
  });

  await test.step('each part of the shop answers on the receipt', async () => {
    await expect(page.getByText('7 of 7 have answered')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('heading', { level: 1, name: 'Your account is gone.' })).toBeVisible();
    const lineOf = (name: string) =>
      page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
    await expect(lineOf('Orders')).toContainText('orders that are still being delivered (1)');
    await expect(lineOf('Orders')).toContainText('invoices, as the law asks (1) until January 1');
    await expect(lineOf('Bag and offers')).toContainText('bags (1)');
    await expect(page.getByText('A letter with this receipt went to your former address.')).toBeVisible({
      timeout: 30_000,
    });
    await expectAccessible(page, { where: 'the receipt of an erasure' });
    await expectNoSidewaysScroll(page, { where: 'the receipt of an erasure' });
  });

  await test.step('the last letter has the receipt and the way back to it', async () => {
    const letters = await lettersTo(email);
    const last = letters.find(({ subject }) => subject === 'Your account is gone');
    expect(last?.text).toContain(new URL(page.url()).pathname);
    expect(last?.text).toContain('Kept: ');
  });

  await test.step('nothing opens the account any more, and the bag is empty', async () => {
    await page.goto('/en-us/account');
    await page.waitForURL(/\/sign-in/);
    await account.signIn({ email, password });
    await expect(account.refusal).toContainText('do not belong together');
    expect(await inBag()).toBe(0);
  });

  await test.step('the desk knows what was sent, and not to whom; the open order as long as it must', async () => {
    const window = await context.newPage();
    const desk = new OrderDesk(window);
    await desk.signInTo(sent.number);
    const main = window.getByRole('main');
    await expect(main).toContainText('Deleted account');
    await expect(main).not.toContainText(home.name);
    await desk.openOrder(open.number);
    await expect(main).toContainText(home.name);
    await ship(open);
    await expect(async () => {
      await window.reload();
      await expect(main).toContainText('Deleted account', { timeout: 2_000 });
    }).toPass({ timeout: 40_000 });
    await expect
      .poll(async () => (await lettersTo(email)).map(({ subject }) => subject).join('\n'))
      .toContain(open.number);
  });

  await test.step('whoever registers again begins with nothing', async () => {
    await page.goto('/en-us/register');
    const enter = page.getByRole('button', { name: 'Open an account' });
    await alive(enter);
    await page.getByRole('textbox', { name: 'Name' }).fill('Wren Abara');
    await page.getByRole('textbox', { name: 'Email' }).fill(email);
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await account.enterCode(await codeAskedFor(email, () => enter.click()));
    await expect(account.hello).toBeVisible();
    await expect(account.history).toContainText('Nothing yet');
  });
});
