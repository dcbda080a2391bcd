import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import type { LoadedFont } from './fonts.ts';

const require = createRequire(import.meta.url);

/** Chinese, Japanese and Korean share letters and draw some of them differently: each country's own come first. */
const han: Record<string, string[]> = {
  JP: ['noto-sans-jp', 'noto-sans-sc', 'noto-sans-kr'],
  KR: ['noto-sans-kr', 'noto-sans-sc', 'noto-sans-jp'],
};
const familiesFor = (country: string): string[] => [
  'noto-sans-arabic',
  'noto-sans-hebrew',
  'noto-sans-thai',
  ...(han[country] ?? ['noto-sans-sc', 'noto-sans-jp', 'noto-sans-kr']),
  'noto-emoji',
];

type Piece = { file: string; ranges: [number, number][] };
const pieces = new Map<string, Piece[]>();

/** A family comes in some hundred files of a few letters each; which are where stands beside them. */
const piecesOf = (family: string): Piece[] => {
  const known = pieces.get(family);
  if (known) return known;
  const folder = `@fontsource-variable/${family}`;
  const index = JSON.parse(readFileSync(require.resolve(`${folder}/unicode.json`), 'utf8')) as Record<
    string,
    string
  >;
  const read = Object.entries(index)
    .filter(([name]) => !name.startsWith('latin'))
    .map(([name, ranges]) => ({
      file: `${folder}/files/${family}-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`,
      ranges: ranges.split(',').map((range): [number, number] => {
        const [from = '', to = from] = range.replace('U+', '').split('-');
        return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      }),
    }));
  pieces.set(family, read);
  return read;
};

/** Files that may hold a letter, the likeliest first: some families name more than they draw. */
const filesFor = (codePoint: number, country: string): string[] =>
  familiesFor(country).flatMap((family) =>
    piecesOf(family)
      .filter(({ ranges }) => ranges.some(([from, to]) => from <= codePoint && codePoint <= to))
      .map(({ file }) => file),
  );

const cut = new Map<string, Promise<LoadedFont>>();

/** A font of one weight: PDF knows nothing of fonts that can be of any. */
const atWeight = (file: string, weight: number): Promise<LoadedFont> => {
  const name = `${file}@${weight}`;
  const known = cut.get(name);
  if (known) return known;
  const made = (async () => {
    const bytes = await subsetFont(await readFile(require.resolve(file)), undefined, {
      targetFormat: 'truetype',
      variationAxes: { wght: weight },
      keepAllGlyphs: true,
    });
    const font = fontkit.create(bytes);
    const has = (codePoint: number): boolean =>
      'hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(codePoint);
    return { name, bytes, has };
  })();
  cut.set(name, made);
  made.catch(() => cut.delete(name));
  return made;
};

/** The fonts that can write these letters, as this country draws them. */
export const worldFonts = async (
  letters: Iterable<string>,
  { country, weight }: { country: string; weight: number },
): Promise<LoadedFont[]> => {
  const fonts = new Set<LoadedFont>();
  for (const letter of letters) {
    const codePoint = letter.codePointAt(0) ?? 0;
    for (const file of filesFor(codePoint, country)) {
      const font = await atWeight(file, weight);
      if (!font.has(codePoint)) continue;
      fonts.add(font);
      break;
    }
  }
  return [...fonts];
};
