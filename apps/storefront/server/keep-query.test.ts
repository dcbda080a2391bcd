import { expect, test } from 'vitest';
import { keepQuery } from './keep-query.ts';

test('the query of the visitor goes along to where the thing stands now', () => {
  expect(keepQuery('/en-us/products/new', '/en-us/products/old?utm=may&size=M')).toBe(
    '/en-us/products/new?utm=may&size=M',
  );
  expect(keepQuery('/en-us/products/new#story', '/en-us/products/old?a=1')).toBe(
    '/en-us/products/new?a=1#story',
  );
});

test('a redirect that names its own query keeps that one', () => {
  expect(keepQuery('/en-us/sign-in?next=bag', '/en-us/account?a=1')).toBe('/en-us/sign-in?next=bag');
});

test('without a query, or with only the one of Next, nothing is added', () => {
  expect(keepQuery('/en-us/products/new', '/en-us/products/old')).toBe('/en-us/products/new');
  expect(keepQuery('/en-us/products/new', '/en-us/products/old?_rsc=1a2b')).toBe('/en-us/products/new');
});
