import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeCart } from './fake-cart.ts';
import { startBff } from './start-bff.ts';

const { url, service } = await startBff();
fakeCart();

test('a BFF that is told to end answers whoever it has, sends them elsewhere, and then takes nobody', async () => {
  // Nobody is sent away where nobody is connected.
  await fetch(`${url}/health/live`);
  const line = { variantId: randomUUID(), quantity: 2 };
  const underWay = openBrowser(url).tell('cart.add', line);
  const ended = service.close({ sendAwayMs: 300 });
  expect((await underWay).status).toBe(200);
  expect((await openBrowser(url).tell('cart.add', line)).status).toBe(200);
  const ready = await fetch(`${url}/health/ready`);
  expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'close']);
  await ended;
  await expect(fetch(`${url}/health/live`)).rejects.toThrow();
});
