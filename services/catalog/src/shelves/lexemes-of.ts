/** How much a word says of a thing, by where it stands: told of it at length, in its line, what it is, in its title. */
export const TOLD = 0;
export const IN_TITLE = 3;
export type Standing = 0 | 1 | 2 | 3;

/** Of what is told of a thing at length, so many words are looked at: what search keeps of one has to end somewhere. */
export const MOST_PLACES = 600;

const standings: Record<string, Standing> = { A: IN_TITLE, B: 2, C: 1 };

/**
 * Reads a search vector in PostgreSQL's words, `'kettl':2A,5B 'walnut':1A,9`: each lexeme with the best place it stands at.
 * Its places are in order, and what comes first tells most, so the first of them is the best one.
 */
export const lexemesOf = (vector: string, see: (lexeme: string, standing: Standing) => void): void => {
  for (let from = 0; from < vector.length; ) {
    let end = vector.indexOf("'", from + 1);
    while (vector[end + 1] === "'") end = vector.indexOf("'", end + 2);
    if (end < 0) return;
    const next = vector.indexOf(" '", end);
    const until = next < 0 ? vector.length : next;
    let at = end + 2;
    let place = 0;
    for (let digit = vector.charCodeAt(at) - 48; digit >= 0 && digit <= 9; ) {
      place = place * 10 + digit;
      digit = vector.charCodeAt(++at) - 48;
    }
    const standing = standings[vector[at] ?? ''] ?? TOLD;
    if (standing !== TOLD || place <= MOST_PLACES) see(plain(vector.slice(from + 1, end)), standing);
    from = until + 1;
  }
};

const plain = (quoted: string): string =>
  /['\\]/.test(quoted) ? quoted.replace(/(['\\])\1/g, '$1') : quoted;
