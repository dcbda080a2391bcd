import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { MediaStore } from '../media/media-store.ts';
import type { MediaDraft } from '../products/product-draft.ts';
import type { DemoProduct } from './demo-product.ts';
import { tintArt } from './tint-art.ts';

const assets = new URL('assets/', import.meta.resolve('@lobehub/fluent-emoji-3d/package.json'));

/** Path of a picture of the set, by code point. */
export const assetPath = (art: string): string => fileURLToPath(new URL(`${art}.webp`, assets));

/**
 * A product's pictures: the object as it is (or in each of its colours), then a closer look. The first picture of
 * colour n is at index n, so that variants find theirs.
 */
export async function composeArt(product: DemoProduct, store: MediaStore): Promise<MediaDraft[]> {
  const original = await readFile(assetPath(product.art));
  const cutOut = async (webp: Buffer, alt: string): Promise<MediaDraft> => ({
    file: await store.put(webp),
    alt,
    art: true,
    missing: null,
    sourceUrl: null,
  });
  const colours = product.colours ?? [];
  const views =
    colours.length === 0
      ? [cutOut(original, product.title)]
      : colours.map(async ({ value, swatch, art }, i) => {
          const own = art ? readFile(assetPath(art)) : i === 0 ? original : tintArt(original, swatch);
          return cutOut(await own, `${product.title} in ${value}`);
        });
  const closer = cutOut(await closerLook(original), `${product.title}, a closer look`);
  const drafts = await Promise.all([...views, closer]);
  return drafts.map((draft, i) => (i === drafts.length - 1 ? { ...draft, art: false } : draft));
}

/** The upper middle of the object, filling the frame. */
const closerLook = (webp: Buffer): Promise<Buffer> =>
  sharp(webp)
    .extract({ left: 62, top: 34, width: 132, height: 132 })
    .resize(330, 330, { kernel: 'lanczos3' })
    .webp({ quality: 80, effort: 0 })
    .toBuffer();
