import { randomUUID } from 'node:crypto';
import { orderConfirmed } from '@souk/events/order';
import type { FeedPaths } from '@souk/service-kit/feed-paths';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { fakePeer } from '@souk/testkit/fake-peer';
import { afterEach, expect, test, vi } from 'vitest';
import { type Browser, openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { startBff } from './start-bff.ts';

const { url } = await startBff();
const account = fakeAccount();
const feed = fakeFeed('order');
const order = fakePeer<FeedPaths>('order');
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.useRealTimers();
});

/** Only what the desk is told of an order matters here. */
const buy = (number: string) =>
  feed.publish(orderConfirmed, {
    aggregateId: randomUUID(),
    aggregateVersion: 1,
    payload: { number } as never,
  });

const desk = async (more: Parameters<typeof account.signInStaff>[1] = {}) => {
  const browser = openBrowser(url, { app: 'admin' });
  return { browser, ...(await account.signInStaff(browser, more)) };
};

/** An open page: `until` reads on until the stream holds what is looked for, or ends. */
const follow = async (browser: Browser, lastEventId?: string, address = '') => {
  const end = new AbortController();
  ends.push(() => end.abort());
  const input = lastEventId ? `?input=${encodeURIComponent(JSON.stringify({ lastEventId }))}` : '';
  const answer = await browser.send(`${address}/trpc/admin/live.orders${input}`, {
    headers: { accept: 'text/event-stream' },
    signal: AbortSignal.any([end.signal, AbortSignal.timeout(25_000)]),
  });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    answer,
    end: () => end.abort(),
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

test('an order placed now is told now, to every open desk, by one reader of the feed', async () => {
  let readers = 0;
  order.use(
    order.http.get('/events', ({ query }) => {
      if (query.get('after') === 'end') readers += 1;
      return undefined;
    }),
  );
  const [first, second] = [await desk(), await desk({ role: 'support' })];
  const pages = [await follow(first.browser), await follow(second.browser)];
  for (const { answer, until } of pages) {
    expect(answer.headers.get('cache-control')).toContain('no-transform');
    await until('"type":"here"');
  }
  const begun = performance.now();
  buy('S-9001');
  for (const { until } of pages) expect(await until('S-9001')).toContain('order.confirmed');
  expect(performance.now() - begun).toBeLessThan(1_000);
  expect(readers).toBe(1);
});

test('a desk that comes back is told what it missed, and nothing twice', async () => {
  const { browser } = await desk();
  const stays = await follow((await desk()).browser);
  await stays.until('"type":"here"');
  const { position } = buy('S-seen');
  await stays.until('S-seen');
  buy('S-missed');
  await stays.until('S-missed');
  const text = await (await follow(browser, position)).until('"type":"here"');
  expect(text).toContain('S-missed');
  expect(text).not.toContain('S-seen');
});

test('a desk that was away for longer than is remembered reads everything anew', async () => {
  const stays = await follow((await desk()).browser);
  await stays.until('"type":"here"');
  const text = await (await follow((await desk()).browser, 'long:ago:1')).until('"type":"here"');
  expect(text).toContain('"type":"missed"');
});

test('while orders do not answer the desk is told so, and nothing is missed', async () => {
  const { browser } = await desk();
  const { until } = await follow(browser);
  await until('"type":"here"');
  let tries = 0;
  order.use(
    order.http.get('/events', ({ response }) => {
      tries += 1;
      return tries > 3 ? undefined : response.untyped(Response.json({}, { status: 500 }));
    }),
  );
  await until('"type":"away"');
  buy('S-meanwhile');
  expect(await until('S-meanwhile')).toContain('S-meanwhile');
});

test('nobody listens without a session', async () => {
  const { answer, until } = await follow(openBrowser(url, { app: 'admin' }));
  expect(answer.status === 401 || (await until(null)).includes('UNAUTHENTICATED')).toBe(true);
});

test('a colleague whose session ends is cut off within half a minute', { timeout: 40_000 }, async () => {
  const { browser, sessionId } = await desk();
  const { until } = await follow(browser);
  await until('"type":"here"');
  account.sessions.delete(sessionId);
  const begun = performance.now();
  expect(await until('UNAUTHENTICATED')).toContain('UNAUTHENTICATED');
  expect(performance.now() - begun).toBeLessThan(30_000);
});

test('a closing process sends its desks to another at once', async () => {
  const closing = await startBff();
  const { browser } = await desk();
  const page = openBrowser(closing.url, { app: 'admin' });
  for (const [name, value] of browser.cookies) page.cookies.set(name, value);
  const { until } = await follow(page);
  await until('"type":"here"');
  const begun = performance.now();
  await closing.close();
  expect(await until(null)).toContain('SERVICE_UNAVAILABLE');
  expect(performance.now() - begun).toBeLessThan(3_000);
});
