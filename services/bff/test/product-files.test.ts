import type { paths } from '@souk/catalog/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { beforeEach, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { callerAt, DESK, SHOP, startBff } from './start-bff.ts';

const { url } = await startBff();
const account = fakeAccount();
const catalog = fakePeer<paths>('catalog');
const received: { text: string; query: string; caller: Awaited<ReturnType<typeof callerAt>> }[] = [];
beforeEach(() => void received.splice(0));

catalog.always(
  catalog.http.post('/imports/files', async ({ request, response }) => {
    const { search } = new URL(request.url);
    received.push({ text: await request.text(), query: search, caller: await callerAt('catalog', request) });
    return response(201).json({ id: 'made' } as never);
  }),
  catalog.http.get('/exports/products.csv', ({ response }) =>
    response.untyped(
      new Response('Handle,Title\na,A\n', {
        headers: { 'content-type': 'text/csv', 'content-disposition': 'attachment; filename="products.csv"' },
      }),
    ),
  ),
);

const deskOf = async (role: 'owner' | 'manager' | 'fulfilment' | 'support') => {
  const desk = openBrowser(url, { app: 'admin' });
  await account.signInStaff(desk, { role });
  return desk;
};
type Answered = { id?: string; error?: { data: { refusal: { code: string } } } };
const upload = async (browser: ReturnType<typeof openBrowser>, { origin = DESK } = {}) => {
  const answer = await browser.send('/imports?name=spring.csv&setStock=1', {
    method: 'POST',
    headers: { origin, 'content-type': 'text/csv' },
    body: 'Handle,Title\n',
  });
  const json = (await answer.json()) as Answered;
  return [answer.status, json.id ?? json.error?.data.refusal.code];
};

test('a product file reaches the catalogue with its name, in the name of whoever sends it', async () => {
  expect(await upload(await deskOf('manager'))).toEqual([201, 'made']);
  expect(received).toMatchObject([
    {
      ...{ text: 'Handle,Title\n', query: '?name=spring.csv&setStock=1' },
      caller: { service: 'bff', actor: { kind: 'staff', role: 'manager' } },
    },
  ]);
});

test('nobody else sends product files, and none come from foreign pages', async () => {
  expect(await upload(openBrowser(url))).toEqual([401, 'UNAUTHENTICATED']);
  for (const role of ['fulfilment', 'support'] as const)
    expect(await upload(await deskOf(role))).toEqual([403, 'FORBIDDEN']);
  for (const origin of [SHOP, 'https://elsewhere.example', 'null'])
    expect(await upload(await deskOf('owner'), { origin })).toEqual([403, 'FORBIDDEN']);
  expect(received).toEqual([]);
});

test('an export comes as a file, for staff only', async () => {
  const answer = await (await deskOf('support')).send('/exports/products.csv', {});
  expect([answer.status, await answer.text()]).toEqual([200, 'Handle,Title\na,A\n']);
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  expect((await openBrowser(url).send('/exports/products.csv', {})).status).toBe(401);
});
