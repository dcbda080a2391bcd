import { randomUUID } from 'node:crypto';
import type { paths } from '@souk/catalog/openapi';
import { productChanged } from '@souk/events/catalog';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { fakePeer } from '@souk/testkit/fake-peer';
import { HttpResponse } from 'msw';
import { afterEach, expect, test } from 'vitest';
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
