import { randomUUID } from 'node:crypto';
import type { components, paths } from '@souk/account/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { beforeEach, expect, test } from 'vitest';
import { type Browser, openBrowser } from './browser.ts';
import { problem } from './fake-order.ts';
import { startBff } from './start-bff.ts';

const account = fakePeer<paths>('account');
const tries: components['schemas']['SignIn'][] = [];
const wrong = problem(401, 'WRONG_CREDENTIALS', 'Address and password do not match.');
account.always(
  account.http.post('/sessions', async ({ request, response }) => {
    tries.push(await request.json());
    return response(401).json(wrong);
  }),
  account.http.post('/staff-sessions', async ({ request, response }) => {
    tries.push(await request.json());
    return response(401).json(wrong);
  }),
);
beforeEach(() => {
  tries.length = 0;
});

const person = { email: 'mara@souk.example', password: 'not the password' };
const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
const signIn = (browser: Browser, address: string) => browser.tell('account.signIn', person, from(address));
const strict = () => startBff({ SIGN_IN_LIMIT_PER_MINUTE: '3' });

test('an address gets few tries a minute; another address goes on', async () => {
  const browser = openBrowser((await strict()).url);
  for (let i = 0; i < 3; i++)
    expect((await signIn(browser, '203.0.113.7')).error?.data.refusal?.code).toBe('WRONG_CREDENTIALS');
  const refused = await signIn(browser, '203.0.113.7');
  expect(refused).toMatchObject({ status: 429, error: { data: { code: 'TOO_MANY_REQUESTS' } } });
  expect(refused.error?.data.refusal).toMatchObject({
    code: 'TOO_MANY_TRIES',
    retryAfterSeconds: Number(refused.headers.get('retry-after')),
  });
  expect((await signIn(browser, '203.0.113.8')).error?.data.refusal?.code).toBe('WRONG_CREDENTIALS');
  expect(tries).toHaveLength(4);
});

test('tries in one batch, under another spelling and of registration count as well', async () => {
  const { url } = await strict();
  const browser = openBrowser(url);
  const { answers } = await browser.tellAll(
    Array.from({ length: 8 }, () => ['account.signIn', person] as [string, unknown]),
  );
  expect(answers).toHaveLength(8);
  expect(tries.length).toBeLessThanOrEqual(3);
  tries.length = 0;
  expect((await browser.tell('account%2EsignIn', person)).status).toBe(429);
  expect((await browser.tell('account%252EsignIn', person)).status).toBe(429);
  expect((await browser.tell('account.register', { ...person, name: 'Mara' })).status).toBe(429);
  expect((await openBrowser(url, { app: 'admin' }).tell('auth.signIn', person)).status).toBe(429);
  expect(tries).toEqual([]);
});

test('the account service learns the address a try comes from, of shoppers and of staff', async () => {
  const { url } = await startBff();
  await signIn(openBrowser(url), '203.0.113.7');
  await openBrowser(url, { app: 'admin' }).tell('auth.signIn', person, from('2001:db8::7'));
  await signIn(openBrowser(url), `203.0.113.9${randomUUID().repeat(4)}`);
  expect(tries.map(({ clientAddress }) => clientAddress)).toEqual([
    '203.0.113.7',
    '2001:db8::7',
    expect.stringMatching(/^.{1,64}$/),
  ]);
});

test('a forwarded address is believed from our own front only', async () => {
  const { url } = await startBff({ TRUSTED_PROXIES: '10.0.0.1' });
  await signIn(openBrowser(url), '203.0.113.7');
  expect(tries[0]?.clientAddress).toBe('127.0.0.1');
});
