import { expect, test, vi } from 'vitest';
import { tagsOfChange } from '../server/tags-of-change.ts';
import { pagesShowing, showsOn } from './shown-pages.ts';

vi.mock('next/cache', () => ({ cacheTag: () => undefined }));

test('when a thing changes, the pages that show it are made anew, and no other is', () => {
  showsOn('/en-us', ['home', 'product:kite']);
  showsOn('/en-us/stalls/play', ['listing:play']);
  showsOn('/en-us/stalls/table', ['listing:table']);
  showsOn('/en-us/products/kite', ['product:kite']);
  showsOn('/de-de/products/kite', ['product:kite']);
  showsOn('/en-us/products/teapot', ['product:teapot', 'product:cup']);
  showsOn('/en-us/products/spool', ['product:spool', 'product:kite']);
  const change = { type: 'product.changed', handle: 'kite', categoryHandles: ['play'] };
  expect(pagesShowing(tagsOfChange(JSON.stringify(change))).sort()).toEqual([
    '/de-de/products/kite',
    '/en-us',
    '/en-us/products/kite',
    '/en-us/products/spool',
    '/en-us/stalls/play',
  ]);
});

test('when the front door is another, the front door of every market is made anew, and nothing else is', () => {
  showsOn('/de-de', ['home']);
  const change = JSON.stringify({ type: 'front_page.changed' });
  expect(pagesShowing(tagsOfChange(change)).sort()).toEqual(['/de-de', '/en-us']);
});
