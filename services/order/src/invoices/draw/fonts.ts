import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

/** `display` for names and totals, `text` for reading, `strong` for what is looked for. */
export type Face = 'display' | 'text' | 'strong';
export type Run = { readonly font: string; readonly text: string };

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

type LoadedFont = { bytes: Buffer; has(codePoint: number): boolean };
const loaded = new Map<string, LoadedFont>();

/** A font by the name `runsOf` gave it, read once a process. */
export const fontOf = (file: string): LoadedFont => {
  const known = loaded.get(file);
  if (known) return known;
  const bytes = readFileSync(require.resolve(file));
  const font = fontkit.create(bytes);
  const has = (codePoint: number): boolean =>
    'hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(codePoint);
  const read = { bytes, has };
  loaded.set(file, read);
  return read;
};

/** What no font of ours can write. */
const UNWRITABLE = '?';

/** A text in pieces that one font each can write. */
export const runsOf = (text: string, face: Face): Run[] => {
  const chain = chains[face];
  const runs: { font: string; text: string }[] = [];
  for (const letter of text.normalize('NFC')) {
    const font = chain.find((file) => fontOf(file).has(letter.codePointAt(0) ?? 0));
    const last = runs.at(-1);
    if (last && (last.font === font || (!font && last.font === chain[0])))
      last.text += font ? letter : UNWRITABLE;
    else runs.push({ font: font ?? chain[0]!, text: font ? letter : UNWRITABLE });
  }
  return runs;
};
