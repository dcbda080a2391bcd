import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { portOf } from '../../scripts/addresses.mjs';
import { clearData } from '../../scripts/clear-data.mjs';
import { freeOffset, type ShopProcess, startShop } from '../../scripts/shop-process.mjs';
import { OrderPage } from '../pages/order-page.ts';
import { root } from '../shop/addresses.ts';
import { backDoor } from '../shop/back-door.ts';
import { buyBag, holdBag } from '../shop/buy.ts';
import { frontDoor } from '../shop/front-door.ts';
import { newThing } from '../shop/new-thing.ts';

type Held = { hold: { expiresAt: string; leftMs: number } };

let folder = '';
let dataDir = '';
let shop: ShopProcess | undefined;

test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'souk-power-cut-'));
  dataDir = path.join(folder, 'data');
});

test.afterAll(async () => {
  test.setTimeout(60_000);
  await shop?.stop();
  await clearData(dataDir);
  rmSync(folder, { recursive: true, force: true });
});

test('a power cut loses no order, no stock and no bag', async ({ playwright, page }) => {
  test.setTimeout(600_000);
  const offset = await freeOffset();
  const at = (part: string) => `http://localhost:${portOf(part, { offset })}`;
  const open = () => startShop({ root, dataDir, offset, env: { SOUK_TEST_CONTROLS: '1' } });
  shop = await open();

  const back = backDoor({ offset, dataDir });
  const thing = await newThing(
    { back, origin: at('storefront') },
    { name: 'Sturdy Robot', priceMinor: 3400, stock: 20 },
  );
  const visitors = await Promise.all([1, 2, 3].map(() => playwright.request.newContext()));
  const [buyer, second, third] = visitors.map((visitor) => frontDoor(visitor, at('storefront')));
  const add = (quantity: number) => ({ variantId: thing.variantId, quantity });
  const email = `buyer-${randomUUID()}@trial.example`;

  await second!.tell('cart.add', add(3));
  await third!.tell('cart.add', add(5));
  const held = await holdBag(third!, `third-${randomUUID()}@trial.example`);
  await buyer!.tell('cart.add', add(2));
  const order = await buyBag(buyer!, email);

  const known = async () => {
    const { data: checkout } = await third!.ask<Held>('checkout.get', { checkoutId: held.id });
    // How much is left of a hold runs on meanwhile; when it ends does not.
    const { leftMs: _running, ...hold } = checkout.hold;
    return {
      order: (await buyer!.ask('orders.byNumber', order)).data,
      stock: await back.stockOf(thing.variantId),
      bag: (await second!.ask('cart.get')).data,
      checkout: { ...checkout, hold },
    };
  };
  const before = await known();
  expect(before.stock).toMatchObject({ onHand: 18, reserved: 5, available: 13 });

  // Right after the order, so that its email and the emptying of the bag may still be under way.
  await shop.killEverything();
  await expect(fetch(`${at('storefront')}/en-us`)).rejects.toThrow();
  shop = await open();

  expect(await known()).toEqual(before);

  await test.step('what was under way is finished, once', async () => {
    await expect
      .poll(async () => (await buyer!.ask<{ count: number } | null>('cart.get')).data?.count ?? 0)
      .toBe(0);
    const mails = async () => {
      const response = await fetch(`${at('mailbox')}/email?to=${encodeURIComponent(email)}`);
      return new Set(((await response.json()) as { messageId: string }[]).map(({ messageId }) => messageId));
    };
    await expect.poll(async () => (await mails()).size, { timeout: 30_000 }).toBe(1);
    expect((await back.ordersFor(email)).items).toHaveLength(1);
  });

  await test.step('and the shop sells', async () => {
    const next = await buyBag(second!, `second-${randomUUID()}@trial.example`);
    expect(await back.stockOf(thing.variantId)).toMatchObject({ onHand: 15, reserved: 5 });
    await page.goto(`${at('storefront')}/en-us/orders/${next.number}?key=${encodeURIComponent(next.key)}`);
    await expect(new OrderPage(page).lines).toContainText(thing.title);
  });
  await Promise.all(visitors.map((visitor) => visitor.dispose()));
});
