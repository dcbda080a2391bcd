import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { levelsOf, visualOrder } from './visual-order.ts';
import { worldFonts } from './world-fonts.ts';

/** `display` for names and totals, `text` for reading, `strong` for what is looked for. */
export type Face = 'display' | 'text' | 'strong';
export type LoadedFont = { name: string; bytes: Buffer; has(codePoint: number): boolean };
export type Run = { readonly font: LoadedFont; readonly text: string };

const require = createRequire(import.meta.url);
const latin = ['latin', 'latin-ext', 'vietnamese'];
const others = ['cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese', 'devanagari'];
const filesOf = (family: string, subsets: string[], weight: number): string[] =>
  subsets.map((subset) => `@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`);

/** The shop's own faces first; letters they lack come from one that has them. */
const chains: Record<Face, string[]> = {
  display: [...filesOf('fraunces', latin, 500), ...filesOf('noto-sans', others, 500)],
  text: [...filesOf('instrument-sans', latin.slice(0, 2), 400), ...filesOf('noto-sans', others, 400)],
  strong: [...filesOf('instrument-sans', latin.slice(0, 2), 600), ...filesOf('noto-sans', others, 600)],
};
const weights: Record<Face, number> = { display: 600, text: 400, strong: 600 };

const loaded = new Map<string, LoadedFont>();

/** Read once a process. */
const fontOf = (file: string): LoadedFont => {
  const known = loaded.get(file);
  if (known) return known;
  const bytes = readFileSync(require.resolve(file));
  const font = fontkit.create(bytes);
  const has = (codePoint: number): boolean =>
    'hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(codePoint);
  const read = { name: file, bytes, has };
  loaded.set(file, read);
  return read;
};

export type Fonts = Record<Face, LoadedFont[]>;

/** The fonts a paper needs: the shop's own, and those of every script that stands in it. */
export const fontsFor = async ({ words, country }: { words: string; country: string }): Promise<Fonts> => {
  const letters = new Set(words.normalize('NFC'));
  const chain = async (face: Face): Promise<LoadedFont[]> => {
    const own = chains[face].map(fontOf);
    const foreign = [...letters].filter(
      (letter) => !own.some((font) => font.has(letter.codePointAt(0) ?? 0)),
    );
    return [...own, ...(await worldFonts(foreign, { country, weight: weights[face] }))];
  };
  const [display, text, strong] = await Promise.all([chain('display'), chain('text'), chain('strong')]);
  return { display, text, strong };
};

/** What no font of ours can write. */
const UNWRITABLE = '?';
/** Joins letters or chooses between two looks of one: nothing to see where the font does not know it. */
const UNSEEN = /[\u200b-\u200f\u2060\u2066-\u2069]|\p{Variation_Selector}/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** A line in pieces that one font each can write, as they stand on paper from the left. */
export const runsOf = (line: string, chain: readonly LoadedFont[], base: 'ltr' | 'auto' = 'ltr'): Run[] => {
  const runs: { font: LoadedFont; text: string; level: number }[] = [];
  for (const { text, level } of levelsOf(line.normalize('NFC'), base))
    for (const letter of text) {
      const codePoint = letter.codePointAt(0) ?? 0;
      const last = runs.at(-1);
      if (UNSEEN.test(letter)) {
        if (last?.font.has(codePoint)) last.text += letter;
        continue;
      }
      const own = chain.find((font) => font.has(codePoint));
      const font = own ?? chain[0]!;
      const written = own ? letter : UNWRITABLE;
      if (last?.font === font && last.level === level) last.text += written;
      else runs.push({ font, text: written, level });
    }
  // A script that is read from the right is turned by the font; a pause between its words we turn ourselves.
  return visualOrder(runs).map(({ font, text, level }) => ({
    font,
    text: level % 2 === 1 && !RIGHT_TO_LEFT.test(text) ? [...text].reverse().join('') : text,
  }));
};
