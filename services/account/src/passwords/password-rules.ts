import { commonPasswords } from './common-passwords.ts';

export const PASSWORD_MIN_CHARACTERS = 10;
export const PASSWORD_MAX_CHARACTERS = 200;

/**
 * One password, one form: two keyboards may send the same letters as different code points.
 */
export function normalisePassword(typed: string): string {
  return typed.normalize('NFC');
}

/**
 * Says what is wrong with a new password, or null. Characters are counted as a person counts them.
 * @param password already normalised
 * @param about what an attacker would try first about this person
 */
export function passwordFault(password: string, about: { email: string; name: string }): string | null {
  const characters = [...password].length;
  if (characters < PASSWORD_MIN_CHARACTERS) {
    return `Use at least ${PASSWORD_MIN_CHARACTERS} characters. A few plain words together make a good password.`;
  }
  if (characters > PASSWORD_MAX_CHARACTERS) {
    return `Use at most ${PASSWORD_MAX_CHARACTERS} characters.`;
  }
  const folded = password.toLowerCase();
  if (isPersonal(folded, about))
    return 'This is too close to your name or email. Choose something nobody would guess.';
  if (isCommon(folded) || isPattern(folded)) {
    return 'This is one of the first passwords anybody would try. Choose something nobody would guess.';
  }
  return null;
}

function isPersonal(folded: string, about: { email: string; name: string }): boolean {
  const email = about.email.toLowerCase();
  const name = about.name.toLowerCase();
  const own = [email, email.split('@')[0] ?? '', name, name.replace(/\s+/g, ''), ...name.split(/\s+/)];
  return own.includes(folded) || own.includes(bareWord(folded));
}

function isCommon(folded: string): boolean {
  const bare = bareWord(folded);
  return [folded, bare, undoSwaps(folded), undoSwaps(bare), bareWord(undoSwaps(folded))].some((form) =>
    commonPasswords.has(form),
  );
}

/** `sunshine` of `2024sunshine!!` */
function bareWord(folded: string): string {
  return folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

const swaps: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

function undoSwaps(folded: string): string {
  return folded.replace(/[013457@$!]/g, (sign) => swaps[sign] ?? sign);
}

/** Runs such as 1234567890 or aaaaaaaaaa, and one short thing said again and again. */
function isPattern(folded: string): boolean {
  const points = [...folded].map((character) => character.codePointAt(0) ?? 0);
  const steps = new Set(points.slice(1).map((point, at) => (((point - (points[at] ?? 0)) % 10) + 10) % 10));
  const evenSteps = steps.size === 1 && (steps.has(0) || steps.has(1) || steps.has(9));
  return evenSteps || /^(.{1,4})\1+$/u.test(folded);
}
