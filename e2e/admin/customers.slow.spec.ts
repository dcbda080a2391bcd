import { Desk, owner } from '../pages/desk.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../pages/good-manners.ts';
import { buyBag } from '../shop/buy.ts';
import { openAccount } from '../shop/letter-code.ts';
import { newColleague } from '../shop/new-colleague.ts';
import { expect, test } from '../shop/test.ts';

const password = 'only here for lanterns';

test('a customer is found, with orders and spend, and a note is kept and struck', async ({
  page,
  front,
  thing,
  email,
}) => {
  await openAccount(front, { email, name: 'Lucía Ferreira', password });
  const desk = new Desk(page);
  await desk.open('/customers');
  await desk.signIn(await newColleague('support'));
  await page.getByRole('searchbox', { name: 'Search customers' }).fill(`lucia ${email.slice(0, 20)}`);
  const row = page.getByRole('row', { name: new RegExp(email) });
  await expect(row).not.toContainText('Email not proven');
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lucía Ferreira' })).toBeVisible();
  await expect(page.getByText('Nothing bought yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Close the account' }), 'not for support').toHaveCount(0);

  const note = page.getByRole('textbox', { name: 'New note' });
  await page.getByRole('button', { name: 'Add the note' }).click();
  await expect(page.getByText('Write something first.')).toBeVisible();
  await note.fill('Prefers parcels at the back door');
  await page.getByRole('button', { name: 'Add the note' }).click();
  const notes = page.getByRole('region', { name: 'Notes' });
  await expect(notes.getByRole('listitem')).toContainText('Prefers parcels at the back door');
  await expect(note).toHaveValue('');
  await notes.getByRole('button', { name: /^Strike/ }).click();
  await page.getByRole('button', { name: 'Strike it' }).click();
  await expect(notes.locator('del')).toHaveText('Prefers parcels at the back door');
  await expect(notes.getByRole('listitem')).toContainText('struck by Ines Moreau');

  // A guest of another address: listed by the order, marked as what they are.
  const guest = `guest-${email}`;
  await front.tell('account.signOut');
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  const { number } = await buyBag(front, guest);
  await desk.open('/customers');
  await page.getByRole('searchbox', { name: 'Search customers' }).fill(guest);
  const bought = page.getByRole('row', { name: new RegExp(guest) });
  await expect(bought).toContainText('Guest');
  await expect(bought).toContainText('$');
  await bought.getByRole('link').click();
  await expect(desk.order(number)).toBeVisible();
});

test('a closed account is out within 30 seconds, and an opened one comes back', async ({
  page,
  front,
  email,
}) => {
  await openAccount(front, { email, name: 'Omar Closed', password });
  const desk = new Desk(page);
  await desk.open(`/customers?q=${encodeURIComponent(email)}`);
  await desk.signIn(owner);
  await page
    .getByRole('row', { name: new RegExp(email) })
    .getByRole('link')
    .click();
  await page.getByRole('button', { name: 'Close the account' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close the account' }).click();
  await expect(page.getByText('This account is closed.')).toBeVisible();
  const tryIn = () => front.tell('account.signIn', { email, password });
  expect(await tryIn()).toMatchObject({ status: 403, refusal: { code: 'ACCOUNT_DISABLED' } });
  await page.getByRole('button', { name: 'Open the account' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open the account' }).click();
  await expect(page.getByText('This account is closed.')).toBeHidden();
  expect((await tryIn()).status).toBe(200);
});

for (const light of ['light', 'dark'] as const)
  test(`the pages about customers are usable by everybody: ${light}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    const desk = new Desk(page);
    await desk.open('/customers');
    await desk.signIn(owner);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await desk.open('/customers?q=souk.example');
      const shopper = page.getByRole('row', { name: /shopper@souk\.example/ });
      await expect(shopper).toBeVisible();
      await expectAccessible(page, { where: `customers ${width}`, light });
      await expectNoSidewaysScroll(page, { where: `customers ${width}` });
      await shopper.getByRole('link').click();
      await expect(page.getByRole('heading', { name: 'Facts' })).toBeVisible();
      await expectAccessible(page, { where: `customer ${width}`, light });
      await expectNoSidewaysScroll(page, { where: `customer ${width}` });
    }
  });
