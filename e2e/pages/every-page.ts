import type { Page } from '@playwright/test';
import { buyBag } from '../shop/buy.ts';
import { expect, test } from '../shop/test.ts';
import { alive } from './alive.ts';
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from './good-manners.ts';
import { Till } from './till.ts';

const widths = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };

export type Look = { size: keyof typeof widths; light: 'light' | 'dark' };

type Visit = { name: string; path: string; ready: (page: Page) => Promise<unknown> };

const heading = (name: string | RegExp) => (page: Page) =>
  expect(page.getByRole('heading', { name }).first()).toBeVisible();

/** One test: walks through the shop as it looks so, and finds nothing that keeps anybody out. */
export const everyPageIsUsable = ({ size, light }: Look): void =>
  test(`every page is usable by everybody: ${size}, ${light}`, async ({ page, front, thing, email }) => {
    test.setTimeout(150_000);
    await page.setViewportSize(widths[size]);
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
        path: '/search?q=teapto',
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
