export type PictureKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'tiff';

const starts = (bytes: Buffer, text: string, at = 0): boolean =>
  bytes.subarray(at, at + text.length).toString('latin1') === text;

/**
 * What a file is by its first bytes, whatever its name or type says; null for anything that is no photograph we take.
 * Nothing else reaches a decoder: an SVG is a document that may carry scripts, and so is a PDF.
 */
export function sniffPicture(bytes: Buffer): PictureKind | null {
  if (starts(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (starts(bytes, 'GIF87a') || starts(bytes, 'GIF89a')) return 'gif';
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'webp';
  if (starts(bytes, 'ftyp', 4) && /avif|avis|mif1/.test(bytes.subarray(8, 32).toString('latin1')))
    return 'avif';
  if (starts(bytes, 'II*\0') || starts(bytes, 'MM\0*')) return 'tiff';
  return null;
}

/** Whether it looks like a drawing in SVG, to say so instead of something vague. */
export const looksLikeSvg = (bytes: Buffer): boolean =>
  /<svg[\s>]/i.test(bytes.subarray(0, 4096).toString('utf8').replaceAll('\0', ''));
