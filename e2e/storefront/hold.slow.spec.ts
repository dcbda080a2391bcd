import { cards } from '../pages/gateway-fields.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../pages/good-manners.ts';
import { OrderPage } from '../pages/order-page.ts';
import { Till } from '../pages/till.ts';
import { leaveOfHold, lookAgain } from '../shop/age-hold.ts';
import { inDatabase } from '../shop/database.ts';
import { expect, test } from '../shop/test.ts';

test.setTimeout(120_000);
const nearlyTen = /^(10:00|9:[345]\d)$/;

test.beforeEach(async ({ front, thing }) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
});

test('a hold counts down, is lengthened once, ends, and everything is held again and bought', async ({
  page,
  email,
  back,
}) => {
  const till = new Till(page);
  const left = till.summary.getByRole('timer', { name: 'Time left of the hold' });
  const more = till.summary.getByRole('button', { name: 'Ten more minutes' });
  await till.open();
  await till.reachPayment(email);
  await expect(left).toHaveText(nearlyTen);
  await expect(more).toHaveCount(0);
  const first = await left.innerText();
  await expect(left, 'it counts').not.toHaveText(first);

  await leaveOfHold(email, 170);
  await lookAgain(page);
  await expect(left).toHaveText(/^2:\d\d$/);
  await more.click();
  await expect(left).toHaveText(/^12:\d\d$/);

  await leaveOfHold(email, 100);
  await lookAgain(page);
  await expect(left).toHaveText(/^1:\d\d$/);
  await expect(more, 'once only').toHaveCount(0);

  await leaveOfHold(email, 12);
  await lookAgain(page);
  await expect(left).toHaveText(/^0:(0|1)\d$/);
  await expect(till.summary.getByText('The hold has ended', { exact: true })).toBeVisible({
    timeout: 20_000,
  });
  await expect(left).toHaveText('0:00');
  await expect(till.summary.getByText('Nothing was charged. Your bag is as it was.')).toBeVisible();

  await till.summary.getByRole('button', { name: 'Hold it all again' }).click();
  await expect(left).toHaveText(nearlyTen);
  await till.gateway.ready();
  await till.payWith(cards.approved);
  await new OrderPage(page).thanked();
  expect((await back.ordersFor(email)).items).toHaveLength(1);
});

test('who comes back when the time is over reads so, and goes on from delivery', async ({ page, email }) => {
  const till = new Till(page);
  await till.open();
  await till.reachPayment(email);
  await leaveOfHold(email, 0);
  const states = () =>
    inDatabase<{ state: string }>('order', 'select state from checkout where email = $1', [email]);
  await expect.poll(states, { timeout: 20_000 }).toEqual([{ state: 'expired' }]);
  await page.reload();
  await expect(till.refusal).toContainText('The time ran out');
  await page.getByRole('radio', { name: /Standard/ }).check();
  await till.onToPayment.click();
  await till.gateway.ready();
  await expect(till.summary.getByRole('timer')).toHaveText(nearlyTen);
});

test('a browser whose clock is hours wrong counts down what the shop says', async ({ page, email }) => {
  await page.addInitScript(() => {
    const right = Date.now.bind(Date);
    Date.now = () => right() + 3 * 3_600_000;
  });
  const till = new Till(page);
  await till.open();
  await till.reachPayment(email);
  await expect(till.summary.getByRole('timer')).toHaveText(nearlyTen);
});

for (const light of ['light', 'dark'] as const)
  test(`the offer and the end of a hold are there for everybody, on a phone and at a desk: ${light}`, async ({
    page,
    email,
  }) => {
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    const till = new Till(page);
    await till.open();
    await till.reachPayment(email);
    for (const [seconds, button] of [
      [170, 'Ten more minutes'],
      [3, 'Hold it all again'],
    ] as const) {
      await leaveOfHold(email, seconds);
      await lookAgain(page);
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        const moves = page.getByRole('button', { name: button }).filter({ visible: true });
        await expect(moves.first()).toBeVisible({ timeout: 15_000 });
        await expectAccessible(page, { where: `${button}, ${width}`, light });
        await expectNoSidewaysScroll(page, { where: `${button}, ${width}` });
        if (process.env.SOUK_PICTURES)
          await page.screenshot({
            path: `${process.env.SOUK_PICTURES}/till-${seconds}-${width}-${light}.png`,
          });
      }
    }
  });
