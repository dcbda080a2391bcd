import { nearestWord } from './nearest-word.ts';

export type LikelyWord = { typed: string; word: string; uses: number };

/**
 * What a question that found nothing probably meant: known words stay, two that make a known one are joined
 * ("day pack"), and the others become the nearest known word. Null when there is nothing to change.
 */
export function understand(
  words: string[],
  { known, likely }: { known: Set<string>; likely: LikelyWord[] },
): string[] | null {
  const understood: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const joined = words[i + 1] === undefined ? null : `${word}${words[i + 1]}`;
    if (joined !== null && known.has(joined)) {
      understood.push(joined);
      i++;
    } else if (known.has(word)) understood.push(word);
    else
      understood.push(
        nearestWord(
          word,
          likely.filter(({ typed }) => typed === word),
        ) ?? word,
      );
  }
  return understood.join(' ') === words.join(' ') ? null : understood;
}

/** Each word, and each with its neighbour, for asking which of them are known. */
export const withJoined = (words: string[]): string[] => [
  ...words,
  ...words.slice(1).map((word, i) => `${words[i]}${word}`),
];
