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
    expect(await search(typed), typed).toMatchObject({
      items: [],
      total: 0,
      understoodAs: null,
      nextCursor: null,
    });
});

test('who found nothing is shown words that are near, and stalls to look at', async () => {
  const { items, instead } = await search('guitarrero');
  expect(items).toEqual([]);
  expect(instead?.words).toContain('guitar');
  expect(instead?.categories).toHaveLength(4);
  expect((await search('teapot')).instead).toBeNull();
});

test('what was found is marked in the title by the rules it was found by, and the pieces are the title', async () => {
  const marked = async (q: string, handle: string) => {
    const item = (await search(q)).items.find((one) => one.handle === handle)!;
    expect(item.marked.map(({ text }) => text).join('')).toBe(item.title);
    return item.marked.filter(({ found }) => found).map(({ text }) => text);
  };
  expect(await marked('teapots', 'rose-teapot')).toEqual(['Teapot']);
  expect(await marked('rose teap', 'rose-teapot')).toEqual(['Rose', 'Teapot']);
  expect(await marked('glvoes', 'fig-wool-gloves')).toEqual(['Gloves']);
  expect(await marked('canvas waxed', 'pomegranate-daypack')).toEqual([]);
  const { products, categories } = await get<Suggestions>('/suggest?q=backp');
  expect(products[0]?.marked.map(({ text }) => text).join('')).toBe(products[0]?.title);
  expect(categories[0]?.marked).toEqual([{ text: 'Backpacks', found: true }]);
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

test('words are offered for a word alone, and none that says nothing', async () => {
  const words = async (q: string) => (await get<Suggestions>(`/suggest?q=${encodeURIComponent(q)}`)).words;
  expect(await words('tea')).toEqual(expect.arrayContaining(['teapots']));
  expect(await words('th')).not.toContain('the');
  expect(await words('rose t')).toEqual([]);
});

test('suggestions offer products, places and words while a word is unfinished', async () => {
  const offered = await get<Suggestions>('/suggest?q=backp');
  expect(offered.products[0]).toMatchObject({ handle: 'pomegranate-daypack', stall: 'bags' });
  expect(offered.categories.map(({ title }) => title)).toEqual(['Backpacks']);
  expect(offered.words).toEqual(['backpacks']);
});
