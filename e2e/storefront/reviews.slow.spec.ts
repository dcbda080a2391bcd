import { randomUUID } from 'node:crypto';
import { Account } from '../pages/account.ts';
import { alive } from '../pages/alive.ts';
import { Desk, owner } from '../pages/desk.ts';
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from '../pages/good-manners.ts';
import { home } from '../pages/till.ts';
import { admin, storefront } from '../shop/addresses.ts';
import { buyBag } from '../shop/buy.ts';
import { newThing } from '../shop/new-thing.ts';
import { expect, test } from '../shop/test.ts';

test('whoever bought a thing reviews it, somebody reads it first, and then it stands on the page with its stars', async ({
  page,
  context,
  front,
  back,
  email,
}) => {
  const complaints = listenForComplaints(page);
  const thing = await newThing(
    { back, origin: storefront },
    { name: 'Talking Drum', priceMinor: 5600, stock: 9 },
  );
  const account = new Account(page);
  await account.register({ name: home.name, email, password: 'only here for lanterns' });
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const { number } = await buyBag(front, email);
  const write = page.getByRole('button', { name: `Review ${thing.title}` });
  const words = '<script>alert(1)</script> Loud & clear';

  await test.step('what was not sent yet is not asked about', async () => {
    await page.goto(`${storefront}/en-us/orders/${number}`);
    await expect(page.getByRole('heading', { name: 'What has happened' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'How is it?' })).toHaveCount(0);
    await back.changeOrder(`/orders/${number}/fulfilments`, {
      key: randomUUID(),
      lines: [{ variantId: thing.variantId, quantity: 1 }],
      ...{ carrier: 'Harbour Post', trackingNumber: 'HP-1', trackingUrl: 'https://harbour-post.example/1' },
    });
  });

  await test.step('the order asks how it is', async () => {
    await page.reload();
    await alive(write);
    await write.click();
    const sheet = page.getByRole('dialog', { name: `How is ${thing.title}?` });
    await sheet.getByRole('button', { name: 'Send it' }).click();
    await expect(sheet).toContainText('Choose your stars.');
    await sheet.getByRole('radio', { name: '4 of 5 stars' }).check();
    await sheet.getByRole('textbox', { name: 'In a few words' }).fill(words);
    await sheet.getByRole('textbox', { name: 'What you make of it' }).fill('Heard from three streets away.');
    await expect(sheet.getByRole('textbox', { name: 'Your name' })).toHaveValue(home.name.split(' ')[0]!);
    await expectAccessible(page, { where: 'the form of a review' });
    await sheet.getByRole('button', { name: 'Send it' }).click();
    await expect(page.getByText(`Your review of ${thing.title} waits to be read.`)).toBeVisible();
  });

  await test.step('a moderator reads it and publishes it with a key', async () => {
    const desk = new Desk(await context.newPage());
    await desk.open('/reviews');
    await desk.signIn(owner);
    const room = context.pages().at(-1)!;
    const card = room.getByRole('article', { name: `“${words}” about ${thing.title}` });
    await expect(card).toContainText('Heard from three streets away.');
    await expectAccessible(room, { where: 'the room of reviews' });
    await card.getByRole('link', { name: thing.title }).focus();
    await room.keyboard.press('a');
    await expect(card).toHaveCount(0);
    await room.goto(`${admin}/audit`);
    await expect(room.getByRole('main')).toContainText('Review published');
    await room.close();
  });

  await test.step('it stands on the page as the text it is, and counts', async () => {
    await page.goto(`${storefront}/en-us/products/${thing.handle}#reviews`);
    const reviews = page.getByRole('region', { name: 'What people say' });
    await expect(reviews.getByRole('heading', { level: 3 })).toHaveText(words);
    await expect(reviews.getByRole('img', { name: '4 of 5 stars' })).toBeVisible();
    await expect(page.getByRole('button', { name: `Change your review of ${thing.title}` })).toBeVisible();
    await expect(page.getByRole('link', { name: '1 rating' })).toBeVisible();
    const linked = JSON.parse(await page.locator('script[type="application/ld+json"]').first().innerText());
    expect(linked.aggregateRating).toMatchObject({ ratingValue: 4, ratingCount: 1 });
    await expectAccessible(page, { where: 'a product with a review' });
    await expectNoSidewaysScroll(page, { where: 'a product with a review' });
  });
  expect(complaints).toEqual([]);
});

test('who did not buy it is not asked, and is refused behind the page', async ({
  page,
  front,
  thing,
  email,
}) => {
  const account = new Account(page);
  await account.register({ name: home.name, email, password: 'only here for lanterns' });
  await page.goto(`${storefront}/en-us/products/${thing.handle}#reviews`);
  await expect(page.getByRole('heading', { name: 'What people say' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Review / })).toHaveCount(0);
  const answer = await front.tell('reviews.write', {
    ...{ handle: thing.handle, rating: 5, title: 'Fine', body: 'Fine.', author: 'A', language: 'en' },
  });
  expect(answer).toMatchObject({ status: 403, refusal: { code: 'REVIEW_NOT_BOUGHT' } });
});
