import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fetchPicture } from '../src/imports/fetch-picture.ts';
import { openMediaStore } from '../src/media/media-store.ts';
import { startCatalog } from './start-catalog.ts';

const { url, folder } = await startCatalog({ demo: 'none' });
const file = await openMediaStore(folder).put(Buffer.from('a picture'));

/** Sends a path as it is: fetch would tidy it up first. */
const rawStatus = (where: string): Promise<number | undefined> =>
  new Promise((done, failed) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path: where }, (answer) => done(answer.resume().statusCode))
      .on('error', failed)
      .end();
  });

test('a picture needs no token, may be kept for ever, and is not sent twice', async () => {
  const answer = await fetch(`${url}/media/${file}`);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('content-type')).toBe('image/webp');
  expect(await answer.text()).toBe('a picture');
  const etag = answer.headers.get('etag')!;
  const again = await fetch(`${url}/media/${file}`, { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('no path leads out of the picture folder', async () => {
  await writeFile(path.join(folder, 'secret.txt'), 'x');
  await writeFile(path.join(folder, 'secret.webp'), 'x');
  for (const name of [
    '../secret.txt',
    '..%2fsecret.txt',
    '%2e%2e%2fetc%2fpasswd',
    'secret.txt',
    'secret.webp',
    `..%5c${file}`,
    `${file}%00`,
    '.',
  ])
    expect(await rawStatus(`/media/${name}`), name).toBe(404);
  const missing = await fetch(`${url}/media/${'0'.repeat(32)}.webp`);
  expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, null]);
});

test('an import never knocks inside a private network', async () => {
  const options = { timeoutMs: 2_000, allowPrivate: false };
  const { port } = new URL(url);
  for (const inside of [
    `http://127.0.0.1:${port}/x`,
    `http://localhost:${port}/x`,
    `http://[::1]:${port}/x`,
    'http://169.254.169.254/',
  ])
    await expect(fetchPicture(inside, options), inside).rejects.toThrow('inside a private network');
  for (const odd of [
    'file:///etc/passwd',
    'ftp://example.com/x',
    'http://user:pass@example.com/',
    'nonsense',
  ])
    await expect(fetchPicture(odd, options), odd).rejects.toThrow('not an http or https address');
});
