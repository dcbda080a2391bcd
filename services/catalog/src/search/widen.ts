/** A run of the question's words, and the terms that mean the same. */
export type Meaning = { run: string; terms: string[] };

/** A part of a question: one of these must occur, each a word or some next to each other. */
export type Part = string[][];

/** The longest run of words that is looked for among synonyms. */
export const MOST_WORDS_OF_A_TERM = 3;

/** Every run of one to three neighbouring words, for asking which of them are synonyms. */
export const runsOf = (words: readonly string[]): string[] =>
  words.flatMap((_, i) =>
    Array.from({ length: Math.min(MOST_WORDS_OF_A_TERM, words.length - i) }, (_one, n) =>
      words.slice(i, i + n + 1).join(' '),
    ),
  );

/** The parts of a question, the longest terms first: "tea pot" with its synonym is one part, and not two. */
export function widen(words: readonly string[], meanings: readonly Meaning[]): Part[] {
  const parts: Part[] = [];
  for (let i = 0; i < words.length; ) {
    const { length, terms } = longestAt(words, i, meanings);
    const typed = words.slice(i, i + length);
    const others = terms.map((term) => term.split(' '));
    parts.push([typed, ...others.filter((other) => other.join(' ') !== typed.join(' '))]);
    i += length;
  }
  return parts;
}

function longestAt(
  words: readonly string[],
  at: number,
  meanings: readonly Meaning[],
): { length: number; terms: string[] } {
  for (let length = Math.min(MOST_WORDS_OF_A_TERM, words.length - at); length > 0; length--) {
    const run = words.slice(at, at + length).join(' ');
    const same = meanings.filter((meaning) => meaning.run === run);
    if (same.length > 0) return { length, terms: same.flatMap(({ terms }) => terms) };
  }
  return { length: 1, terms: [] };
}

/** What PostgreSQL is asked. Words hold letters and digits only, so that the operators are ours alone. */
export type AskedQuery = { head: string; tail: string; beginning: string | null };

export function toAskedQuery(parts: readonly Part[], { any }: { any: boolean }): AskedQuery {
  const texts = parts.map((part) => `(${part.map((words) => words.join(' <-> ')).join(' | ')})`);
  const last = parts.at(-1)?.[0] ?? [];
  return {
    head: texts.slice(0, -1).join(any ? ' | ' : ' & '),
    tail: texts.at(-1) ?? '',
    // A word may be unfinished; a term of several that is known is whole.
    beginning: last.length === 1 ? last[0]! : null,
  };
}
