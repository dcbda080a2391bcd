import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { followLive } from './follow-live.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A BFF whose live line says what it is told to, and what was expired because of it. */
const openLine = async () => {
  const lines: ServerResponse[] = [];
  const server = createServer((_, line) => {
    line.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hello\n\n');
    lines.push(line);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const rounds: { tags: string[]; at: number }[] = [];
  const following = followLive({
    bffUrls: [`http://127.0.0.1:${(server.address() as AddressInfo).port}`],
    expire: async (tags) => {
      rounds.push({ tags, at: performance.now() });
    },
  });
  closing.push(() => {
    following.stop();
    server.closeAllConnections();
    server.close();
  });
  const change = (handles: string[]): void => {
    for (const handle of handles)
      lines[0]?.write(`id: ${handle}\ndata: ${JSON.stringify({ type: 'product.changed', handle })}\n\n`);
  };
  const expired = (handle: string) =>
    vi.waitUntil(() => rounds.find(({ tags }) => tags.includes(`product:${handle}`)), 5_000);
  // A new line expires everything once.
  await vi.waitUntil(() => rounds.length === 1);
  return { rounds, change, expired };
};

test('what a merchant changes is expired at once, one change after the other', async () => {
  const { change, expired } = await openLine();
  const waits: number[] = [];
  for (const handle of ['lantern', 'kettle', 'drum', 'stool']) {
    const told = performance.now();
    change([handle]);
    waits.push((await expired(handle)).at - told);
  }
  // One of them may meet a busy machine; if they rested between them, as in an import, each but the first would be late.
  expect(Math.min(...waits.slice(1))).toBeLessThan(600);
});

test('of an import every product is expired, in rounds a second apart', async () => {
  const { rounds, change, expired } = await openLine();
  const handles = Array.from({ length: 180 }, (_, n) => `import-${n}`);
  for (let from = 0; from < handles.length; from += 60) {
    change(handles.slice(from, from + 60));
    await expired(handles[from]!);
  }
  for (const handle of handles) await expired(handle);
  const apart = rounds
    .slice(1, -1)
    .flatMap(({ tags, at }, n) => (tags.length > 50 ? [rounds[n + 2]!.at - at] : []));
  expect(apart.length).toBeGreaterThan(0);
  expect(Math.min(...apart)).toBeGreaterThan(900);
});
