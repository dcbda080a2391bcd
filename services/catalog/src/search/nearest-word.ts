/** Edits that turn one word into the other; two swapped neighbours count as one slip. */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}

const slipsForgiven = (length: number): number => (length <= 2 ? 0 : length <= 4 ? 1 : length <= 8 ? 2 : 3);

/**
 * The known word that was probably meant: fewest slips, then most used. Short words forgive one slip and long ones
 * three; null when nothing is that near.
 */
export function nearestWord(typed: string, known: { word: string; uses: number }[]): string | null {
  const near = known
    .map(({ word, uses }) => ({ word, uses, slips: slipsBetween(typed, word) }))
    .filter(({ slips, word }) => slips <= Math.min(slipsForgiven(typed.length), slipsForgiven(word.length)))
    .sort((a, b) => a.slips - b.slips || b.uses - a.uses || (a.word < b.word ? -1 : 1));
  return near[0]?.word ?? null;
}
