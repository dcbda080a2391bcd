const paints: Record<string, string> = {
  black: '#22201f',
  white: '#f4f1ea',
  grey: '#8d8a88',
  gray: '#8d8a88',
  silver: '#c4c4c8',
  red: '#c92740',
  burgundy: '#6e1f33',
  pink: '#e68aa6',
  orange: '#d9742b',
  yellow: '#e6c02e',
  gold: '#c9a13b',
  green: '#4b8d55',
  olive: '#7a8440',
  mint: '#9fd3b8',
  teal: '#1f8a86',
  blue: '#3b67c9',
  navy: '#24345f',
  indigo: '#4b4aa0',
  purple: '#7a3fae',
  lilac: '#b9a3d6',
  brown: '#7a4b32',
  camel: '#c89a62',
  beige: '#dcc9a8',
  cream: '#f1e6cf',
  tan: '#c9a57a',
};

/** The paint of a colour by its name, "Dark Navy" as navy; null for names that are no colour we know. */
export const swatchOf = (name: string): string | null =>
  name
    .toLowerCase()
    .split(/[^a-z]+/)
    .toReversed()
    .map((word) => paints[word])
    .find((paint) => paint !== undefined) ?? null;
