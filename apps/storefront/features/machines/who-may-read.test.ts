import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { privatePage } from '../../i18n/page-title.ts';
import { shortName, sourceFiles } from '../../i18n/source-files.ts';

vi.mock('next-intl/server', () => ({ getTranslations: async () => (name: string) => name }));

/** Pages that are somebody's own, or differ by what is asked for. */
const ours = [
  '(hall)/account',
  '(hall)/account/addresses',
  '(hall)/account/data',
  '(hall)/account/delete',
  '(hall)/account/erasure/[token]',
  '(hall)/account/letters',
  '(hall)/account/safety',
  '(hall)/bag',
  '(hall)/letters/[token]',
  '(hall)/offline',
  '(hall)/orders/[number]',
  '(hall)/products/[handle]/review',
  '(hall)/register',
  '(hall)/search',
  '(hall)/sign-in',
  '(hall)/wishlist',
  '(hall)/wishlist/[token]',
  '(till)/till',
  '(till)/till/return',
];

const pages = sourceFiles('app')
  .map((file) => ({ name: shortName(file), source: readFileSync(file, 'utf8') }))
  .filter(({ name }) => /page\.tsx$/.test(name) && !name.includes('[...rest]'));
const pagesWith = (way: RegExp): string[] =>
  pages
    .filter(({ source }) => way.test(source))
    .map(({ name }) => name.replace('app/[market]/', '').replace(/\/?page\.tsx$/, ''))
    .sort();

test("search engines keep out of what is nobody else's business, in every language", async () => {
  expect(pagesWith(/= privatePage\(/)).toEqual(ours);
  expect(await privatePage('order', { referrer: 'no-referrer' })()).toEqual({
    title: 'order',
    robots: { index: false },
    referrer: 'no-referrer',
  });
});

test('every other page says where it stands for good, and in each language', () => {
  expect(pagesWith(/alternates: alternatesOf\(/)).toEqual(
    pages
      .map(({ name }) => name.replace('app/[market]/', '').replace(/\/?page\.tsx$/, ''))
      .filter((name) => !ours.includes(name))
      .sort(),
  );
});
