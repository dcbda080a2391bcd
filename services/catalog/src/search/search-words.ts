const MAX_WORDS = 8;
const MAX_LENGTH = 40;

/** Text as the word list keeps it: lower case, without accents, letters and digits only. */
export function splitWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The words of a question, at most 8 of at most 40 letters: nobody means more, and each one costs. */
export const questionWords = (question: string): string[] =>
  splitWords(question)
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

/**
 * A tsquery in which every word must occur (or any, with `any`); the last one may still be unfinished.
 * Words hold letters and digits only, so nothing here can break out of the query's syntax.
 */
export function toTsQuery(words: string[], { any = false }: { any?: boolean } = {}): string {
  const last = words.length - 1;
  return words.map((word, i) => (i === last ? `(${word} | ${word}:*)` : word)).join(any ? ' | ' : ' & ');
}
