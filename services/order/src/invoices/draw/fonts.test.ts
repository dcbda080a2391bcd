import { expect, test } from 'vitest';
import { fontsFor, runsOf } from './fonts.ts';

/** How a line stands on paper, from the left; a run of right-to-left letters is turned by its font. */
const piecesOf = async (line: string): Promise<string[]> => {
  const { text } = await fontsFor({ words: line, country: 'US' });
  return runsOf(line, text).map((run) => run.text);
};

test('words that are read from the right stand from right to left, the words around them do not', async () => {
  expect(await piecesOf('Box משה דוד, Red')).toEqual(['Box ', 'דוד', ' ', 'משה', ', Red']);
});

test('numbers in such words keep their own direction, and stand left of what is read before them', async () => {
  expect(await piecesOf('הרצל 12')).toEqual(['12', ' ', 'הרצל']);
});

test('brackets open to the right side', async () => {
  expect(await piecesOf('משה (חיפה)')).toEqual(['(', 'חיפה', ') ', 'משה']);
});

test('letters that Chinese and Japanese draw differently are drawn as the country does', async () => {
  const nameFor = async (country: string) =>
    (await fontsFor({ words: '直', country })).text.at(-1)?.name.split('/')[1];
  expect(await nameFor('JP')).toBe('noto-sans-jp');
  expect(await nameFor('CN')).toBe('noto-sans-sc');
});

test('what joins letters is not seen where a font does not know it', async () => {
  expect(await piecesOf('a\u200db')).toEqual(['ab']);
});

test('a letter that no font has is a question mark', async () => {
  expect(await piecesOf('a\u{13000}b')).toEqual(['a?b']);
});
