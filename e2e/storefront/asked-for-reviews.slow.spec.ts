import { randomUUID } from 'node:crypto';
import { Account } from '../pages/account.ts';
import { alive } from '../pages/alive.ts';
import { Desk, owner } from '../pages/desk.ts';
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from '../pages/good-manners.ts';
import { OrderDesk } from '../pages/order-desk.ts';
import { home } from '../pages/till.ts';
import { mailbox, storefront } from '../shop/addresses.ts';
import type { BackDoor } from '../shop/back-door.ts';
import { buyBag } from '../shop/buy.ts';
import { codeAskedFor } from '../shop/letter-code.ts';
import { newThing, type Thing } from '../shop/new-thing.ts';
import { daysPassAfter, decided } from '../shop/review-days.ts';
import { expect, test } from '../shop/test.ts';

const send = (back: BackDoor, number: string, { variantId }: Thing) =>
  back.changeOrder(`/orders/${number}/fulfilments`, {
    key: randomUUID(),
    lines: [{ variantId, quantity: 1 }],
    ...{ carrier: 'Harbour Post', trackingNumber: 'HP-1', trackingUrl: null },
  });
const lettersTo = async (email: string): Promise<string[]> => {
  const found = await fetch(`${mailbox}/email?to=${encodeURIComponent(email)}&subject=How%20is`);
  return ((await found.json()) as { text: string }[]).map(({ text }) => text);
};

test('whoever bought as a guest is asked days later, comes through the door to the form, and is read', async ({
  page,
  context,
  front,
  back,
  email,
}) => {
  test.slow();
  const complaints = listenForComplaints(page);
  const thing = await newThing(
    { back, origin: storefront },
    { name: 'Oud Strings', priceMinor: 1900, stock: 9 },
  );
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const { number } = await buyBag(front, email);
  await send(back, number, thing);
  await daysPassAfter(number);
  await expect.poll(() => lettersTo(email), { timeout: 20_000 }).toHaveLength(1);
  const [letter] = await lettersTo(email);
  const link = /http\S+\/review\b/.exec(letter!)![0];
  expect(link).toBe(`${storefront}/en-us/products/${thing.handle}/review`);
  const sheet = page.getByRole('main');

  await test.step('the link leads to the door, which asks for six digits', async () => {
    await page.goto(link);
    const ask = page.getByRole('button', { name: 'Send the code' });
    await alive(ask);
    expect(new URL(page.url()).pathname).toBe('/en-us/sign-in');
    await page.getByRole('textbox', { name: 'Email' }).fill(email);
    await new Account(page).enterCode(await codeAskedFor(email, () => ask.click()));
  });

  await test.step('the door leads on to the form of that very thing', async () => {
    await expect(page).toHaveURL(link);
    await expect(page.getByRole('heading', { level: 1, name: `How is ${thing.title}?` })).toBeVisible();
    await sheet.getByRole('radio', { name: '5 of 5 stars' }).check();
    await expectAccessible(page, { where: 'the page of a review' });
    await expectNoSidewaysScroll(page, { where: 'the page of a review' });
    await sheet.getByRole('button', { name: 'Send it' }).click();
    await expect(sheet).toContainText('Give it a title.');
    await sheet.getByRole('textbox', { name: 'In a few words' }).fill('They stay in tune');
    await sheet.getByRole('textbox', { name: 'What you make of it' }).fill('A month of playing, none broke.');
    await sheet.getByRole('textbox', { name: 'Your name' }).fill('Noor');
    await sheet.getByRole('button', { name: 'Send it' }).click();
    await expect(sheet.getByText(`Your review of ${thing.title} waits to be read.`)).toBeVisible();
    await expectAccessible(page, { where: 'a review that waits' });
  });

  await test.step('a moderator publishes it, and the order’s history tells of the letter', async () => {
    const room = await context.newPage();
    const desk = new Desk(room);
    await desk.open('/reviews');
    await desk.signIn(owner);
    const card = room.getByRole('article', { name: `“They stay in tune” about ${thing.title}` });
    await card.getByRole('link', { name: thing.title }).focus();
    await room.keyboard.press('a');
    await expect(card).toHaveCount(0);
    const orders = new OrderDesk(room);
    await orders.openOrder(number);
    await expect(orders.story).toContainText('Email “review request” sent');
    await room.close();
  });

  await test.step('it stands on the page of the thing, where the letter’s link leads from now on', async () => {
    await page.reload();
    await expect(sheet.getByText(`Your review of ${thing.title} stands on its page.`)).toBeVisible();
    await sheet.getByRole('link', { name: `See ${thing.title}` }).click();
    const reviews = page.getByRole('region', { name: 'What people say' });
    await expect(reviews.getByRole('heading', { level: 3 })).toHaveText('They stay in tune');
  });

  await test.step('what was reviewed is not asked about again', async () => {
    await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
    const again = await buyBag(front, email);
    await send(back, again.number, thing);
    await daysPassAfter(again.number);
    await decided(again.number);
    expect(await lettersTo(email)).toHaveLength(1);
  });
  expect(complaints).toEqual([]);
});

test('one press in the letter ends its kind, and the account says so', async ({
  page,
  context,
  front,
  back,
  email,
}) => {
  test.slow();
  const thing = await newThing(
    { back, origin: storefront },
    { name: 'Sand Clock', priceMinor: 2300, stock: 9 },
  );
  await new Account(page).register({ name: home.name, email, password: 'nine copper kettles' });
  const buy = async (): Promise<string> => {
    await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
    const { number } = await buyBag(front, email);
    await send(back, number, thing);
    await daysPassAfter(number);
    return number;
  };
  await buy();
  await expect.poll(() => lettersTo(email), { timeout: 20_000 }).toHaveLength(1);
  const token = /\/en-us\/letters\/([\w-]+)/.exec((await lettersTo(email))[0]!)![1]!;

  const stranger = await context.browser()!.newContext();
  const elsewhere = await stranger.newPage();
  await elsewhere.goto(`${storefront}/en-us/letters/${token}`);
  const stop = elsewhere.getByRole('button', { name: 'Send me no more of these' });
  await alive(stop);
  await stop.click();
  await expect(elsewhere.getByRole('heading', { level: 1 })).toContainText(
    'No more letters about: How you like it',
  );
  await expectAccessible(elsewhere, { where: 'letters that ask, ended' });
  await stranger.close();

  await page.goto('/en-us/account/letters');
  const asked = page.getByRole('switch', { name: 'How you like it' });
  await expect(asked).not.toBeChecked();
  await decided(await buy());
  expect(await lettersTo(email)).toHaveLength(1);
  await asked.check();
  await page.reload();
  await expect(asked).toBeChecked();
  await buy();
  await expect.poll(() => lettersTo(email), { timeout: 20_000 }).toHaveLength(2);
});

test('who did not buy the thing is told so by its form', async ({ page, thing, email }) => {
  await new Account(page).register({ name: home.name, email, password: 'nine copper kettles' });
  await page.goto(`/en-us/products/${thing.handle}/review`);
  await expect(page.getByText(`We do not find ${thing.title} among what this account bought.`)).toBeVisible({
    timeout: 20_000,
  });
  await expectAccessible(page, { where: 'a review of something not bought' });
});
