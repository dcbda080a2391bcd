import { setTimeout } from 'node:timers/promises';
import { Account } from '../pages/account.ts';
import { Desk, owner } from '../pages/desk.ts';
import { home } from '../pages/till.ts';
import { admin } from '../shop/addresses.ts';
import { buyBag } from '../shop/buy.ts';
import { frontDoor } from '../shop/front-door.ts';
import { expect, test } from '../shop/test.ts';

/** Longer than a list waits for the next letter. */
const SLOW_MS = 600;

test('staff see what was just ordered, and open it', async ({ page, front, thing, email }) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 2 });
  const { number } = await buyBag(front, email);

  const desk = new Desk(page);
  await desk.open(`/orders/${number}`);
  await expect(desk.door, 'nobody gets in without signing in').toBeVisible();
  await desk.signIn({ ...owner, password: 'close-the-shutters' });
  await expect(page.getByRole('alert').filter({ hasText: 'You are not in yet.' })).toBeVisible();
  await desk.signIn(owner);
  await expect(
    page.getByRole('heading', { level: 1, name: number }),
    'and on to where they wanted',
  ).toBeVisible();

  await desk.open('/orders');
  await expect(desk.orders.getByRole('row').first()).toBeVisible();
  // The page is slow to come, and the search is written to the address meanwhile: that calls nobody back. (A click
  // moves no focus in Safari, hence this one.)
  await page.route(
    ({ searchParams }) => searchParams.has('_rsc'),
    async (route) => {
      await setTimeout(SLOW_MS);
      await route.continue();
    },
  );
  await desk.search.fill(email);
  await desk.order(number).evaluate((link) => (link as HTMLAnchorElement).click());
  await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main).toContainText(thing.title);
  await expect(main).toContainText('2 units');
  await expect(main).toContainText(home.line1);
  await expect(main).toContainText('Visa ending 4242');
});

test('a shopper’s session opens nothing at the desk', async ({ page, context, email }) => {
  const account = new Account(page);
  await account.register({ name: home.name, email, password: 'only here for lanterns' });

  const desk = new Desk(page);
  await desk.open('/orders');
  await expect(desk.door).toBeVisible();
  const backOffice = frontDoor(context.request, admin);
  for (const ask of [
    backOffice.ask('orders.list', {}),
    backOffice.ask('orders.byNumber', { number: 'S-1001' }),
    backOffice.ask('auth.me'),
  ])
    expect(await ask).toMatchObject({ status: 401, refusal: { code: 'UNAUTHENTICATED' } });

  const cookies = await context.cookies();
  const session = cookies.find(({ name }) => name.startsWith('souk-shop.session-token'))!;
  await context.addCookies([{ ...session, name: 'souk-admin.session-token' }]);
  expect(await backOffice.ask('orders.list', {}), 'not even under the other name').toMatchObject({
    status: 401,
  });
  await desk.open('/orders');
  await expect(desk.door).toBeVisible();

  await desk.signIn({ email, password: 'only here for lanterns' });
  await expect(
    page.getByRole('alert').filter({ hasText: 'You are not in yet.' }),
    'nor with the right password of a shopper',
  ).toBeVisible();
});
