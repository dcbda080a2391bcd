import { Account } from '../pages/account.ts';
import { alive } from '../pages/alive.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../pages/good-manners.ts';
import { mailbox, storefront } from '../shop/addresses.ts';
import { newThing } from '../shop/new-thing.ts';
import { expect, test } from '../shop/test.ts';

type Letter = { text: string };

test('letters are chosen in the account, and ended from a letter without signing in', async ({
  page,
  context,
  back,
  email,
}) => {
  test.slow();
  await new Account(page).register({ name: 'Wren Abara', email, password: 'nine copper kettles' });
  const letterAbout = (name: string) => page.getByRole('switch', { name });

  await test.step('what one wants is switched on and off, but for news of orders', async () => {
    await page.getByRole('link', { name: 'Letters' }).click();
    await expect(letterAbout('Your orders')).toBeChecked();
    await expect(letterAbout('Your orders')).toBeDisabled();
    await expect(letterAbout('Things you wait for')).toBeChecked();
    await letterAbout('Things you wait for').uncheck();
    await page.reload();
    await expect(letterAbout('Things you wait for')).not.toBeChecked();
    await letterAbout('Things you wait for').check();
    await page.reload();
    await expect(letterAbout('Things you wait for')).toBeChecked();
    await expectAccessible(page, { where: 'the letters of an account' });
    await expectNoSidewaysScroll(page, { where: 'the letters of an account' });
  });

  const thing = await newThing(
    { back, origin: storefront },
    { name: 'Door Bell', priceMinor: 2100, stock: 1 },
  );
  await back.countStock(thing.variantId, 0);
  await expect(async () => {
    await page.goto(`${storefront}/en-us/products/${thing.handle}`);
    await expect(page.getByText('Shall we write when it is back?')).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const tell = page.getByRole('button', { name: 'Tell me' });
  await alive(tell);
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await tell.click();
  await expect(page.getByText('We will write when it is back.')).toBeVisible();
  await back.countStock(thing.variantId, 5);
  const letter = async (): Promise<string> => {
    const found = await fetch(`${mailbox}/email?to=${encodeURIComponent(email)}&subject=is%20back`);
    return ((await found.json()) as Letter[])[0]?.text ?? '';
  };
  await expect.poll(letter, { timeout: 20_000 }).toContain('/en-us/letters/');
  const token = /\/letters\/([\w-]+)/.exec(await letter())![1]!;

  await test.step('a press on the page of the letter’s link ends them, another has them again', async () => {
    await context.clearCookies();
    await page.goto(`/en-us/letters/${token}`);
    const stop = page.getByRole('button', { name: 'Send me no more of these' });
    await alive(stop);
    await expectAccessible(page, { where: 'the link of a letter' });
    await expectNoSidewaysScroll(page, { where: 'the link of a letter' });
    await stop.click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('No more letters about');
    await page.getByRole('button', { name: 'I want them after all' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('You get letters about');
  });

  await test.step('a mail program ends them with one request, and a look ends nothing', async () => {
    const address = `${storefront}/api/unsubscribe/${token}`;
    const looked = await fetch(address, { redirect: 'manual' });
    expect([looked.status, looked.headers.get('location')]).toEqual([303, `/en-us/letters/${token}`]);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('You get letters about');
    const pressed = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(pressed.status).toBe(200);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('No more letters about');
  });
});
