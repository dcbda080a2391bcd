import localFont from 'next/font/local';

// Until these have come, letters the device has stand in for them, stretched to their measure (packages/ui/src/type.css).
// That is near and not the same: where a line breaks elsewhere, what is below it moves. So they are preloaded.

/** Names, headings and prices. All axes: softness is part of the look. */
export const display = localFont({
  src: '../../../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2',
  weight: '100 900',
  display: 'swap',
  variable: '--font-fraunces',
  adjustFontFallback: false,
});

/** Everything else. */
export const text = localFont({
  src: '../../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--font-instrument-sans',
  adjustFontFallback: false,
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
  [display, text, ...(language === 'ar' ? [arabicDisplay, arabicText] : [])]
    .map(({ variable }) => variable)
    .join(' ');
