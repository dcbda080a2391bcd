/** So many words may have come since the others were put in order. */
const MOST_UNSORTED = 5_000;

/** Distinct words and their numbers, found whole or by how they begin. */
export const createVocabulary = () => {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  let sorted: number[] = [];

  const before = (one: number, other: number): number => (words[one]! < words[other]! ? -1 : 1);

  const sort = (): void => {
    const fresh = Array.from({ length: words.length - sorted.length }, (_, n) => sorted.length + n).sort(
      before,
    );
    const merged: number[] = [];
    let next = 0;
    for (const old of sorted) {
      while (next < fresh.length && before(fresh[next]!, old) < 0) merged.push(fresh[next++]!);
      merged.push(old);
    }
    for (; next < fresh.length; next++) merged.push(fresh[next]!);
    sorted = merged;
  };

  /** The first place among those in order whose word does not come before this one. */
  const firstFrom = (word: string): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (words[sorted[middle]!]! < word) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    find: (word: string): number | undefined => numbers.get(word),
    numberOf: (word: string): number => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      // A copy: a piece cut out of a text would keep the whole text.
      const own = Buffer.from(word).toString();
      numbers.set(own, words.length);
      return words.push(own) - 1;
    },
    beginningWith: (beginning: string): number[] => {
      if (words.length - sorted.length > MOST_UNSORTED) sort();
      const found: number[] = [];
      for (
        let at = firstFrom(beginning);
        at < sorted.length && words[sorted[at]!]!.startsWith(beginning);
        at++
      )
        found.push(sorted[at]!);
      for (let fresh = sorted.length; fresh < words.length; fresh++)
        if (words[fresh]!.startsWith(beginning)) found.push(fresh);
      return found;
    },
  };
};
