import { request } from 'node:http';
import type { paths } from '@souk/catalog/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { beforeEach, expect, test } from 'vitest';
import { startBff } from './start-bff.ts';

const { url } = await startBff();
const catalog = fakePeer<paths>('catalog');
const file = `${'0123456789abcdef'.repeat(2)}.webp`;
const picture = new Uint8Array([82, 73, 70, 70, 1, 2, 3]);
const asked: string[] = [];
const etag = `"${file.slice(0, 32)}"`;

catalog.always(
  catalog.http.untyped.all(`${catalog.url}/*`, ({ request: { url: address, headers } }) => {
    const { pathname } = new URL(address);
    asked.push(pathname);
    if (pathname !== `/media/${file}`) return new Response('inner matters', { status: 404 });
    const kept = {
      etag,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'image/webp',
    };
    if (headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: kept });
    return new Response(picture, { headers: { ...kept, 'x-inner': 'secret' } });
  }),
);
beforeEach(() => {
  asked.length = 0;
});

/** A request whose path is sent as it is written; fetch would tidy it up. */
const get = (path: string): Promise<{ status: number | undefined; body: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => (body += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode, body }));
    })
      .on('error', reject)
      .end();
  });

test('a picture comes with its bytes and is kept for good', async () => {
  const answer = await fetch(`${url}/media/${file}`);
  expect(answer.status).toBe(200);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(picture);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    etag,
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
  });
  expect(answer.headers.has('x-inner')).toBe(false);
});

test('a picture the browser has is not sent again', async () => {
  const answer = await fetch(`${url}/media/${file}`, { headers: { 'if-none-match': etag } });
  expect(answer.status).toBe(304);
  expect(answer.headers.get('etag')).toBe(etag);
  expect(await answer.text()).toBe('');
});

test('a picture that is not there is a plain 404 that nobody keeps', async () => {
  const answer = await fetch(`${url}/media/${'f'.repeat(32)}.webp`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain('inner matters');
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('no path leads elsewhere', async () => {
  for (const path of [
    '..',
    '.',
    '%2e%2e',
    '%2e%2e%2fhome',
    '..%2f..%2fhome',
    '..%5chome',
    '../home',
    `${file}/../../home`,
    `${file}%3Fq=1`,
    `${file}%23x`,
    `${file}%00`,
    '%252e%252e',
    'http:%2f%2fevil.example%2fx.webp',
    '@evil.example',
    '',
  ]) {
    const { status, body } = await get(`/media/${path}`);
    expect(status, path).toBe(404);
    expect(body).not.toContain('inner matters');
  }
  expect(asked).toEqual([]);
});

test('without the catalogue there is no picture, and another replica is asked when one is away', async () => {
  const alone = await startBff({ CATALOG_URLS: 'http://127.0.0.1:1' });
  expect((await fetch(`${alone.url}/media/${file}`)).status).toBe(502);
  const two = await startBff({ CATALOG_URLS: `http://127.0.0.1:1,${catalog.url}` });
  for (let i = 0; i < 3; i++) expect((await fetch(`${two.url}/media/${file}`)).status).toBe(200);
});
