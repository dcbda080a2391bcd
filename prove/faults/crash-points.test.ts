import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { crashPoints } from './crash-points.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Where a name is continued from one that was put together before. */
const filledIn = /\$\{place\}/;

/** Every name given to `crashPoint` in a service, with `*` for what is filled in while it runs. */
const calledIn = (part: string): string[] => {
  const folder = path.join(root, part === 'service-kit' ? 'packages' : 'services', part, 'src');
  const text = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
  // A commit's place is put together before it is named.
  const places = [...text.matchAll(/const place = `([^`]+)`/g)].map(([, name]) => name!);
  return [...text.matchAll(/crashPoint\(['`]([^'`]+)['`]\)/g)]
    .flatMap(([, name]) =>
      filledIn.test(name!) ? places.map((place) => name!.replace(filledIn, place)) : [name!],
    )
    .map((name) => name.replace(/\$\{.*?\}(?=\.|$)/g, '*'));
};

const matches = (pattern: string, place: string): boolean =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[\\w-]+')}$`).test(place);

test.each(Object.keys(crashPoints))('the list of crash points in %s is the code', (part) => {
  const called = calledIn(part);
  const listed = crashPoints[part]!;
  expect(called.filter((pattern) => !listed.some((place) => matches(pattern, place)))).toEqual([]);
  expect(listed.filter((place) => !called.some((pattern) => matches(pattern, place)))).toEqual([]);
});

test('no service has crash points that are not listed', () => {
  const services = readdirSync(path.join(root, 'services'));
  const parts = ['service-kit', ...services].filter((part) => calledIn(part).length > 0);
  expect(parts.sort()).toEqual(Object.keys(crashPoints).sort());
});
