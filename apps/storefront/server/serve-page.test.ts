import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { answerMemory } from './answer-memory.ts';
import { pageServer } from './serve-page.ts';

type Write = (response: ServerResponse, request: IncomingMessage) => void | Promise<void>;

/** A front server whose pages say what they are told to; the answer is the address of one that is the same for all. */
const serve = async (write: Write, memory = answerMemory()): Promise<string> => {
  const servePage = pageServer({ gateway: null, dev: false, memory });
  const render = async (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    write(response, request);
  const server = createServer((request, response) => void servePage(request, response, render));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/en-us`;
};

const page = (words: string) => (response: ServerResponse) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(`<script>1</script>${words.repeat(200)}`);
};

/** As Next answers with what it keeps. */
const keptPage =
  (words: string, how = 'HIT') =>
  (response: ServerResponse) => {
    response.setHeader('x-nextjs-cache', how);
    response.setHeader('Cache-Control', 's-maxage=900, stale-while-revalidate=31535100');
    page(words)(response);
  };

/** A front server whose page counts how often it was written; and asks for it, telling what it said. */
const counting = async (
  write = (response: ServerResponse, turn: number) => keptPage(`turn ${turn} `)(response),
  memory = answerMemory({ keptMs: 60_000 }),
) => {
  let turns = 0;
  const url = await serve((response) => {
    turns += 1;
    write(response, turns);
  }, memory);
  const turnOf = async (path = '', headers: Record<string, string> = {}): Promise<string | undefined> =>
    /turn \d+/.exec(await (await fetch(url + path, { headers, redirect: 'manual' })).text())?.[0];
  return { url, turnOf, memory };
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

test('a page that says nothing stands at its address is answered so, and never remembered', async () => {
  const mark = '<meta name="prerender-status-code" content="404"/>';
  const { url, turnOf } = await counting((response, turn) => keptPage(`${mark} turn ${turn} `)(response));
  const missing = await ask(url);
  expect([missing.status, missing.headers.get('etag')]).toEqual([404, null]);
  expect(await missing.text()).toContain('turn 1');
  expect((await fetch(url, { method: 'HEAD' })).status).toBe(404);
  expect(await turnOf()).toBe('turn 3');
});

test('Next, which may go on with the response, still finds the status it gave', async () => {
  let given: ServerResponse | undefined;
  const { url } = await counting((response) => {
    given = response;
    keptPage('<meta name="prerender-status-code" content="404"/>')(response);
  });
  expect((await ask(url)).status).toBe(404);
  expect(given?.statusCode).toBe(200);
});

test('what is no page, such as a picture, is sent byte by byte', async () => {
  const picture = Buffer.from([0x52, 0x49, 0x46, 0x46, 0xff, 0xfe, 0x80, 0x00, 0xc3]);
  const url = await serve((response) => {
    response.setHeader('Content-Type', 'image/webp');
    response.end(picture);
  });
  expect(Buffer.from(await (await ask(url)).arrayBuffer())).toEqual(picture);
});

test('what is fetched of a page within the hall is no page, whatever is told in it', async () => {
  const url = await serve((response) => {
    response.setHeader('Content-Type', 'text/x-component');
    response.end('<meta name="prerender-status-code" content="404"/>');
  });
  expect((await ask(url)).status).toBe(200);
});

test('a page that is the same for everybody is written once and answers the same to all who ask after', async () => {
  const { url, turnOf } = await counting();
  const first = await ask(url);
  const again = await ask(url);
  expect(await again.text()).toBe(await first.text());
  expect(Object.fromEntries(again.headers)).toEqual({
    ...Object.fromEntries(first.headers),
    date: expect.any(String),
  });
  expect(await turnOf('?seen=in-a-letter')).toBe('turn 1');
  const unchanged = await ask(url, first.headers.get('etag')!);
  expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
  const head = await fetch(url, { method: 'HEAD' });
  expect(head.headers.get('content-length')).toBe(first.headers.get('content-length'));
  expect(await turnOf()).toBe('turn 1');
});

test('what Next answers differently by is remembered apart', async () => {
  const { turnOf } = await counting();
  const asked: Record<string, string>[] = [
    {},
    { 'accept-encoding': 'br' },
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_head' },
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-state-tree': 'here' },
    { rsc: '1', 'next-router-prefetch': '1', 'next-url': '/en-us' },
  ];
  const turns = asked.map((_, n) => `turn ${n + 1}`);
  for (const _ of ['written', 'remembered']) {
    const seen = [];
    for (const headers of asked) seen.push(await turnOf('', headers));
    expect(seen).toEqual(turns);
  }
  expect(await turnOf('/products/other')).toBe(`turn ${asked.length + 1}`);
});

test('when pages expire every answer is asked for again, and what was on its way then is not remembered', async () => {
  const { turnOf, memory } = await counting((response, turn) => {
    // While the second one is written, something it may already have read expires.
    if (turn === 2) memory.forget();
    keptPage(`turn ${turn} `)(response);
  });
  expect(await turnOf()).toBe('turn 1');
  memory.forget();
  expect(await turnOf()).toBe('turn 2');
  expect(await turnOf()).toBe('turn 3');
  expect(await turnOf()).toBe('turn 3');
});

test('an answer is remembered no longer than a moment', async () => {
  const { turnOf } = await counting(undefined, answerMemory({ keptMs: 0 }));
  expect(await turnOf()).toBe('turn 1');
  expect(await turnOf()).toBe('turn 2');
});

test('the till, orders, the account and wishlists are never remembered, whatever Next says of them', async () => {
  const { turnOf } = await counting();
  const personal = [
    '/till',
    '/till/return',
    '/orders/1000',
    '/account',
    '/account/data',
    '/wishlist',
    '/sign-in',
  ];
  for (const path of personal) expect(await turnOf(path)).not.toBe(await turnOf(path));
});

test('only what Next keeps for everybody, and still holds good, is remembered', async () => {
  const ways: Record<string, (response: ServerResponse, turn: number) => void> = {
    'made just now': (response, turn) => keptPage(`turn ${turn} `, 'MISS')(response),
    'about to be made anew': (response, turn) => keptPage(`turn ${turn} `, 'STALE')(response),
    'made for one visitor': (response, turn) => page(`turn ${turn} `)(response),
    'with parts made for one visitor': (response, turn) => {
      response.setHeader('x-nextjs-cache', 'HIT');
      response.setHeader('Cache-Control', 'private, no-store');
      page(`turn ${turn} `)(response);
    },
    'with a cookie': (response, turn) => {
      response.setHeader('Set-Cookie', 'who=you');
      keptPage(`turn ${turn} `)(response);
    },
    'not there': (response, turn) => {
      response.statusCode = 404;
      keptPage(`turn ${turn} `)(response);
    },
    'moved for good': (response, turn) => {
      response.statusCode = 308;
      response.setHeader('Location', '/en-us/products/new-name');
      keptPage(`turn ${turn} `)(response);
    },
  };
  for (const [what, write] of Object.entries(ways)) {
    const { turnOf } = await counting(write);
    expect([await turnOf(), await turnOf()], what).toEqual(['turn 1', 'turn 2']);
  }
});

test('a page whose visitor went away while it was written is not remembered: it may be half of one', async () => {
  const away = new AbortController();
  const half = Promise.withResolvers<void>();
  const { url, turnOf } = await counting((response, turn) => {
    if (turn > 1) return keptPage(`turn ${turn} `)(response);
    response.setHeader('x-nextjs-cache', 'HIT');
    response.setHeader('Cache-Control', 's-maxage=900');
    response.write('turn 1 and no more');
    half.resolve();
    response.once('close', () => setTimeout(() => response.end(), 20));
  });
  const gone = fetch(url, { signal: away.signal }).catch(() => 'gone');
  await half.promise;
  away.abort();
  expect(await gone).toBe('gone');
  expect(await turnOf()).toBe('turn 2');
  expect(await turnOf()).toBe('turn 2');
});

test('what is remembered takes no more room than it may: what was asked for first goes first', async () => {
  const memory = answerMemory({ keptMs: 60_000, mostBytes: 250 });
  const answer = (bytes: number) => ({ headers: {}, etag: '', body: Buffer.alloc(bytes) });
  const keep = memory.begin();
  keep('one', answer(100));
  keep('two', answer(100));
  keep('two', answer(120));
  expect(memory.find('one')).toBeDefined();
  keep('three', answer(100));
  keep('too much', answer(251));
  expect(['one', 'two', 'three', 'too much'].filter((key) => memory.find(key))).toEqual(['two', 'three']);
});
