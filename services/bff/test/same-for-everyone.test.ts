import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { paths } from '@souk/catalog/openapi';
import { productChanged } from '@souk/events/catalog';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { fakePeer } from '@souk/testkit/fake-peer';
import { HttpResponse } from 'msw';
import { afterEach, expect, test } from 'vitest';
import { CATALOG_FRESH_MS } from '../src/catalog-place.ts';
import { startBff } from './start-bff.ts';

const { url } = await startBff();
const feed = fakeFeed('catalog');
const catalog = fakePeer<paths>('catalog');
let asked = 0;
afterEach(() => {
  asked = 0;
});

/** The catalogue counts how often it is asked, and says so. */
const answers = () =>
  catalog.use(
    catalog.http.get('/suggest', ({ response }) => {
      asked += 1;
      return response(200).json({ products: [], categories: [], words: [String(asked)] });
    }),
  );
const ask = async (q: string): Promise<Response> =>
  fetch(`${url}/trpc/storefront/catalog.suggest?input=${encodeURIComponent(JSON.stringify({ q }))}`);
const toldOf = async (q: string): Promise<string> =>
  ((await (await ask(q)).json()) as { result: { data: { words: string[] } } }).result.data.words[0]!;

const change = () =>
  feed.publish(productChanged, {
    aggregateId: randomUUID(),
    aggregateVersion: 1,
    payload: {
      productId: randomUUID(),
      handle: 'kettle',
      formerHandles: [],
      title: 'Kettle',
      status: 'published',
      stall: 'bags',
      categoryHandles: ['bags'],
      variants: [],
      removedVariantIds: [],
    },
  });

test('what is the same for everybody is asked of the catalogue once, and anew as soon as something changed', async () => {
  answers();
  expect([await toldOf('kettle'), await toldOf('kettle')]).toEqual(['1', '1']);
  expect(await toldOf('lantern')).toBe('2');
  change();
  await expect.poll(() => toldOf('kettle')).toBe('3');
  expect(await toldOf('kettle')).toBe('3');
});

test('whoever comes late to a slow look at the feed waits for the next, and not for the catalogue', async () => {
  answers();
  // What earlier questions found out is old by then.
  await sleep(CATALOG_FRESH_MS + 10);
  const looks: (() => void)[] = [];
  catalog.use(
    catalog.http.get('/events', async ({ response }) => {
      await new Promise<void>((look) => looks.push(look));
      return response(200).json({ position: 'slow:1:1', events: [] });
    }),
  );
  const early = toldOf('rug');
  await expect.poll(() => looks.length).toBe(1);
  await sleep(CATALOG_FRESH_MS + 10);
  const late = toldOf('rug');
  await sleep(30);
  looks[0]!();
  expect(await early).toBe('1');
  await expect.poll(() => looks.length).toBe(2);
  looks[1]!();
  expect(await late).toBe('1');
});

test('whoever is told of a change and asks at once hears nothing from before it, whichever replica they ask', async () => {
  answers();
  const gone = new AbortController();
  const stream = await fetch(`${(await startBff()).url}/live`, { signal: gone.signal });
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (let round = 0; round < 3; round += 1) {
    const before = await toldOf('clock');
    change();
    for (let text = ''; !text.includes('"kettle"'); ) text += (await reader.read()).value;
    expect(await toldOf('clock')).not.toBe(before);
  }
  gone.abort();
});

test('a kept answer says of itself what the first one did', async () => {
  answers();
  const first = await ask('stool');
  const second = await ask('stool');
  expect(await second.text()).toBe(await first.text());
  for (const name of ['content-type', 'cache-control', 'content-security-policy'])
    expect(second.headers.get(name), name).toBe(first.headers.get(name));
  expect(second.headers.get('x-trace-id')).not.toBe(first.headers.get('x-trace-id'));
});

test('a refusal is not kept, and without the feed nothing is', async () => {
  catalog.use(
    catalog.http.get('/suggest', () => {
      asked += 1;
      return HttpResponse.json({ code: 'VALIDATION', detail: 'No.' }, { status: 400 }) as never;
    }),
  );
  expect([(await ask('apron')).status, (await ask('apron')).status, asked]).toEqual([400, 400, 2]);
  catalog.use(catalog.http.get('/events', () => HttpResponse.error() as never));
  answers();
  const twice = async (): Promise<string[]> => [await toldOf('mirror'), await toldOf('mirror')];
  await expect.poll(async () => new Set(await twice()).size).toBe(2);
});
