import { expect, test } from 'vitest';
import { nextPath } from './next-path.ts';

test.each(['/orders', '/orders/S-1042', '/orders?status=confirmed&q=amira'])('%s is followed', (path) => {
  expect(nextPath(path)).toBe(path);
});

test.each([
  undefined,
  '',
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/sign-in',
  'orders',
])('%j leads to the day instead', (path) => {
  expect(nextPath(path)).toBe('/');
});
