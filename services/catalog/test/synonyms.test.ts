import { randomUUID } from 'node:crypto';
import type { Actor } from '@souk/service-kit/identity';
import { expect, test } from 'vitest';
import type { SearchResult, Suggestions } from '../src/search/search.shapes.ts';
import { owner, startCatalog } from './start-catalog.ts';

type Synonym = { id: string; version: number; terms: string[] };
const { call, get } = await startCatalog({ demo: 'unpainted' });
const search = (q: string) => get<SearchResult>(`/search?q=${encodeURIComponent(q)}`);
const found = async (q: string) => (await search(q)).items.map(({ handle }) => handle);
const add = (terms: string[], actor: Actor = owner) =>
  call(actor)('/desk/synonyms', { method: 'POST', json: { terms } });
const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code?: string }).code];

test('what means the same is found, in the plural too, among other words and while it is typed', async () => {
  expect(await found('couch')).toEqual(['two-seat-sofa']);
  expect((await search('couches')).understoodAs).toBeNull();
  expect(await found('couches')).toEqual(['two-seat-sofa']);
  expect(await found('rain boot')).toContain('madder-wellington');
  expect(await found('blue couch with legs')).toContain('two-seat-sofa');
  expect((await get<Suggestions>('/suggest?q=settee')).products[0]?.handle).toBe('two-seat-sofa');
});

test('a term of several words is found as it is said, one way and the other', async () => {
  expect((await add(['Night Light', 'candle'])).status).toBe(201);
  const candles = await found('candle');
  expect(candles).toContain('beeswax-candle');
  expect(await found('night light')).toEqual(candles);
});

test('what is taken away is a synonym no more, and what is changed is another', async () => {
  const { id, version } = (await (await add(['zither', 'guitar'])).json()) as Synonym;
  expect(await found('zither')).toContain('corner-stage-guitar');
  const change = (json: object) => call(owner)(`/desk/synonyms/${id}`, { method: 'PUT', json });
  expect((await change({ version, terms: ['lute', 'guitar'] })).status).toBe(200);
  expect(await codeOf(await change({ version, terms: ['harp', 'guitar'] }))).toEqual([
    409,
    'SYNONYM_CHANGED',
  ]);
  expect(await found('lute')).toContain('corner-stage-guitar');
  expect((await call(owner)(`/desk/synonyms/${id}`, { method: 'DELETE' })).status).toBe(200);
  expect(await found('lute')).not.toContain('corner-stage-guitar');
  expect(await codeOf(await change({ version, terms: ['lute', 'guitar'] }))).toEqual([
    404,
    'SYNONYM_UNKNOWN',
  ]);
  expect((await call(owner)(`/desk/synonyms/${randomUUID()}`, { method: 'DELETE' })).status).toBe(404);
});

test('a term stands in one place only, and says something', async () => {
  expect(await codeOf(await add(['Couches', 'divan']))).toEqual([409, 'SYNONYM_TAKEN']);
  expect(await codeOf(await add(['lamp', 'lamps']))).toEqual([409, 'SYNONYM_TAKEN']);
  expect(await codeOf(await add(['the', 'lamp']))).toEqual([400, 'VALIDATION']);
  for (const wrong of [['lamp'], ['lamp', '&|!'], ['one two three four', 'lamp'], ['', 'lamp']])
    expect((await add(wrong)).status, String(wrong)).toBe(400);
  const both = await Promise.all([add(['ewer', 'jug']), add(['ewer', 'pitcher'])]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
});

test('only who keeps the catalogue keeps its words', async () => {
  const helper: Actor = { kind: 'staff', id: 'h', role: 'support', sessionId: 'h' };
  expect((await call(helper)('/desk/synonyms')).status).toBe(200);
  expect((await add(['one', 'two'], helper)).status).toBe(403);
  expect((await call({ kind: 'guest' })('/desk/synonyms')).status).toBe(403);
});
