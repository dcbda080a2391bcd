import { expect, test } from 'vitest';
import { paintFirst } from './paint-first.ts';

const next = [
  '<html><head><link rel="stylesheet" href="/a.css"/>',
  '<link rel="preload" as="script" fetchPriority="low" href="/start.js"/>',
  '<script src="/react.js" async=""></script><script src="/old.js" noModule=""></script></head>',
  '<body><script>theme()</script><p>Kettle</p><script type="application/ld+json">{}</script>',
  '<script src="/start.js" id="_R_" async=""></script>',
  '<script>self.__next_f.push([1,"a"])</script><script>self.__next_f.push([1,"</p>"])</script></body></html>',
].join('');

test('scripts are named for what waits for the first paint, and neither fetched nor run by anybody else', () => {
  const page = paintFirst(next);
  expect(page).not.toContain('async=""');
  expect(page).not.toContain('as="script"');
  const begun = page.indexOf('["/start.js","/react.js"].forEach');
  expect(begun).toBeGreaterThan(page.indexOf('Kettle'));
  expect(page).toContain('<script src="/old.js" noModule=""></script>');
});

test('what a page was made of arrives whole and in order, in one script', () => {
  expect(paintFirst(next)).toContain(
    '{}</script><script>self.__next_f.push([1,"a"]);self.__next_f.push([1,"</p>"])</script>',
  );
});

test('a page is painted whole: its last element is waited for, and is there', () => {
  const page = paintFirst(next);
  expect(page).toContain('<head><link rel="expect" href="#all-read" blocking="render"/>');
  expect(page).toMatch(/<script id="all-read">.*<\/script><\/body><\/html>$/s);
});

test('a page that only its scripts can fill waits for nothing', () => {
  const empty = next.replace('<html>', '<html id="__next_error__">');
  expect(paintFirst(empty)).toBe(empty);
});

test('a page without such scripts stays as it is', () => {
  const bare = '<html><body><script>one()</script><script>two()</script></body></html>';
  expect(paintFirst(bare)).toBe(bare);
});
