import { Desk, owner } from '../pages/desk.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../pages/good-manners.ts';
import { admin, storefront } from '../shop/addresses.ts';
import { buyBag, inBerlin } from '../shop/buy.ts';
import { frontDoor } from '../shop/front-door.ts';
import { expect, test } from '../shop/test.ts';

test('totals are bounded and sorted in one money, and the address keeps which', async ({
  page,
  playwright,
  thing,
  email,
}) => {
  test.slow();
  const buy = async (quantity: number, market: 'en-us' | 'de-de'): Promise<string> => {
    // Each time somebody else at the same address: a bag is of one market.
    const visitor = await playwright.request.newContext();
    const front = frontDoor(visitor, storefront);
    await front.tell('cart.add', { variantId: thing.variantId, quantity, market });
    const { number } = await buyBag(front, email, market === 'de-de' ? inBerlin : undefined);
    await visitor.dispose();
    return number;
  };
  const dollars = await buy(2, 'en-us');
  const fewEuros = await buy(1, 'de-de');
  const manyEuros = await buy(3, 'de-de');
  const desk = new Desk(page);
  await desk.open(`/orders?q=${encodeURIComponent(email)}`);
  await desk.signIn(owner);
  // An open sheet hides the table from roles, not from the eye.
  const numbers = () => page.locator('table tbody a').allInnerTexts();
  await expect.poll(numbers).toEqual([manyEuros, fewEuros, dollars]);

  const filters = page.getByRole('dialog', { name: 'Filters' });
  await page.getByRole('button', { name: /^Filters/ }).click();
  await test.step('sorted by total, money stands by money', async () => {
    await filters.getByLabel('Sorted by').selectOption('Largest total first, money by money');
    await expect.poll(numbers).toEqual([dollars, manyEuros, fewEuros]);
  });
  await test.step('one money is chosen, and its totals bounded', async () => {
    await filters.getByLabel('Money').selectOption('Euro');
    await expect.poll(numbers).toEqual([manyEuros, fewEuros]);
    await filters.getByRole('textbox', { name: 'to (EUR)' }).fill('60');
    await expect.poll(numbers).toEqual([fewEuros]);
    await expectAccessible(page, { where: 'the filters of orders' });
    await expectNoSidewaysScroll(page, { where: 'the filters of orders' });
  });
  await test.step('bounds that exclude each other are said so', async () => {
    await filters.getByRole('textbox', { name: 'Total from (EUR)' }).fill('70');
    await expect(filters.getByText('Less than it begins with.')).toBeVisible();
    await expect(page.getByText('No total is that much and at most that little.')).toBeVisible();
    await expectAccessible(page, { where: 'bounds that exclude each other' });
    await filters.getByRole('textbox', { name: 'Total from (EUR)' }).fill('10');
    await expect.poll(numbers).toEqual([fewEuros]);
  });
  await test.step('the address keeps it all', async () => {
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({
      ...{ q: email, currency: 'EUR', above: '1000', below: '6000', sort: 'total' },
    });
    await page.reload();
    await expect.poll(numbers).toEqual([fewEuros]);
    await expect(page.getByRole('button', { name: 'Filters (4)' })).toBeVisible();
    await desk.open(`/orders?q=${encodeURIComponent(email)}&currency=XAU&above=nonsense`);
    await expect.poll(numbers).toEqual([manyEuros, fewEuros, dollars]);
  });
  const backOffice = frontDoor(page.context().request, admin);
  for (const nonsense of [{ currency: 'XAU' }, { minTotalMinor: 2, maxTotalMinor: 1 }])
    expect(await backOffice.ask('orders.list', nonsense)).toMatchObject({
      status: 400,
      refusal: { code: 'VALIDATION' },
    });
});
