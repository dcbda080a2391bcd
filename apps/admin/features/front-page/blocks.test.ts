import { expect, test } from 'vitest';
import { headless, moved, newBlock, putBack, refusalsOf, tidied } from './blocks';
import type { Block, MarketCode } from './front-page-types';

const markets: MarketCode[] = ['en-us', 'de-de', 'ar-ae'];
const head = newBlock('hero');
const story = newBlock('story');
const row = newBlock('things');
const idsOf = (blocks: readonly Block[]) => blocks.map(({ id }) => id);

test('a block moves one place, and not beyond the ends', () => {
  const blocks = [head, story, row];
  expect(idsOf(moved(blocks, row.id, -1))).toEqual(idsOf([head, row, story]));
  expect(idsOf(moved(blocks, head.id, -1))).toEqual(idsOf(blocks));
  expect(idsOf(moved(blocks, row.id, 1))).toEqual(idsOf(blocks));
});

test('what was taken away comes back in its place, among what changed since, and once', () => {
  expect(idsOf(putBack([head, row], story, 1))).toEqual(idsOf([head, story, row]));
  expect(idsOf(putBack([row], story, 5))).toEqual(idsOf([row, story]));
  // Changes were thrown away meanwhile.
  expect(idsOf(putBack([head, story, row], story, 1))).toEqual(idsOf([head, story, row]));
});

test('a market whose front door has no head first, or two, is named', () => {
  const only = (block: Block, ...where: MarketCode[]): Block => ({ ...block, markets: where });
  expect(headless([head, story], markets)).toEqual([]);
  expect(headless([story, head], markets)).toEqual(markets);
  expect(headless([{ ...head, hidden: true }, story], markets)).toEqual(markets);
  expect(headless([only(head, 'en-us', 'de-de'), story], markets)).toEqual(['ar-ae']);
  expect(headless([head, only(newBlock('hero'), 'de-de')], markets)).toEqual(['de-de']);
  expect(headless([only(story, 'ar-ae'), head], markets)).toEqual(['ar-ae']);
});

test('a refusal is said at the field of its block, or for the page', () => {
  const { byBlock, other } = refusalsOf(
    [head, story],
    [
      { path: 'blocks.1.heading.en', message: 'Write something.' },
      { path: 'blocks.1.way.to', message: 'Name a place.' },
      { path: 'blocks', message: 'No head.' },
    ],
  );
  expect(byBlock.get(story.id)).toEqual({ 'heading.en': 'Write something.', 'way.to': 'Name a place.' });
  expect(other).toBe('No head.');
});

test('words nobody wrote in a language are none of it', () => {
  const block = { ...story, heading: { en: 'A', de: '  ', ar: 'ب' } };
  expect(tidied(block).heading).toEqual({ en: 'A', ar: 'ب' });
});
