import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { problem } from './fake-order.ts';
import { callerAt, startBff } from './start-bff.ts';

const { url } = await startBff();
const account = fakeAccount();
const proof = { provider: 'passport', idToken: 'what it signed', accessToken: 'more of it' };

test('what a provider signed is judged by account, and nothing else is told about who comes', async () => {
  const person = {
    kind: 'customer',
    id: randomUUID(),
    email: 'wren@souk.example',
    name: 'Wren',
    emailVerified: true,
  } as const;
  account.use(
    account.http.post('/identity-sessions', async ({ request, response }) => {
      expect((await callerAt('account', request))?.actor).toEqual({ kind: 'guest' });
      expect(await request.clone().json()).toEqual({ ...proof, device: 'a browser' });
      return response(201).json({ sessionId: 'opened', person });
    }),
  );
  const browser = openBrowser(url);
  const headers = { 'user-agent': 'a browser' };
  const entered = await browser.tell('account.signInWithProvider', proof, { headers });
  expect(entered.data).toEqual({ sessionId: 'opened', person });
  const saying = { ...proof, email: 'somebody@else.example' };
  expect((await browser.tell('account.signInWithProvider', saying)).error?.data.refusal?.code).toBe(
    'VALIDATION',
  );
});

test('a refusal of it keeps its code', async () => {
  account.use(
    account.http.post('/identity-sessions', ({ response }) =>
      response(409).json(problem(409, 'IDENTITY_ENDED', 'Begin again.')),
    ),
  );
  const refused = await openBrowser(url).tell('account.signInWithProvider', proof);
  expect(refused.error?.data.refusal?.code).toBe('IDENTITY_ENDED');
});

test('what is connected is shown to its owner only, and taken off by them', async () => {
  const browser = openBrowser(url);
  const { person } = await account.signInShopper(browser);
  const at = '2026-11-23T10:00:00.000Z';
  const identity = { id: randomUUID(), name: 'Passport', opens: true, createdAt: at, usedAt: at };
  account.use(
    account.http.get('/customers/{id}/identities', ({ params, response }) =>
      response(200).json(params.id === person.id ? [identity] : []),
    ),
    account.http.delete('/customers/{id}/identities/{identityId}', ({ params, response }) => {
      expect(params).toEqual({ id: person.id, identityId: identity.id });
      return response(204).empty();
    }),
  );
  expect((await browser.ask('account.identities.list')).data).toEqual([identity]);
  expect((await browser.tell('account.identities.disconnect', { id: identity.id })).data).toEqual({
    disconnected: true,
  });
  const guest = openBrowser(url);
  expect((await guest.ask('account.identities.list')).error?.data.refusal?.code).toBe('UNAUTHENTICATED');
});
