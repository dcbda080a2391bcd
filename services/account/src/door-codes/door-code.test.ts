import { expect, test } from 'vitest';
import { codeHash, judgeCode, newCode } from './door-code.ts';

const known = {
  id: 'a-code',
  codeHash: codeHash('a-code', '012345'),
  triesLeft: 5,
  used: false,
  expired: false,
};

test('a code is six digits, leading zeros kept', () => {
  for (let round = 0; round < 200; round += 1) expect(newCode()).toMatch(/^\d{6}$/);
});

test('only the code that was sent is right', () => {
  expect(judgeCode(known, '012345')).toBe('right');
  expect(judgeCode(known, '012346')).toBe('wrong');
});

test('the right code comes too late after its time, its use, its tries, or when none was sent', () => {
  expect(judgeCode({ ...known, expired: true }, '012345')).toBe('expired');
  expect(judgeCode({ ...known, used: true }, '012345')).toBe('expired');
  expect(judgeCode({ ...known, triesLeft: 0 }, '012345')).toBe('guessed');
  expect(judgeCode(null, '012345')).toBe('expired');
});

test('equal codes of two people are stored differently', () => {
  expect(codeHash('one', '012345').equals(codeHash('two', '012345'))).toBe(false);
});
