import { expect, test } from 'vitest';
import { firstLoads } from '../checks/first-load.mjs';

const stats = [
  { route: '/_not-found', firstLoadChunkPaths: ['react.js', 'next.js'] },
  { route: '/[market]', firstLoadChunkPaths: ['react.js', 'next.js', 'hall.js', 'home.js'] },
];
const sizes = { 'react.js': 70, 'next.js': 60, 'hall.js': 20, 'home.js': 3 };

test('a page is charged with what it brings above an empty one', () => {
  expect(firstLoads(stats, (file) => sizes[file], ['/[market]'])).toEqual([
    { route: '/[market]', bytes: 23 },
  ]);
});

test('a page that is no longer there is not taken for one that brings nothing', () => {
  expect(() => firstLoads(stats, (file) => sizes[file], ['/[market]/gone'])).toThrow(/no page/);
});
