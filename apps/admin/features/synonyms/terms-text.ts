/** Terms as they are typed: with commas between. Empty ones are passed over. */
export const termsOf = (text: string): string[] =>
  text
    .split(',')
    .map((term) => term.trim())
    .filter((term) => term !== '');

/** The same the other way round. */
export const textOf = (terms: readonly string[]): string => terms.join(', ');
