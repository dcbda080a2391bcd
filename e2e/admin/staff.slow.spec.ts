import { Desk, owner } from '../pages/desk.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../pages/good-manners.ts';
import { Mailbox } from '../pages/mailbox.ts';
import { admin } from '../shop/addresses.ts';
import { frontDoor } from '../shop/front-door.ts';
import { newColleague } from '../shop/new-colleague.ts';
import { calls, roles, rooms } from '../shop/roles.ts';
import { expect, test } from '../shop/test.ts';

test.describe.configure({ mode: 'parallel' });

test('an invited colleague chooses a password, works in their rooms, and is out when shut out', async ({
  page,
  browser,
  email,
}) => {
  const desk = new Desk(page);
  await desk.open('/staff?invite=true');
  await desk.signIn(owner);
  const sheet = page.getByRole('dialog', { name: 'Invite a colleague' });
  await sheet.getByRole('textbox', { name: 'Name' }).fill('Leyla Demir');
  await sheet.getByRole('textbox', { name: 'Email' }).fill(owner.email);
  await sheet.getByRole('button', { name: 'Send the invite' }).click();
  await expect(sheet.getByText('A colleague has this address already.')).toBeVisible();
  await sheet.getByRole('textbox', { name: 'Email' }).fill(email);
  await sheet.getByRole('combobox', { name: 'Role' }).selectOption('fulfilment');
  await sheet.getByRole('button', { name: 'Send the invite' }).click();
  await expect(page.getByRole('region', { name: 'Invited' })).toContainText(email);

  const context = await browser.newContext();
  try {
    const own = await context.newPage();
    const mailbox = new Mailbox(own);
    await mailbox.openMail({ to: email, subject: /invites you to work at Souk/ });
    const link = await mailbox.mail.getByRole('link', { name: 'Choose a password' }).getAttribute('href');
    await own.goto(link!);
    await expect(own.getByRole('heading', { name: 'There is a desk for you, Leyla' })).toBeVisible();
    await expectAccessible(own, { where: 'invite' });
    const choose = own.getByRole('textbox', { name: 'Choose a password' });
    await choose.fill('password123');
    await own.getByRole('button', { name: 'Start working here' }).click();
    await expect(own.getByText('one of the first passwords anybody would try')).toBeVisible();
    await choose.fill('seven green lanterns');
    await own.getByRole('button', { name: 'Start working here' }).click();
    const side = own.getByRole('navigation', { name: 'Rooms' });
    await expect(side.getByRole('link', { name: 'Stock' })).toBeVisible();
    await expect(side.getByRole('link', { name: 'Staff' })).toHaveCount(0);

    await own.goto(link!);
    await expect(own.getByRole('heading', { name: 'You are in already' }), 'a link opens once').toBeVisible();
    await own.goto(`${admin}/orders`);
    await expect(new Desk(own).orders.or(own.getByText('No orders yet'))).toBeVisible();

    await page.reload();
    await page
      .getByRole('row', { name: new RegExp(email) })
      .getByRole('button', { name: /Shut .* out/ })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Shut out' }).click();
    await expect(page.getByRole('row', { name: new RegExp(email) })).toContainText('May not sign in');
    await expect(new Desk(own).door, 'out within 30 seconds').toBeVisible({ timeout: 30_000 });
  } finally {
    await context.close();
  }
});

test('an invite that was taken back opens nothing, and says so', async ({ page, email }) => {
  const desk = new Desk(page);
  await desk.open('/staff');
  await desk.signIn(owner);
  await expect(page.getByRole('heading', { level: 1, name: 'Staff' })).toBeVisible();
  const door = frontDoor(page.request, admin);
  expect((await door.tell('staff.invite', { email, name: 'Ida', role: 'support' })).status).toBe(200);
  await page.reload();
  await page
    .getByRole('listitem')
    .filter({ hasText: email })
    .getByRole('button', { name: /Take .* back/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText(email)).toHaveCount(0);
  const mailbox = new Mailbox(page);
  await mailbox.openMail({ to: email, subject: /invites you/ });
  const link = await mailbox.mail.getByRole('link', { name: 'Choose a password' }).getAttribute('href');
  await page.goto(link!);
  await expect(page.getByRole('heading', { name: 'This invite was taken back' })).toBeVisible();
  await page.goto(`${admin}/invite?token=guessed`);
  await expect(page.getByRole('heading', { name: 'This link opens nothing' })).toBeVisible();
});

for (const role of roles)
  test(`${role}: rooms that are not for the role are neither shown nor opened, nor does the API obey`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const desk = new Desk(page);
    await desk.open('/orders');
    await desk.signIn(await newColleague(role));
    const side = page.getByRole('navigation', { name: 'Rooms' });
    await expect(side.getByRole('link', { name: 'Orders' })).toBeVisible();
    for (const { href, label, who } of rooms) {
      const may = who.includes(role);
      await expect(side.getByRole('link', { name: label, exact: true }), label).toHaveCount(may ? 1 : 0);
      const answer = await page.request.get(`${admin}${href}`);
      expect(answer.status(), href).toBe(may ? 200 : 403);
      if (may) continue;
      await desk.open(href);
      await expect(page.getByRole('heading', { name: 'This room is not for your role' })).toBeVisible();
    }
    await expect(side.getByRole('link'), 'and no other room').toHaveCount(
      rooms.filter(({ who }) => who.includes(role)).length,
    );
    const door = frontDoor(page.request, admin);
    for (const { name, how, input, who } of calls) {
      const { status, refusal } = await door[how](name, input);
      const refused = status === 403 && refusal?.code === 'FORBIDDEN';
      expect(refused, `${name} ${status}`).toBe(!who.includes(role));
    }
  });

for (const light of ['light', 'dark'] as const)
  test(`staff and what is not for a role are usable by everybody: ${light}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    const desk = new Desk(page);
    await desk.open('/staff');
    await desk.signIn(await newColleague('manager'));
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(page.getByRole('row', { name: /owner@souk\.example/ })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Invite a colleague' }), 'a manager reads').toHaveCount(
        0,
      );
      await expectAccessible(page, { where: `staff ${width}`, light });
      await expectNoSidewaysScroll(page, { where: `staff ${width}` });
    }
  });
