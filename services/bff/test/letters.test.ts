import type { paths } from '@souk/notification/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { beforeEach, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { callerAt, startBff } from './start-bff.ts';

const { url } = await startBff();
const account = fakeAccount();
const notification = fakePeer<paths>('notification');
const choice = { channel: 'email', topic: 'back-in-stock', wanted: false, fixed: false } as const;
const link = { topic: 'back-in-stock', market: 'de-de', wanted: true, address: 'r…@mail.example' } as const;
const asked: { who: string | undefined; email: unknown; ended?: boolean }[] = [];
beforeEach(() => void asked.splice(0));
notification.always(
  notification.http.get('/customers/{id}/letter-choices', async ({ request, query, response }) => {
    asked.push({ who: (await callerAt('notification', request))?.actor.kind, email: query.get('email') });
    return response(200).json([choice]);
  }),
  notification.http.put('/customers/{id}/letter-choices', async ({ request, response }) => {
    const { email, wanted } = (await request.clone().json()) as { email: string; wanted: boolean };
    asked.push({ who: (await callerAt('notification', request))?.actor.kind, email });
    return response(200).json([{ ...choice, wanted }]);
  }),
  notification.http.get('/letter-links/{token}', ({ response }) => response(200).json(link)),
  notification.http.post('/letter-links/{token}', async ({ request, response }) => {
    const { wanted } = (await request.clone().json()) as { wanted: boolean };
    asked.push({ who: (await callerAt('notification', request))?.actor.kind, email: null, ended: !wanted });
    return response(200).json({ ...link, wanted });
  }),
);
const press = (init: RequestInit) => fetch(`${url}/unsubscribe/some-token`, { redirect: 'manual', ...init });

test('letters are chosen in the customer’s name, for the address they have proven', async () => {
  const browser = openBrowser(url);
  const { person } = await account.signInShopper(browser);
  expect((await browser.ask('letters.mine')).data).toEqual([choice]);
  const chosen = await browser.tell('letters.choose', {
    channel: 'email',
    topic: 'back-in-stock',
    wanted: true,
  });
  expect(chosen.data).toMatchObject([{ wanted: true }]);
  expect(
    (await browser.tell('letters.choose', { channel: 'email', topic: 'reviews', wanted: false })).status,
  ).toBe(200);
  expect(
    (await browser.tell('letters.choose', { channel: 'email', topic: 'orders', wanted: false })).status,
  ).toBe(400);
  expect(asked).toHaveLength(3);
  for (const one of asked) expect(one).toEqual({ who: 'customer', email: person.email });
});

test('an address that is only said is chosen for by nobody', async () => {
  const browser = openBrowser(url);
  await account.signInShopper(browser, { emailVerified: false });
  expect((await browser.ask('letters.mine')).error?.data.refusal?.code).toBe('EMAIL_UNPROVEN');
  expect(asked).toEqual([]);
});

test('a mail program ends letters with one POST of a form, without cookies and without an origin', async () => {
  const form = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  const answer = await press({ method: 'POST', body: form });
  expect(answer.status).toBe(200);
  const parts = new FormData();
  parts.set('List-Unsubscribe', 'One-Click');
  expect((await press({ method: 'POST', body: parts })).status).toBe(200);
  expect(asked).toEqual([
    { who: 'guest', email: null, ended: true },
    { who: 'guest', email: null, ended: true },
  ]);
});

test('who only opens the address is led to the page, and ends nothing', async () => {
  const answer = await press({});
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/de-de/letters/some-token']);
  expect(asked).toEqual([]);
});
