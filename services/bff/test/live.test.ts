import { randomUUID } from 'node:crypto';
import { frontPageChanged, productChanged } from '@souk/events/catalog';
import type { FeedPaths } from '@souk/service-kit/feed-paths';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { fakePeer } from '@souk/testkit/fake-peer';
import { afterEach, expect, test } from 'vitest';
import { startBff } from './start-bff.ts';

const { url } = await startBff();
const feed = fakeFeed('catalog');
const catalog = fakePeer<FeedPaths>('catalog');
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const change = (handle: string, definition = productChanged, formerHandles: string[] = []) =>
  feed.publish(definition, {
    aggregateId: randomUUID(),
    aggregateVersion: 1,
    payload: {
      productId: randomUUID(),
      handle,
      formerHandles,
      title: handle,
      status: 'published',
      stall: 'bags',
      categoryHandles: ['bags'],
      variants: [],
      removedVariantIds: [],
    },
  });

/** An app server that follows the stream; `until` reads on until the text holds what is looked for. */
const follow = async (address: string, lastEventId?: string) => {
  const end = new AbortController();
  ends.push(() => end.abort());
  const answer = await fetch(`${address}/live`, {
    headers: lastEventId ? { 'last-event-id': lastEventId } : {},
    signal: AbortSignal.any([end.signal, AbortSignal.timeout(8_000)]),
  });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    answer,
    until: async (wanted: string | null): Promise<string> => {
      while (wanted === null || !text.includes(wanted)) {
        const { done, value } = await reader.read();
        if (done) break;
        text += value;
      }
      return text;
    },
  };
};

test('a follower is told what changes, each change under its place in the feed', async () => {
  change('before it came');
  const { answer, until } = await follow(url);
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  expect(answer.headers.get('cache-control')).toBe('no-cache, no-transform');
  const { position } = change('lantern');
  const text = await until('lantern');
  expect(text).toContain(
    `id: ${position}\ndata: {"type":"product.changed","handle":"lantern","categoryHandles":["bags"]}\n\n`,
  );
  expect(text).not.toContain('before it came');
});

test('a follower is told that the front door is another, and from where to go on', async () => {
  const { until } = await follow(url);
  const { position } = feed.publish(frontPageChanged, {
    aggregateId: 'front-page',
    aggregateVersion: 2,
    payload: { version: 2 },
  });
  expect(await until('front_page')).toContain(`id: ${position}\ndata: {"type":"front_page.changed"}\n\n`);
});

test('a follower that comes back goes on behind the last it saw, and is spared what is not for it', async () => {
  const seen = change('seen-before');
  change('foreign', { ...productChanged, type: 'stock.counted' } as unknown as typeof productChanged);
  change('later-version', { ...productChanged, version: 2 } as unknown as typeof productChanged);
  change('missed-one');
  change('missed-two');
  const text = await (await follow(url, seen.position)).until('missed-two');
  expect([...text.matchAll(/"handle":"([^"]+)"/g)].map(([, handle]) => handle)).toEqual([
    'missed-one',
    'missed-two',
  ]);
});

test('an event that cannot be read holds up none behind it', async () => {
  const { position } = change('a place to start');
  feed.publish(productChanged, { aggregateId: randomUUID(), aggregateVersion: 1, payload: {} as never });
  change('behind-it');
  expect(await (await follow(url, position)).until('behind-it')).toContain('"handle":"behind-it"');
});

test('a stream whose catalogue goes away waits for it and misses nothing', async () => {
  const { position } = change('a place to start');
  let tries = 0;
  catalog.use(
    catalog.http.get('/events', ({ response }) => {
      tries += 1;
      return tries > 3 ? undefined : response.untyped(Response.json({}, { status: 500 }));
    }),
  );
  const { until } = await follow(url, position);
  await until('waiting for the catalogue');
  change('meanwhile');
  expect(await until('meanwhile')).toContain('"handle":"meanwhile"');
});

test('nobody is let in to a stream whose place is not known', async () => {
  catalog.use(
    catalog.http.get('/events', ({ response }) => response.untyped(Response.json({}, { status: 500 }))),
  );
  const { answer } = await follow(url);
  expect(answer.status).toBe(503);
});

test('a closing process ends its streams at once', async () => {
  const closing = await startBff();
  const { position } = change('a place to start');
  catalog.use(catalog.http.get('/events', () => new Promise<never>(() => undefined)));
  const { until } = await follow(closing.url, position);
  await until(': here');
  const begun = performance.now();
  await closing.close();
  await until(null);
  expect(performance.now() - begun).toBeLessThan(2_000);
});

test('the addresses a thing has left are told with it', async () => {
  const { until } = await follow(url);
  change('new-place', productChanged, ['old-place']);
  const text = await until('new-place');
  expect(text).toMatch(/data: [^\n]*"old-place"[^\n]*\n\nid: \S+\ndata: [^\n]*"new-place"/);
});
