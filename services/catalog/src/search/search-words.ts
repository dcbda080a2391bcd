const MAX_WORDS = 8;
const MAX_LENGTH = 40;
// Words that say nothing by themselves; PostgreSQL leaves them out too, but not where a last word may be unfinished.
const SMALL = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
]);

/** Whether a word says nothing by itself. */
export const isSmall = (word: string): boolean => SMALL.has(word);

/** Text as the word list keeps it: lower case, without accents, letters and digits only. */
export function splitWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const withoutSmall = (words: string[]): string[] => {
  const telling = words.filter((word) => !SMALL.has(word));
  return telling.length > 0 ? telling : words;
};

/**
 * The words of a question, at most 8 of at most 40 letters: nobody means more, and each one costs. They hold letters
 * and digits only, so nothing in them can be taken for an operator of the query.
 */
export const questionWords = (question: string): string[] =>
  withoutSmall(splitWords(question))
    .map((word) => word.slice(0, MAX_LENGTH))
    .slice(0, MAX_WORDS);

/** Distinct words worth correcting towards: three letters or more, no bare numbers. Sorted, so that locks are taken in one order. */
export const dictionaryWords = (...texts: string[]): string[] =>
  [
    ...new Set(
      texts
        .flatMap(splitWords)
        .filter((word) => word.length >= 3 && word.length <= MAX_LENGTH && !/^\d+$/.test(word)),
    ),
  ].sort();
