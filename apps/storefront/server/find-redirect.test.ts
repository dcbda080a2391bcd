import { expect, test } from 'vitest';
import { findRedirect } from './find-redirect.ts';

const bodyWith = (digest: string) =>
  `<script>self.__next_f.push([1,"E{\\"digest\\":\\"${digest}\\"}"])</script>`;

test('a redirect that is told in the body only is found', () => {
  expect(findRedirect(bodyWith('NEXT_REDIRECT;replace;/en-us/products/new;308;'))).toBe(
    '/en-us/products/new',
  );
});

test('nothing else leads anywhere, and nothing leads to another site', () => {
  expect(findRedirect('<p>308 lamps</p>')).toBeNull();
  expect(findRedirect(bodyWith('NEXT_REDIRECT;replace;https://evil.example/;308;'))).toBeNull();
});
