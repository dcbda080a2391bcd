declare module 'subset-font' {
  /** The part of it that is used here: all glyphs, at fixed axes. */
  export default function subsetFont(
    font: Buffer,
    text: undefined,
    options: { targetFormat: 'truetype'; variationAxes: Record<string, number>; keepAllGlyphs: true },
  ): Promise<Buffer>;
}
