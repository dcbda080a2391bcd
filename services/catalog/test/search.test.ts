import { expect, test } from 'vitest';
import type { SearchResult, Suggestions } from '../src/search/search.shapes.ts';
import { startCatalog } from './start-catalog.ts';

const { call, get } = await startCatalog({ demo: 'unpainted' });
const search = (q: string, more = '') => get<SearchResult>(`/search?q=${encodeURIComponent(q)}${more}`);

test.each([
  ['pomegrante dapack', 'pomegranate-daypack', 'pomegranate daypack'],
  ['glvoes', 'fig-wool-gloves', 'gloves'],
  ['red scraf', 'long-red-scarf', 'red scarf'],
  ['bycicle', 'boulevard-bicycle', 'bicycle'],
  ['tea pot', 'rose-teapot', 'teapot'],
])('"%s" finds %s and says how it was understood', async (typed, handle, understoodAs) => {
  const result = await search(typed);
  expect(result.items[0]?.handle).toBe(handle);
  expect(result.understoodAs).toBe(understoodAs);
});

test.each([
  ['teapots', 'rose-teapot'],
  ['ROSE', 'rose-teapot'],
  ['pomeg', 'pomegranate-daypack'],
  ['téapot', 'rose-teapot'],
  ['the hat with a bow', 'brim-hat-with-bow'],
  ['canvas waxed', 'pomegranate-daypack'],
])('"%s" is found as typed', async (typed, handle) => {
  const result = await search(typed);
  expect(result.items.map((item) => item.handle)).toContain(handle);
  expect(result.understoodAs).toBeNull();
});

test('nothing is found for nothing, for noise and for operators', async () => {
  for (const typed of ['', '   ', "';--", '& | ! :*', 'qqqqqqqqxx'])
    expect(await search(typed), typed).toEqual({ items: [], total: 0, understoodAs: null, nextCursor: null });
});

test('pages of a corrected search continue it and give everything once', async () => {
  const whole = await search('lether', '&limit=60');
  expect(whole.understoodAs).toBe('leather');
  const found: string[] = [];
  let after: string | null = '';
  while (after !== null) {
    const page: SearchResult = await search('lether', `&limit=2${after && `&after=${after}`}`);
    found.push(...page.items.map(({ id }) => id));
    expect(page.total).toBe(whole.total);
    after = page.nextCursor;
  }
  expect(found).toEqual(whole.items.map(({ id }) => id));
  expect((await call()('/search?q=other&after=WzFd')).status).toBe(400);
});

test('suggestions offer products, places and words while a word is unfinished', async () => {
  const offered = await get<Suggestions>('/suggest?q=backp');
  expect(offered.products[0]).toMatchObject({ handle: 'pomegranate-daypack', stall: 'bags' });
  expect(offered.categories.map(({ title }) => title)).toEqual(['Backpacks']);
  expect(offered.words).toEqual(['backpacks']);
});
