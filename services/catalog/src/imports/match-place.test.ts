import { expect, test } from 'vitest';
import type { CategoryRow } from '../categories/category.queries.ts';
import { matchPlace } from './match-place.ts';

const row = (id: string, title: string, parentId: string | null): CategoryRow => ({
  id,
  title,
  parentId,
  handle: id,
  tagline: '',
  stall: 'wear',
  position: 1,
});
const categories = [row('wear', 'Wear', null), row('socks', 'Socks', 'wear'), row('bags', 'Bags', null)];
const bare = { type: '', productCategory: '', tags: [], vendor: '' };

test('a known kind wins, by type, by taxonomy or by tag', () => {
  expect(matchPlace({ ...bare, type: 'socks' }, categories)).toEqual({ stallId: 'wear', kindTitle: 'Socks' });
  expect(matchPlace({ ...bare, productCategory: 'Apparel > Clothing > Socks' }, categories).stallId).toBe(
    'wear',
  );
  expect(matchPlace({ ...bare, type: 'Legwear', tags: ['Socks'] }, categories).kindTitle).toBe('Socks');
});

test('a stall named in the tags takes the product under its type', () => {
  expect(matchPlace({ ...bare, type: 'Satchels', tags: ['bags'] }, categories)).toEqual({
    stallId: 'bags',
    kindTitle: 'Satchels',
  });
});

test('what fits nowhere is a new arrival, by its type, its tag or its maker', () => {
  expect(matchPlace({ ...bare, tags: ['women'] }, categories)).toEqual({ stallId: null, kindTitle: 'Women' });
  expect(matchPlace({ ...bare, vendor: 'Northwind' }, categories).kindTitle).toBe('Northwind');
  expect(matchPlace(bare, categories).kindTitle).toBe('Other things');
});
