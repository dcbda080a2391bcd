import { randomUUID } from 'node:crypto';
import type { paths } from '@souk/catalog/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { startBff } from './start-bff.ts';

const { url } = await startBff({ WISH_LIMIT_PER_MINUTE: '3' });
const account = fakeAccount();
const catalog = fakePeer<paths>('catalog');
const variantId = randomUUID();

test('a guest says where to write, a customer need not, and soon it is enough', async () => {
  const asked: unknown[] = [];
  catalog.use(
    catalog.http.post('/variants/{id}/watch', async ({ params, request, response }) => {
      asked.push([params.id, await request.json()]);
      return response(202).json({ asked: true });
    }),
  );
  const guest = openBrowser(url);
  expect((await guest.tell('stock.tellMe', { variantId })).error?.data.refusal?.code).toBe('VALIDATION');
  expect((await guest.tell('stock.tellMe', { variantId, email: 'a@x.example' })).data).toEqual({
    asked: true,
  });
  const customer = openBrowser(url);
  await account.signInShopper(customer, { email: 'mara@souk.example' });
  expect((await customer.tell('stock.tellMe', { variantId })).data).toEqual({ asked: true });
  expect(asked).toEqual([
    [variantId, { email: 'a@x.example', market: 'en-us' }],
    [variantId, { email: 'mara@souk.example', market: 'en-us' }],
  ]);
  const refused = await customer.tell('stock.tellMe', { variantId });
  expect(refused).toMatchObject({ status: 429, error: { data: { refusal: { code: 'RATE_LIMITED' } } } });
});
