import localFont from 'next/font/local';

// Until these have come, letters the device has stand in for them, stretched to their measure (packages/ui/src/type.css).
// That is near and not the same: where a line breaks elsewhere, what is below it moves. So the common ones are preloaded.
// They are cut to size when the app is built (scripts/cut-letters.ts); the ranges are said there as well.

/** Names, headings and prices. */
const display = localFont({
  src: '../.letters/fraunces-common.woff2',
  weight: '400 600',
  display: 'swap',
  variable: '--font-fraunces',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+20-7E, U+A0, U+A3, U+A9, U+B7, U+C4, U+D6-D7, U+DC, U+DF, U+E0, U+E4, U+E8-E9, U+F6, U+FC, U+2013-2014, U+2018-201A, U+201C-201E, U+2026, U+202F, U+20AC, U+2190, U+2192, U+2212',
    },
  ],
});

const rareDisplay = localFont({
  src: '../.letters/fraunces-rare.woff2',
  weight: '400 600',
  display: 'swap',
  variable: '--font-fraunces-rare',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+A1-A2, U+A4-A8, U+AA-B6, U+B8-C3, U+C5-D5, U+D8-DB, U+DD-DE, U+E1-E3, U+E5-E7, U+EA-F5, U+F7-FB, U+FD-17F, U+2010-2012, U+2020-2022, U+2030, U+2032-2033, U+2039-203A, U+2044, U+20BA, U+2122, U+2191, U+2193',
    },
  ],
});

/** Everything else. */
const text = localFont({
  src: '../.letters/instrument-sans-common.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--font-instrument-sans',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+20-7E, U+A0, U+A3, U+A9, U+B7, U+C4, U+D6-D7, U+DC, U+DF, U+E0, U+E4, U+E8-E9, U+F6, U+FC, U+2013-2014, U+2018-201A, U+201C-201E, U+2026, U+202F, U+20AC, U+2190, U+2192, U+2212',
    },
  ],
});

const rareText = localFont({
  src: '../.letters/instrument-sans-rare.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--font-instrument-sans-rare',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+A1-A2, U+A4-A8, U+AA-B6, U+B8-C3, U+C5-D5, U+D8-DB, U+DD-DE, U+E1-E3, U+E5-E7, U+EA-F5, U+F7-FB, U+FD-17F, U+2010-2012, U+2020-2022, U+2030, U+2032-2033, U+2039-203A, U+2044, U+20BA, U+2122, U+2191, U+2193',
    },
  ],
});

/** The same two voices in Arabic. A page fetches them only when it shows such letters, so they are not preloaded. */
const arabicDisplay = localFont({
  src: '../../../node_modules/@fontsource-variable/el-messiri/files/el-messiri-arabic-wght-normal.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--font-display-more',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0600-06FF, U+0750-077F, U+FB50-FDFF, U+FE70-FEFC' }],
});

const arabicText = localFont({
  src: '../../../node_modules/@fontsource-variable/readex-pro/files/readex-pro-arabic-wght-normal.woff2',
  weight: '160 700',
  display: 'swap',
  variable: '--font-sans-more',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0600-06FF, U+0750-077F, U+FB50-FDFF, U+FE70-FEFC' }],
});

/** The classes that bring the letters of a language. */
export const lettersOf = (language: string): string =>
  [display, rareDisplay, text, rareText, ...(language === 'ar' ? [arabicDisplay, arabicText] : [])]
    .map(({ variable }) => variable)
    .join(' ');
