import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { invariants } from '../invariants/all.ts';
import { sabotages } from './all.ts';

const root = path.resolve(import.meta.dirname, '../..');

test('every invariant has a bug that it has to find', () => {
  expect(sabotages.map(({ invariant }) => invariant)).toEqual(invariants.map(({ name }) => name));
});

test.each(sabotages.flatMap(({ invariant, patches }) => patches.map((patch) => ({ invariant, ...patch }))))(
  '$invariant: the words it changes stand in $file, once',
  ({ file, find, put }) => {
    expect(readFileSync(path.join(root, file), 'utf8').split(find)).toHaveLength(2);
    expect(put).not.toBe(find);
  },
);
