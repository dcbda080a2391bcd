import { randomUUID } from 'node:crypto';
import { staffRoles } from '@souk/service-kit/identity';
import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { callerAt, startBff } from './start-bff.ts';

const { url } = await startBff();
const account = fakeAccount();
const view = { id: randomUUID(), list: 'orders', name: 'Late', address: '?view=to-send' };

test('every colleague keeps views, in their own name', async () => {
  for (const role of staffRoles) {
    const browser = openBrowser(url, { app: 'admin' });
    const { person } = await account.signInStaff(browser, { role });
    const asWhom: unknown[] = [];
    account.use(
      account.http.put('/staff/me/views', async ({ request, response }) => {
        asWhom.push((await callerAt('account', request))?.actor);
        return response(200).json(view);
      }),
      account.http.get('/staff/me/views', ({ response }) => response(200).json([view])),
      account.http.delete('/staff/me/views/{id}', ({ response }) => response(204).empty()),
    );
    const { id: _id, ...wanted } = view;
    expect((await browser.tell('views.keep', wanted)).data).toEqual(view);
    expect((await browser.ask('views.list', { list: 'orders' })).data).toEqual([view]);
    expect((await browser.tell('views.forget', { id: view.id })).data).toEqual({ forgotten: true });
    expect(asWhom).toMatchObject([{ kind: 'staff', id: person.id, role }]);
  }
});

test('nobody without a session, and no list there is not', async () => {
  const stranger = openBrowser(url, { app: 'admin' });
  expect((await stranger.ask('views.list', { list: 'orders' })).status).toBe(401);
  expect((await stranger.tell('views.forget', { id: view.id })).status).toBe(401);
  const browser = openBrowser(url, { app: 'admin' });
  await account.signInStaff(browser, { role: 'support' });
  expect((await browser.ask('views.list', { list: 'secrets' })).status).toBe(400);
});
