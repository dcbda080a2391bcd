import { expect, test } from 'vitest';
import { changesOf } from './changes';

test('only what differs is told, with amounts as people write them', () => {
  const before = { listPriceMinor: 2800, saleLabel: 'Autumn sale', title: 'Lamp' };
  const after = { listPriceMinor: 3050, saleLabel: 'Autumn sale', title: 'Lamp' };
  expect(changesOf(before, after)).toEqual([{ name: 'list price', from: '28.00', to: '30.50' }]);
});

test('what came and what went is told from what changed', () => {
  expect(changesOf({ saleLabel: 'Autumn sale', sale: null }, { saleUntil: '2026-12-01' })).toEqual([
    { name: 'sale label', from: 'Autumn sale', to: null },
    { name: 'sale until', from: null, to: '2026-12-01' },
  ]);
});

test('a record that is one value has one change', () => {
  expect(changesOf('draft', 'published')).toEqual([{ name: '', from: 'draft', to: 'published' }]);
  expect(changesOf(null, null)).toEqual([]);
});

test('values inside others, lists and switches are told in words', () => {
  expect(
    changesOf({ sale: { on: false }, tags: [] }, { sale: { on: true }, tags: ['new', { id: 1 }], note: '' }),
  ).toEqual([
    { name: 'sale, on', from: 'no', to: 'yes' },
    { name: 'tags', from: 'none', to: 'new, {"id":1}' },
    { name: 'note', from: null, to: 'empty' },
  ]);
});
