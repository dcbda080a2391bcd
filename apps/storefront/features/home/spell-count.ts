const words = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

/** "Eight stalls", as one says it; above twelve the figure. */
export const spellCount = (count: number, one: string, many: string): string =>
  `${words[count] ?? count} ${count === 1 ? one : many}`;
