import type { components, paths } from '@souk/account/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { callerAt, startBff } from './start-bff.ts';

const { url } = await startBff();
const account = fakeAccount();
const peer = fakePeer<paths>('account');

type List = components['schemas']['Wishlist'];
const nothing: List = { items: [], shareToken: null };
const teapot = { handle: 'rose-teapot', variantId: null };

test('a guest has no list here, and is refused what only its owner may do', async () => {
  const browser = openBrowser(url);
  expect((await browser.ask('wishlist.mine')).data).toBeNull();
  for (const [what, input] of [
    ['wishlist.add', teapot],
    ['wishlist.remove', { handle: 'rose-teapot' }],
    ['wishlist.merge', { items: [teapot] }],
    ['wishlist.share', undefined],
    ['wishlist.stopSharing', undefined],
  ] as const)
    expect((await browser.tell(what, input)).error?.data.refusal?.code, what).toBe('UNAUTHENTICATED');
});

test('a customer writes the list of the session and no other, whatever the page names', async () => {
  const told: unknown[] = [];
  peer.use(
    peer.http.put('/customers/{id}/wishlist/items/{handle}', async ({ params, request, response }) => {
      const caller = await callerAt('account', request.clone());
      told.push([params.id, params.handle, await request.json(), caller?.actor.kind]);
      return response(200).json(nothing);
    }),
  );
  const browser = openBrowser(url);
  const { person } = await account.signInShopper(browser);
  await browser.tell('wishlist.add', teapot);
  expect(told).toEqual([[person.id, 'rose-teapot', { variantId: null }, 'customer']]);
  const forged = await browser.tell('wishlist.add', { ...teapot, customerId: person.id });
  expect(forged.error?.data.refusal?.code).toBe('VALIDATION');
});

test('whoever has the link reads a shared list as a guest, signed in or not', async () => {
  const asked: unknown[] = [];
  peer.use(
    peer.http.get('/wishlists/{token}', async ({ params, request, response }) => {
      const caller = await callerAt('account', request.clone());
      asked.push([params.token, caller?.actor.kind]);
      return response(200).json({ firstName: 'Amira', items: [] });
    }),
  );
  const browser = openBrowser(url);
  await account.signInShopper(browser);
  expect((await browser.ask('wishlist.shared', { token: 'a-b_c' })).data).toMatchObject({
    firstName: 'Amira',
  });
  expect(asked).toEqual([['a-b_c', 'guest']]);
});
