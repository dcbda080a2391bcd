import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { pageServer } from './serve-page.ts';

/** A front server whose pages say what they are told to. */
const serve = async (write: (response: ServerResponse) => void): Promise<string> => {
  const servePage = pageServer({ gateway: null, dev: false });
  const render = async (_: IncomingMessage, response: ServerResponse): Promise<void> => write(response);
  const server = createServer((request, response) => void servePage(request, response, render));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/en-us`;
};

const page = (words: string) => (response: ServerResponse) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(`<script>1</script>${words.repeat(200)}`);
};

const ask = (url: string, etag?: string): Promise<Response> =>
  fetch(url, { headers: etag ? { 'if-none-match': `"something else", ${etag}` } : {} });

test('a page one has is not sent again, and one that changed is', async () => {
  let words = 'a kettle for two';
  const url = await serve((response) => page(words)(response));
  const first = await ask(url);
  const etag = first.headers.get('etag')!;
  expect(await first.text()).toContain(words);

  const again = await ask(url, etag);
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  expect(again.headers.get('etag')).toBe(etag);
  expect(again.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'));
  expect(again.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');

  words = 'a kettle for three';
  const changed = await ask(url, etag);
  expect(changed.status).toBe(200);
  expect(await changed.text()).toContain(words);
  expect(changed.headers.get('etag')).not.toBe(etag);
});

test('what is no whole page has no name, and is always sent', async () => {
  const url = await serve((response) => {
    response.statusCode = 404;
    page('no such thing')(response);
  });
  const missing = await ask(url);
  expect(missing.headers.get('etag')).toBeNull();
  expect(missing.status).toBe(404);
});
