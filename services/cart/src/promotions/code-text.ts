/** The one spelling of a code: case, width and composed letters make no difference. */
export const codeText = (typed: string): string =>
  typed.normalize('NFKC').trim().toUpperCase().normalize('NFKC');

/** Whether a code, in its one spelling, can be a code: 3 to 30 letters, digits, hyphens or underscores. */
export const isCode = (code: string): boolean => /^[\p{L}\p{N}_-]{3,30}$/u.test(code);
