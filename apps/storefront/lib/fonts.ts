import localFont from 'next/font/local';

/** Names, headings and prices. All axes: softness is part of the look. */
export const display = localFont({
  src: '../../../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2',
  weight: '100 900',
  display: 'swap',
  variable: '--font-fraunces',
  adjustFontFallback: 'Times New Roman',
});

/** Everything else. */
export const text = localFont({
  src: '../../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--font-instrument-sans',
  adjustFontFallback: 'Arial',
});
