import type { paths } from '@souk/account/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { beforeEach, expect, test } from 'vitest';
import { serviceNames } from '../src/every-service.ts';
import { openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { callerAt, startBff } from './start-bff.ts';

const { url } = await startBff({ SIGN_IN_LIMIT_PER_MINUTE: '3' });
const account = fakeAccount();
const path = '/customers/{id}/personal-data';
const asked: { name: string; id: unknown; email: string | null; as: string | undefined }[] = [];
let away = '';

// What every service answers here is one interface, so each is faked by account's.
const peers = serviceNames.map((name) => ({ name, peer: fakePeer<paths>(name) }));
beforeEach(() => {
  asked.length = 0;
  away = '';
  for (const { name, peer } of peers)
    peer.use(
      peer.http.get(path, async ({ params, request, response }) => {
        const caller = await callerAt(name, request);
        const email = new URL(request.url).searchParams.get('email');
        asked.push({ name, id: params.id, email, as: caller?.actor.kind });
        if (name === away) return response.untyped(Response.error());
        return response(200).json({ service: name, data: { of: name } });
      }),
    );
});
const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });

test('every service is asked in the customer’s own name, with the address they have proven', async () => {
  const browser = openBrowser(url);
  const { person } = await account.signInShopper(browser);
  const { data } = await browser.tell('account.myData', undefined, from('203.0.113.1'));
  expect(data).toEqual({ parts: serviceNames.map((service) => ({ service, data: { of: service } })) });
  expect(asked.map(({ name }) => name).sort()).toEqual([...serviceNames].sort());
  for (const { id, email, as } of asked)
    expect([id, email, as]).toEqual([person.id, person.email, 'customer']);
});

test('an address that is only said is named to nobody: it may be somebody else’s', async () => {
  const browser = openBrowser(url);
  await account.signInShopper(browser, { emailVerified: false });
  await browser.tell('account.myData', undefined, from('203.0.113.2'));
  expect(asked).toHaveLength(serviceNames.length);
  for (const { email } of asked) expect(email).toBeNull();
});

test('a service that is away is named as missing', async () => {
  away = 'order';
  const browser = openBrowser(url);
  await account.signInShopper(browser);
  const { data } = await browser.tell('account.myData', undefined, from('203.0.113.3'));
  const { parts } = data as { parts: { service: string; data: object | null }[] };
  expect(parts.filter((part) => part.data === null).map(({ service }) => service)).toEqual(['order']);
});

test('a guest is told nothing, and one address may ask only so often', async () => {
  const guest = await openBrowser(url).tell('account.myData', undefined, from('203.0.113.4'));
  expect(guest.error?.data.refusal?.code).toBe('UNAUTHENTICATED');
  const browser = openBrowser(url);
  await account.signInShopper(browser);
  const statuses: number[] = [];
  for (let round = 0; round < 4; round += 1)
    statuses.push((await browser.tell('account.myData', undefined, from('203.0.113.5'))).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
});
