import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMON, lettersIn, RARE } from './cut-letters.ts';

test('each letter is in one of the two files, and in one only', () => {
  const letters = lettersIn(COMMON) + lettersIn(RARE);
  expect(new Set(letters).size).toBe([...letters].length);
  for (let code = 0xa0; code <= 0x17f; code += 1)
    if (code !== 0xad) expect(letters, code.toString(16)).toContain(String.fromCodePoint(code));
});

test('pages ask for the letters that are in the files', () => {
  const fonts = readFileSync(new URL('../lib/fonts.ts', import.meta.url), 'utf8');
  const said = [...fonts.matchAll(/(common|rare)\.woff2'[\s\S]*?unicode-range', value:\s*'([^']+)'/g)];
  expect(said.map(([, part, range]) => [part, range])).toEqual([
    ['common', COMMON],
    ['rare', RARE],
    ['common', COMMON],
    ['rare', RARE],
  ]);
});
