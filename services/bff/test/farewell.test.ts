import { expect, test } from 'vitest';
import { CART_COOKIE } from '../src/session/cart-cookie.ts';
import { SHOPPER_COOKIE } from '../src/session/session-cookie.ts';
import { openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { callerAt, startBff } from './start-bff.ts';

const { url } = await startBff();
const account = fakeAccount();
const proof = { kind: 'password', password: 'nine copper kettles' } as const;

test('who deletes their account is a stranger here at once, on this device too', async () => {
  const browser = openBrowser(url);
  const { person, sessionId } = await account.signInShopper(browser);
  account.use(
    account.http.post('/customers/{id}/erasure', async ({ params, request, response }) => {
      expect((await callerAt('account', request))?.actor).toMatchObject({ kind: 'customer', id: person.id });
      expect([params.id, await request.clone().json()]).toEqual([person.id, { proof, market: 'de-de' }]);
      account.sessions.delete(sessionId);
      return response(202).json({ token: 'opens-the-receipt' });
    }),
  );
  expect((await browser.ask('account.me')).data).toMatchObject({ id: person.id });
  const left = await browser.tell('account.erase', { proof, market: 'de-de' });
  expect(left.data).toEqual({ token: 'opens-the-receipt' });
  expect(browser.cookies.has(CART_COOKIE)).toBe(false);
  expect(browser.cookies.has(SHOPPER_COOKIE), 'the app takes its own cookie away').toBe(true);
  expect((await browser.ask('account.me')).data, 'and it opens nothing').toBeNull();
});

test('a receipt is read by whoever has its link, without a session', async () => {
  const receipt = {
    askedAt: '2026-11-23T10:00:00.000Z',
    answeredAt: null,
    letter: 'waits',
    receipts: [{ service: 'cart', answeredAt: null, erased: {}, kept: [] }],
  } as const;
  account.use(
    account.http.get('/erasures/{token}', ({ params, response }) =>
      params.token === 'opens-the-receipt'
        ? response(200).json({
            ...receipt,
            receipts: [...receipt.receipts].map((one) => ({ ...one, kept: [] })),
          })
        : response.untyped(Response.error()),
    ),
  );
  const read = await openBrowser(url).ask('account.erasure', { token: 'opens-the-receipt' });
  expect(read.data).toEqual(receipt);
});
