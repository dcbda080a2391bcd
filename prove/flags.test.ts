import { expect, test } from 'vitest';
import { readFlags } from './flags.ts';

const known = { faults: ['freeze', 'terminate', 'refused'], sabotages: ['I1'], seed: () => 42 };

test('without a word it takes two minutes and a seed of its own', () => {
  expect(readFlags([], known)).toEqual({
    seed: 42,
    minutes: 2,
    faults: known.faults,
    isSlice: false,
    sabotage: null,
  });
});

test('seed, minutes and fault are taken as they are said', () => {
  expect(readFlags(['--seed', '7', '--minutes=20', '--fault', 'freeze'], known)).toMatchObject({
    seed: 7,
    minutes: 20,
    faults: ['freeze'],
  });
});

test('several faults are named with commas', () => {
  expect(readFlags(['--fault', 'freeze,refused'], known).faults).toEqual(['freeze', 'refused']);
});

test.each([
  [['--fault', 'boom'], /There is no fault "boom": choose of freeze/],
  [['--sabotage', 'I99'], /choose one of I1/],
  [['--seed', 'x'], /--seed is "x": say a number/],
  [['--minutes', '0'], /--minutes is "0"/],
  [['--speed', '9'], /knows --seed, --minutes, --fault, --slice and --sabotage/],
])('%j is refused in one sentence', (args, sentence) => {
  expect(() => readFlags(args, known)).toThrow(sentence);
});
