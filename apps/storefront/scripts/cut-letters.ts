import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const find = createRequire(import.meta.url);

/** What English and German pages are written in, as `unicode-range` says it: these letters are fetched before all else. */
export const COMMON =
  'U+20-7E, U+A0, U+A3, U+A9, U+B7, U+C4, U+D6-D7, U+DC, U+DF, U+E0, U+E4, U+E8-E9, U+F6, U+FC, U+2013-2014, U+2018-201A, U+201C-201E, U+2026, U+202F, U+20AC, U+2190, U+2192, U+2212';
/** The other letters of languages written in Latin: fetched by a page that shows one of them. */
export const RARE =
  'U+A1-A2, U+A4-A8, U+AA-B6, U+B8-C3, U+C5-D5, U+D8-DB, U+DD-DE, U+E1-E3, U+E5-E7, U+EA-F5, U+F7-FB, U+FD-17F, U+2010-2012, U+2020-2022, U+2030, U+2032-2033, U+2039-203A, U+2044, U+20BA, U+2122, U+2191, U+2193';

type Font = {
  name: string;
  from: string;
  variationAxes: Readonly<Record<string, number | { min: number; max: number }>>;
};

/**
 * Of Fraunces we keep the weights we write in, the shapes for small and for large, and the wonky ones of titles. Its
 * softness is that of names and headings everywhere, which halves the file.
 */
const FONTS: readonly Font[] = [
  {
    name: 'fraunces',
    from: '@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2',
    variationAxes: { wght: { min: 400, max: 600 }, SOFT: 70 },
  },
  {
    name: 'instrument-sans',
    from: '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
    variationAxes: {},
  },
];

/** The characters of a `unicode-range`. */
export const lettersIn = (range: string): string =>
  range
    .split(', ')
    .map((part) => {
      const [first = 0, last = first] = part
        .slice('U+'.length)
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, nth) => first + nth));
    })
    .join('');

/** Writes the shop's letters into `folder`, cut from the whole fonts: common ones and rare ones. */
export const cutLetters = async (folder: string): Promise<void> => {
  const { default: subsetFont } = await import('subset-font');
  mkdirSync(folder, { recursive: true });
  for (const { name, from, variationAxes } of FONTS) {
    const whole = readFileSync(find.resolve(from));
    for (const [part, range] of Object.entries({ common: COMMON, rare: RARE })) {
      const cut = await subsetFont(whole, lettersIn(range), {
        targetFormat: 'woff2',
        noHinting: true,
        variationAxes,
      });
      writeFileSync(path.join(folder, `${name}-${part}.woff2`), cut);
    }
  }
};
