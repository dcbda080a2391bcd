const SMALLER = [480, 960];

/**
 * The sizes a picture is kept in, as its name tells: beside `<hash>-1600.webp` stand 480 and 960, and each as AVIF.
 * Null for a picture of one size.
 */
export function pictureSizes(src: string): { avif: string; webp: string } | null {
  const [, stem, widest] = /^(.*\/[0-9a-f]{32})-(\d{1,4})\.webp$/.exec(src) ?? [];
  if (!stem || !widest) return null;
  const widths = [...SMALLER.filter((width) => width < Number(widest)), Number(widest)];
  const set = (type: string): string =>
    widths.map((width) => `${stem}-${width}.${type} ${width}w`).join(', ');
  return { avif: set('avif'), webp: set('webp') };
}
