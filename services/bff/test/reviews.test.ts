import { randomUUID } from 'node:crypto';
import type { paths } from '@souk/catalog/openapi';
import { staffRoles } from '@souk/service-kit/identity';
import { type Permission, roleMay } from '@souk/service-kit/permissions';
import { fakePeer } from '@souk/testkit/fake-peer';
import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { callerAt, startBff } from './start-bff.ts';

const { url } = await startBff();
const account = fakeAccount();
const catalog = fakePeer<paths>('catalog');
const anybody = randomUUID();
const words = { rating: 5, title: 'Fine', body: 'Fine words.', author: 'Mara', language: 'en' };

const calls: [name: string, how: 'ask' | 'tell', permission: Permission, input: object][] = [
  ['reviews.list', 'ask', 'reviews.read', {}],
  ['reviews.publish', 'tell', 'reviews.decide', { id: anybody, version: 1 }],
  ['reviews.reject', 'tell', 'reviews.decide', { id: anybody, version: 1, reason: 'Spam' }],
];

test.each(calls)('%s is refused early to roles without %s', async (name, how, permission, input) => {
  for (const role of staffRoles.filter((one) => !roleMay(one, permission))) {
    const browser = openBrowser(url, { app: 'admin' });
    await account.signInStaff(browser, { role });
    expect((await browser[how](name, input)).error?.data.refusal?.code, role).toBe('FORBIDDEN');
  }
  expect((await openBrowser(url, { app: 'admin' })[how](name, input)).status).toBe(401);
});

test('a guest has no reviews and writes none, and the catalogue is not asked', async () => {
  const guest = openBrowser(url);
  expect((await guest.ask('reviews.mine', { productIds: [anybody] })).data).toEqual([]);
  for (const [name, input] of [
    ['reviews.write', { handle: 'x', ...words }],
    ['reviews.change', { id: anybody, ...words }],
    ['reviews.remove', { id: anybody }],
  ] as const)
    expect((await guest.tell(name, input)).status, name).toBe(401);
});

test('a shopper writes in their own name, and is told the very refusal of the catalogue', async () => {
  const browser = openBrowser(url);
  const { person } = await account.signInShopper(browser);
  const asked: unknown[] = [];
  catalog.use(
    catalog.http.post('/products/{handle}/reviews', async ({ request, params, response }) => {
      asked.push([params.handle, (await callerAt('catalog', request))?.actor, await request.json()]);
      return response(422).json({
        type: 'urn:souk:problem:REVIEW_TOO_LONG',
        title: 'The review is too long',
        status: 422,
        code: 'REVIEW_TOO_LONG',
        detail: 'Shorten it.',
        errors: [{ path: 'title', message: 'Use at most 100 characters.' }],
      });
    }),
  );
  const { error } = await browser.tell('reviews.write', { handle: 'rose-teapot', ...words });
  expect(error?.data.refusal).toMatchObject({ code: 'REVIEW_TOO_LONG', errors: [{ path: 'title' }] });
  expect(asked).toMatchObject([['rose-teapot', { kind: 'customer', id: person.id }, words]]);
});
