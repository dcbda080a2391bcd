import type { paths } from '@souk/catalog/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { expect, test } from 'vitest';
import { startBff } from './start-bff.ts';

const { url } = await startBff();
const catalog = fakePeer<paths>('catalog');
const asked: string[] = [];
catalog.always(
  catalog.http.get('/feeds/google-merchant', ({ request, response }) => {
    asked.push(new URL(request.url).search);
    const headers = { 'content-type': 'application/xml; charset=utf-8' };
    return response.untyped(new Response('<rss/>', { headers }));
  }),
);
const read = (query = '') => fetch(`${url}/feeds/google-merchant.xml${query}`);

test('everybody may read the feed, part by part, and a made-up part or market is refused', async () => {
  const answer = await read('?part=2');
  expect([answer.status, await answer.text()]).toEqual([200, '<rss/>']);
  expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  expect(asked).toEqual(['?part=2&market=en-us']);
  for (const wrong of ['?part=0', '?part=x', '?market=%26x=1'])
    expect((await read(wrong)).status, wrong).toBe(400);
});

test('nobody reads it too often', async () => {
  const answers = await Promise.all(Array.from({ length: 25 }, () => read()));
  expect(answers.some(({ status }) => status === 429)).toBe(true);
});
