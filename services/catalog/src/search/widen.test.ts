import { expect, test } from 'vitest';
import { runsOf, toAskedQuery, widen } from './widen.ts';

test('every run of up to three words is asked about', () => {
  expect(runsOf(['red', 'tea', 'pot', 'lid'])).toEqual([
    ...['red', 'red tea', 'red tea pot', 'tea', 'tea pot', 'tea pot lid', 'pot', 'pot lid', 'lid'],
  ]);
});

test('the longest term wins, and what has no synonym stands for itself', () => {
  const meanings = [
    { run: 'tea pot', terms: ['teapot', 'tea pot'] },
    { run: 'pot', terms: ['pan'] },
  ];
  const parts = widen(['red', 'tea', 'pot'], meanings);
  expect(parts).toEqual([[['red']], [['tea', 'pot'], ['teapot']]]);
  expect(toAskedQuery(parts, { any: false })).toEqual({
    head: '(red)',
    tail: '(tea <-> pot | teapot)',
    beginning: null,
  });
});

test('any of the words is asked for with or', () => {
  const parts = widen(['red', 'big', 'couch'], [{ run: 'couch', terms: ['sofa', 'couch'] }]);
  expect(toAskedQuery(parts, { any: true }).head).toBe('(red) | (big)');
  expect(toAskedQuery(parts, { any: true })).toMatchObject({ tail: '(couch | sofa)', beginning: 'couch' });
});
