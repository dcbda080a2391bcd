import { expect, test } from 'vitest';
import { nextPage, withNext } from './next-page.ts';

test('signing in leads on within this shop only', () => {
  expect(nextPage('/en-us/orders/S-1001', 'en-us')).toBe('/en-us/orders/S-1001');
  for (const next of [
    null,
    '',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/en-us//elsewhere.example',
    '/en-us/\\elsewhere',
    '/de-de/account',
  ])
    expect(nextPage(next, 'en-us')).toBe('/en-us/account');
});

test('the way on comes along from one door to the other', () => {
  const page = '/en-us/products/cup/review';
  expect(nextPage(new URLSearchParams(withNext(page)).get('next'), 'en-us')).toBe(page);
  expect(withNext(null)).toBe('');
});
