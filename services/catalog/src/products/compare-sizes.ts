const letters = ['XXS', 'XS', 'S', 'M', 'L', 'XL', 'XXL', 'XXXL'];

const words = ['SMALL', 'MEDIUM', 'LARGE'];

/** [group, rank]: letters first, then words, numbers, and everything else by name. */
function rank(size: string): [number, number] {
  const upper = size.toUpperCase();
  if (letters.includes(upper)) return [0, letters.indexOf(upper)];
  if (words.includes(upper)) return [1, words.indexOf(upper)];
  const number = Number.parseFloat(size);
  return Number.isNaN(number) ? [3, 0] : [2, number];
}

/** Orders sizes as a shopper reads them: S before M before XL, 9 before 10. */
export function compareSizes(a: string, b: string): number {
  const [groupA, rankA] = rank(a);
  const [groupB, rankB] = rank(b);
  return groupA - groupB || rankA - rankB || a.localeCompare(b);
}
