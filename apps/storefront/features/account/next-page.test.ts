import { expect, test } from 'vitest';
import { nextPage } from './next-page.ts';

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
