import { randomUUID } from 'node:crypto';
import { Desk, owner } from '../pages/desk.ts';
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from '../pages/good-manners.ts';
import { addressOf, admin } from '../shop/addresses.ts';
import { inDatabase } from '../shop/database.ts';
import { frontDoor } from '../shop/front-door.ts';
import { newColleague } from '../shop/new-colleague.ts';
import { expect, test } from '../shop/test.ts';

test.describe.configure({ mode: 'parallel' });

/** An event orders cannot read, as a broken program would write it. Resolves to the thing it tells of. */
const poison = async (): Promise<string> => {
  const aggregateId = randomUUID();
  await inDatabase(
    'account',
    `insert into outbox (type, version, aggregate_id, aggregate_version, payload)
     values ('customer.email_verified', 1, $1, 1, '{"customerId": "nobody"}')`,
    [aggregateId],
  );
  return aggregateId;
};

test('the merchant sees every service, what follows what, and that money and stock agree', async ({
  page,
}) => {
  const desk = new Desk(page);
  await desk.open('/system');
  await desk.signIn(owner);
  const services = page.getByRole('region', { name: 'Services' });
  const names = ['Front door', 'Catalogue', 'Accounts', 'Cart', 'Orders', 'Payments', 'Stock', 'Messages'];
  for (const name of names)
    await expect(services.getByRole('heading', { name: new RegExp(`^${name}`) })).toBeVisible();
  await expect(services.getByText('95 of 100 within')).toHaveCount(names.length);
  await expect(services.getByText('does not answer')).toHaveCount(0);
  const feeds = page.getByRole('table', { name: 'Feeds, by the service that follows' });
  await expect(feeds.getByRole('row').filter({ hasText: 'Cart follows Catalogue' })).toBeVisible();
  const drift = page.getByRole('region', { name: 'Drift' });
  await drift.getByRole('button', { name: 'Compare now' }).click();
  await expect(drift.getByText(/Compared (just now|\d)/)).toBeVisible({ timeout: 30_000 });
  await expect(drift.getByText(/^drift: \d+$/)).toBeVisible();
  for (const compared of ['Gateway', 'Orders', 'Stock', 'Feeds'])
    await expect(drift.getByText(new RegExp(`^${compared} \\d+$`))).toBeVisible();
});

test('a forged webhook is refused, changes nothing, and is seen with how often it came', async ({
  page,
  request,
}) => {
  const type = `forged.${randomUUID()}`;
  const forged = () =>
    request.post(`${addressOf('payment')}/webhooks/stripe`, {
      headers: { 'content-type': 'application/json', 'stripe-signature': 't=1,v1=00' },
      data: JSON.stringify({ id: 'evt_forged', type }),
    });
  for (const _ of ['once', 'twice']) expect((await forged()).status()).toBe(400);
  const desk = new Desk(page);
  await desk.open('/system');
  await desk.signIn(owner);
  const refused = page.getByRole('region', { name: 'Refused webhooks' });
  const latest = refused.getByRole('row').nth(1);
  await expect(latest).toContainText('Not signed by the gateway, or too old');
  await expect(latest).toContainText('2 times');
  await expect(latest, 'nothing it says of itself').toContainText('not read');
});

test('the number of the day is the number of this page', async ({ page }) => {
  const desk = new Desk(page);
  await desk.open('/system');
  await desk.signIn(owner);
  const said = page.getByRole('region', { name: 'Drift' }).getByText(/^drift: \d+$/);
  const cell = page
    .getByLabel('Numbers')
    .locator('div')
    .filter({ hasText: /^Drift/ });
  await expect(async () => {
    await desk.open('/system');
    await expect(said).toBeVisible();
    const count = (await said.innerText()).replace('drift: ', '');
    await desk.open('/');
    await expect(cell).toContainText(new RegExp(`^Drift${count}\\D`));
    await expect(cell).toContainText('money, stock and feeds');
  }).toPass({ timeout: 40_000 });
});

