import type { Page } from '@playwright/test';
import { alive } from '../pages/alive.ts';
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from '../pages/good-manners.ts';
import { home, Till } from '../pages/till.ts';
import { buyBag } from '../shop/buy.ts';
import { expect, test } from '../shop/test.ts';

const widths = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };
const lights = ['light', 'dark'] as const;

type Visit = { name: string; path: string; ready: (page: Page) => Promise<unknown> };

const heading = (name: string | RegExp) => (page: Page) =>
  expect(page.getByRole('heading', { name }).first()).toBeVisible();

test.describe.configure({ mode: 'parallel' });

for (const [size, viewport] of Object.entries(widths))
  for (const light of lights)
    test(`every page is usable by everybody: ${size}, ${light}`, async ({ page, front, thing, email }) => {
      test.setTimeout(150_000);
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
      const complaints = listenForComplaints(page);
      await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
      const order = await buyBag(front, email);
      await expect.poll(async () => (await front.ask<{ count: number }>('cart.get')).data.count).toBe(0);
      await front.tell('cart.add', { variantId: thing.variantId, quantity: 2 });

      const visits: Visit[] = [
        { name: 'home', path: '', ready: heading(/./) },
        { name: 'stall', path: '/stalls/bags', ready: heading('Bags') },
        { name: 'product', path: '/products/pomegranate-daypack', ready: heading('Pomegranate Daypack') },
        {
          name: 'search',
          path: '/search?q=lantren',
          ready: (at) => expect(at.getByText('Understood as')).toBeVisible(),
        },
        { name: 'bag', path: '/bag', ready: heading(/Your bag/) },
        {
          name: 'order',
          path: `/orders/${order.number}?key=${encodeURIComponent(order.key)}`,
          ready: heading('What has happened'),
        },
        { name: 'no such order', path: '/orders/S-0', ready: heading('We find no such order.') },
        {
          name: 'sign-in',
          path: '/sign-in',
          ready: (at) => expect(at.getByRole('textbox', { name: 'Password' })).toBeVisible(),
        },
        {
          name: 'register',
          path: '/register',
          ready: (at) => expect(at.getByRole('textbox', { name: 'Password' })).toBeVisible(),
        },
        { name: 'till', path: '/till', ready: (at) => expect(new Till(at).email).toBeVisible() },
      ];
      for (const { name, path, ready } of visits)
        await test.step(name, async () => {
          await page.goto(`/en-us${path}`);
          await ready(page);
          await expectAccessible(page, { where: name, light });
          await expectNoSidewaysScroll(page, { where: name });
        });

      await test.step('payment', async () => {
        await new Till(page).reachPayment(email);
        await expectAccessible(page, { where: 'payment', light });
        await expectNoSidewaysScroll(page, { where: 'payment' });
      });
      await test.step('the bag as a drawer', async () => {
        await page.goto('/en-us');
        const bag = page.getByRole('link', { name: /^Your bag,/ });
        await alive(bag);
        await bag.click();
        await expect(page.getByRole('dialog').getByRole('link', { name: thing.title })).toBeVisible();
        await expectAccessible(page, { where: 'drawer', light });
      });
      // A page that is not there is told by its status, which browsers log as an error of their own.
      expect(complaints.filter((complaint) => !complaint.includes('orders.byNumber'))).toEqual([]);
    });

test('a page that is not there says so, with its status', async ({ page }) => {
  const response = await page.goto('/en-us/products/flying-carpet');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the keyboard alone gets to the payment', async ({ page, thing, email }) => {
  const { keyboard } = page;
  /** Tabs on until this is focused, as someone without a mouse does. */
  const tabTo = async (role: 'link' | 'button' | 'textbox' | 'combobox' | 'radio', name: string | RegExp) => {
    const wanted = page.getByRole(role, { name }).first();
    for (let pressed = 0; pressed < 60; pressed++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`Sixty times Tab did not lead to the ${role} "${name}".`);
  };

  await page.goto(`/en-us/products/${thing.handle}`);
  await alive(page.getByRole('main').getByRole('button', { name: 'Add to bag' }).first());
  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to what is here' })).toBeFocused();
  await keyboard.press('Enter');
  await tabTo('button', 'Add to bag');
  await keyboard.press('Enter');
  await expect(page.getByRole('status').getByText(`${thing.title} is in your bag.`)).toBeVisible();

  await page.reload();
  const bag = page.getByRole('link', { name: 'Your bag, 1 thing' });
  await expect(bag).toBeVisible();
  await tabTo('link', 'Your bag, 1 thing');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(thing.title);
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(bag, 'focus returns to what opened it').toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(thing.title);
  await tabTo('link', 'Go to the till');
  await keyboard.press('Enter');

  const till = new Till(page);
  await expect(till.email).toBeVisible();
  await tabTo('textbox', 'Email');
  await keyboard.type(email);
  await tabTo('textbox', 'Full name');
  await keyboard.type(home.name);
  await keyboard.press('Enter');
  await expect(till.street).toBeVisible();
  await tabTo('textbox', 'Street and number');
  await keyboard.type(home.line1);
  await tabTo('textbox', 'City');
  await keyboard.type(home.city);
  await tabTo('combobox', 'State');
  await keyboard.type('Oregon');
  await tabTo('textbox', 'ZIP code');
  await keyboard.type(home.postcode);
  await tabTo('radio', /Standard/);
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /Express/ })).toBeChecked();
  await tabTo('button', 'On to payment');
  await keyboard.press('Enter');
  await till.gateway.ready();
  await expect(till.summary).toContainText(thing.title);
});
