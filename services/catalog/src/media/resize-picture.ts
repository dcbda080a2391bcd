import { type Refusal, refuse } from '@souk/service-kit/refusal';
import sharp, { type Sharp } from 'sharp';
import { contentHash } from './media-store.ts';
import { looksLikeSvg, sniffPicture } from './sniff-picture.ts';

const MEGA = 1_000_000;
export const MAX_PIXELS = 50 * MEGA;
const LARGEST = 1_600;
const SMALLER = [480, 960];

export type ResizedPicture = {
  /** The largest webp: the name a product keeps. Its `-<width>` tells which sizes stand beside it. */
  file: string;
  width: number;
  height: number;
  /** It has see-through parts, so it can stand in a niche. */
  art: boolean;
  files: { name: string; bytes: Buffer }[];
};

/**
 * Makes of an uploaded file the sizes that pages show: 480, 960 and at most 1600 pixels wide, each as AVIF and WebP,
 * upright, of one frame, without anything a camera wrote into it. Refuses what is no picture, and pictures that would
 * unfold to more pixels than any photograph has; those are told by their head, before anything is unfolded.
 */
export async function resizePicture(bytes: Buffer): Promise<ResizedPicture | Refusal> {
  if (sniffPicture(bytes) === null)
    return looksLikeSvg(bytes)
      ? unreadable('This is an SVG, which can carry scripts. Export it as PNG, then upload that.')
      : unreadable('This is not a picture we can read. Use a JPEG, PNG, WebP, AVIF, GIF or TIFF.');
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', autoOrient: true });
    const { width, height } = await picture.metadata();
    if (width * height > MAX_PIXELS) return tooManyPixels({ width, height });
    return await allSizes(picture);
  } catch (error) {
    return /pixel limit/i.test((error as Error).message)
      ? tooManyPixels(null)
      : unreadable('The picture is damaged or of a kind we cannot read. Save it anew as JPEG or PNG.');
  }
}

async function allSizes(picture: Sharp): Promise<ResizedPicture> {
  // Unfolded once; every size is made from this one.
  const { data, info } = await picture
    .resize({ width: LARGEST, height: LARGEST * 2, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const isOpaque = info.channels < 4 || (await sharp(data, { raw }).stats()).isOpaque;
  const made = [];
  for (const width of [...SMALLER.filter((one) => one < info.width), info.width]) {
    const sized = sharp(data, { raw }).resize({ width });
    const webp = await sized.clone().webp({ quality: 82 }).toBuffer();
    const avif = await sized.clone().avif({ quality: 55, effort: 2 }).toBuffer();
    made.push({ width, webp, avif });
  }
  const hash = contentHash(made.at(-1)!.webp);
  return {
    file: `${hash}-${info.width}.webp`,
    width: info.width,
    height: info.height,
    art: !isOpaque,
    files: made.flatMap(({ width, webp, avif }) => [
      { name: `${hash}-${width}.webp`, bytes: webp },
      { name: `${hash}-${width}.avif`, bytes: avif },
    ]),
  };
}

const unreadable = (detail: string): Refusal => refuse('PICTURE_UNREADABLE', detail);

const tooManyPixels = (size: { width: number; height: number } | null): Refusal =>
  refuse(
    'PICTURE_TOO_MANY_PIXELS',
    `The picture has ${size ? `${size.width} by ${size.height}, ` : ''}more than the ${MAX_PIXELS / MEGA} million pixels we take. Make it smaller, then upload it again.`,
  );
