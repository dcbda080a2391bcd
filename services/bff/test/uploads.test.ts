import type { paths } from '@souk/catalog/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { beforeEach, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { callerAt, DESK, SHOP, startBff } from './start-bff.ts';

const { url } = await startBff();
const account = fakeAccount();
const catalog = fakePeer<paths>('catalog');
const received: { size: number; caller: Awaited<ReturnType<typeof callerAt>> }[] = [];
const kept = { file: 'a-480.webp', src: '/media/a-480.webp', width: 480, height: 480, art: false };

catalog.always(
  catalog.http.post('/media', async ({ request, response }) => {
    received.push({
      size: (await request.arrayBuffer()).byteLength,
      caller: await callerAt('catalog', request),
    });
    return response(201).json(kept);
  }),
);
beforeEach(() => {
  received.length = 0;
});

const picture = new Uint8Array(3 * 1024 * 1024);
type Refused = { error: { data: { refusal: { code: string; detail: string } } } };

const upload = async (
  browser: ReturnType<typeof openBrowser>,
  { origin = DESK, body = picture }: { origin?: string; body?: Uint8Array } = {},
) => {
  const answer = await browser.send('/media', {
    method: 'POST',
    headers: { origin, 'content-type': 'image/png' },
    body: body as BodyInit,
  });
  const json = (await answer.json()) as typeof kept & Partial<Refused>;
  return { status: answer.status, json, code: json.error?.data.refusal.code };
};

const deskOf = async (role: 'owner' | 'manager' | 'fulfilment' | 'support') => {
  const desk = openBrowser(url, { app: 'admin' });
  await account.signInStaff(desk, { role });
  return desk;
};

test('a picture reaches the catalogue whole, in the name of whoever sends it', async () => {
  const { status, json } = await upload(await deskOf('manager'));
  expect([status, json]).toEqual([201, kept]);
  expect(received).toMatchObject([
    { size: picture.length, caller: { service: 'bff', actor: { role: 'manager' } } },
  ]);
});

test('nobody else sends pictures, and none are sent from foreign pages', async () => {
  expect(await upload(openBrowser(url))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  for (const role of ['fulfilment', 'support'] as const)
    expect(await upload(await deskOf(role))).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  for (const origin of [SHOP, 'https://elsewhere.example', 'null'])
    expect(await upload(await deskOf('owner'), { origin })).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  expect(received).toEqual([]);
});

test('a picture beyond the limit is refused before it is read', async () => {
  const answer = await upload(await deskOf('owner'), { body: new Uint8Array(21 * 1024 * 1024) });
  expect(answer).toMatchObject({ status: 413, code: 'PICTURE_TOO_LARGE' });
  expect(received).toEqual([]);
});

test('what the catalogue refuses is said with its reason', async () => {
  catalog.use(
    catalog.http.post('/media', ({ response }) =>
      response(422).json({
        type: 'urn:souk:problem:PICTURE_UNREADABLE',
        title: 'This is not a picture we can read',
        status: 422,
        code: 'PICTURE_UNREADABLE',
        detail: 'This is an SVG.',
      }),
    ),
  );
  const answer = await upload(await deskOf('owner'));
  expect(answer).toMatchObject({ status: 422, code: 'PICTURE_UNREADABLE' });
});
