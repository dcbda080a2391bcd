import sharp from 'sharp';
import type { MediaStore } from '../media/media-store.ts';
import type { MediaDraft } from '../products/product-draft.ts';
import { takeTurns } from '../take-turns.ts';
import { type FetchOptions, fetchPicture, PictureMissing } from './fetch-picture.ts';

const SIDE = 1_200;
const MAX_PIXELS = 60_000_000;
const AT_ONCE = 8;
const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'heif', 'tiff']);

export type Gather = (picture: { url: string; alt: string }) => Promise<MediaDraft>;

/**
 * Fetches pictures for one import, eight at once. A host that does not answer is asked once and then left alone, so
 * that a file full of dead addresses takes seconds. A picture that cannot be had is a draft with the reason.
 */
export function pictureGatherer(store: MediaStore, options: FetchOptions): Gather {
  const dead = new Map<string, string>();
  const turn = takeTurns(AT_ONCE);
  return async ({ url, alt }) => {
    const draft = { alt, art: false, sourceUrl: url };
    try {
      const file = await turn(async () => {
        const host = URL.parse(url)?.host ?? '';
        const known = dead.get(host);
        if (known) throw new PictureMissing(known);
        const bytes = await fetchPicture(url, options).catch((error: unknown) => {
          if (error instanceof PictureMissing && error.dead) dead.set(host, error.message);
          throw error;
        });
        return store.put(await toWebp(bytes));
      });
      return { ...draft, file, missing: null };
    } catch (error) {
      if (error instanceof PictureMissing) return { ...draft, file: null, missing: error.message };
      throw error;
    }
  };
}

async function toWebp(bytes: Buffer): Promise<Buffer> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
    const { format } = await picture.metadata();
    if (!FORMATS.has(format)) throw new Error(`${format} is not a photograph`);
    return await picture
      .rotate()
      .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer();
  } catch {
    throw new PictureMissing('what its address gives is not a picture we can read');
  }
}
