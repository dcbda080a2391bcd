import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assetServer } from './serve-assets.ts';
import { squeezeAsset } from './squeeze-asset.ts';

const script = Buffer.from(`const words = ${JSON.stringify('a market hall '.repeat(200))};`);
const letters = Buffer.from('not really letters');
let server: Server;
let port: number;

beforeAll(async () => {
  const build = mkdtempSync(path.join(tmpdir(), 'souk-assets-'));
  const folder = path.join(build, 'static');
  mkdirSync(path.join(folder, 'chunks'), { recursive: true });
  writeFileSync(path.join(build, 'secret.js'), 'not for browsers');
  writeFileSync(path.join(folder, 'chunks', 'a-1.js'), script);
  writeFileSync(path.join(folder, 'letters.woff2'), letters);
  for (const [ending, body] of Object.entries(await squeezeAsset(script)))
    writeFileSync(path.join(folder, 'chunks', `a-1.js${ending}`), body);
  const serve = assetServer(folder);
  server = createServer((asked, response) => {
    if (!serve(asked, response, asked.url ?? '/')) response.writeHead(404).end('left to Next');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

/** Without a client that unpacks what it gets, or resolves the dots of an address. */
const ask = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path: address, headers, method }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject).end();
  });

test('a browser gets the smallest form it reads, kept for good', async () => {
  const best = await ask('/_next/static/chunks/a-1.js', { 'accept-encoding': 'gzip, deflate, br, zstd' });
  expect(best.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  });
  expect(brotliDecompressSync(best.body)).toEqual(script);
  expect(best.body.length).toBeLessThan(script.length / 10);

  const older = await ask('/_next/static/chunks/a-1.js', { 'accept-encoding': 'gzip' });
  expect([older.headers['content-encoding'], gunzipSync(older.body)]).toEqual(['gzip', script]);
  const plain = await ask('/_next/static/chunks/a-1.js');
  expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, script]);
});

test('what does not get smaller comes as it is', async () => {
  const answer = await ask('/_next/static/letters.woff2', { 'accept-encoding': 'br' });
  expect([answer.headers['content-type'], answer.headers['content-encoding'], answer.body]).toEqual([
    'font/woff2',
    undefined,
    letters,
  ]);
});

test('who has it already, and who asks for the head alone, gets no body', async () => {
  const head = await ask('/_next/static/chunks/a-1.js', {}, 'HEAD');
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
    200,
    String(script.length),
    0,
  ]);
  const again = await ask('/_next/static/chunks/a-1.js', { 'if-none-match': String(head.headers.etag) });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test('nothing but what was built for browsers, and nothing by another method, is served', async () => {
  const paths = [
    '../secret.js',
    '..%2fsecret.js',
    'chunks/../../secret.js',
    'chunks/a-1.js.br',
    'chunks',
    'none.js',
  ];
  for (const one of paths) expect((await ask(`/_next/static/${one}`)).status, one).toBe(404);
  expect((await ask('/_next/static/chunks/a-1.js', {}, 'POST')).status).toBe(404);
});