test('an event that cannot be taken is listed with its reason, replayed once it can, and on record', async ({
  page,
}) => {
  const aggregateId = await poison();
  const desk = new Desk(page);
  await desk.open('/system');
  await desk.signIn(owner);
  const parked = page
    .getByRole('region', { name: 'Parked events' })
    .getByRole('listitem')
    .filter({ hasText: aggregateId })
    .filter({ hasText: 'from Accounts to Orders' });
  await expect(parked, 'after five tries').toBeVisible({ timeout: 30_000 });
  await expect(parked).toContainText('customer.email_verified');
  await parked.getByText('What it says').click();
  await expect(parked).toContainText('"customerId": "nobody"');
  await parked.getByRole('button', { name: 'Replay' }).click();
  await expect(page.getByText(/Orders still cannot take it/)).toBeVisible();
  await expect(parked).toBeVisible();

  // The program is mended: it reads the event now.
  await inDatabase(
    'order',
    `update parked_event set event = jsonb_set(event, '{payload}', $2::jsonb) where aggregate_id = $1`,
    [aggregateId, JSON.stringify({ customerId: randomUUID(), email: `${aggregateId}@trial.example` })],
  );
  await parked.getByRole('button', { name: 'Replay' }).click();
  await expect(page.getByText('Orders took the event.')).toBeVisible();
  await expect(parked).toHaveCount(0);

  await desk.open('/audit?action=event.replayed');
  const replayed = page.getByRole('row').filter({ hasText: aggregateId });
  await expect(replayed).toContainText('Event replayed');
  await expect(replayed).toContainText('You');
});

test('an event is given up with a reason only, and the log keeps both', async ({ page }) => {
  const aggregateId = await poison();
  const desk = new Desk(page);
  await desk.open('/system');
  await desk.signIn(owner);
  const parked = page
    .getByRole('region', { name: 'Parked events' })
    .getByRole('listitem')
    .filter({ hasText: aggregateId })
    .filter({ hasText: 'from Accounts to Orders' });
  await parked.getByRole('button', { name: 'Discard' }).click({ timeout: 30_000 });
  const dialog = page.getByRole('dialog', { name: 'Give this event up?' });
  await dialog.getByRole('button', { name: 'Discard the event' }).click();
  await expect(dialog.getByText('Say in a few words').first()).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Written by a trial');
  await dialog.getByRole('button', { name: 'Discard the event' }).click();
  await expect(dialog).toBeHidden();
  await expect(parked).toHaveCount(0);
  await desk.open('/audit?action=event.discarded');
  await expect(page.getByRole('row').filter({ hasText: 'Written by a trial' }).first()).toBeVisible();
});

test('a manager looks and changes nothing; support does not get in', async ({ page, context }) => {
  const aggregateId = await poison();
  const desk = new Desk(page);
  await desk.open('/system');
  await desk.signIn(await newColleague('manager'));
  const parked = page.getByRole('region', { name: 'Parked events' });
  await expect(parked).toContainText(aggregateId, { timeout: 30_000 });
  await expect(parked.getByRole('button')).toHaveCount(0);
  const door = frontDoor(context.request, admin);
  const input = { service: 'order', eventId: randomUUID() };
  expect(await door.tell('system.replay', input)).toMatchObject({ status: 403 });
  expect(await door.tell('system.discard', { ...input, reason: 'because' })).toMatchObject({ status: 403 });
  await inDatabase('order', 'delete from parked_event where aggregate_id = $1', [aggregateId]);

  await context.clearCookies();
  await desk.open('/orders');
  await desk.signIn(await newColleague('support'));
  await expect(page.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'System' })).toHaveCount(0);
  for (const name of [
    'system.services',
    'system.feeds',
    'system.parked',
    'system.drift',
    'system.refusedWebhooks',
  ])
    expect(await door.ask(name), name).toMatchObject({ status: 403 });
});

for (const light of ['light', 'dark'] as const)
  test(`the system page is usable by everybody, on a phone and at a desk: ${light}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    const complaints = listenForComplaints(page);
    const desk = new Desk(page);
    await desk.open('/system');
    await desk.signIn(owner);
    await expect(page.getByRole('heading', { level: 1, name: 'System' })).toBeVisible();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${admin}/system`);
      await expect(page.getByText('95 of 100 within').first()).toBeVisible();
      await expect(page.getByRole('table', { name: 'Feeds, by the service that follows' })).toBeVisible();
      await expectAccessible(page, { where: `system, ${width}`, light });
      await expectNoSidewaysScroll(page, { where: `system, ${width}` });
    }
    expect(complaints).toEqual([]);
  });
