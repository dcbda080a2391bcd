import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { MediaDraft } from '../products/product-draft.ts';
import { keyOf } from './file-form.ts';
import type { Gather } from './gather-pictures.ts';
import type { Prepared } from './prepare-batch.ts';

type Read = Extract<Prepared, { state: 'read' }>;

/** A product with its pictures at hand, and those that could not be had. */
export type WithMedia = Read & {
  media: MediaDraft[];
  missing: { line: number; url: string; message: string }[];
};

/** Whether the product itself is written, not only counted anew. */
export const isWritten = ({ before, differences, counts }: Read): boolean =>
  before === null || differences.length > counts.length;

/**
 * Fetches the pictures of products that will be written; those the hall has already are taken from it. One that was
 * missing is tried again.
 */
export async function gatherMedia(
  prepared: Prepared[],
  { db, gather }: { db: Db; gather: Gather },
): Promise<WithMedia[]> {
  const read = prepared.filter((product) => product.state === 'read');
  const art = await readArt(
    db,
    read
      .filter(isWritten)
      .flatMap(({ imported, keyOfUrl }) => imported.pictures.map(({ url }) => keyOfUrl(url))),
  );
  return Promise.all(
    read.map(async (product) => ({
      ...product,
      ...(isWritten(product) ? await mediaOf(product, { gather, art }) : nothing),
    })),
  );
}

const nothing = { media: [], missing: [] };

async function mediaOf(
  { imported, before, keyOfUrl }: Read,
  { gather, art }: { gather: Gather; art: Map<string, boolean> },
): Promise<Pick<WithMedia, 'media' | 'missing'>> {
  const known = new Map(before?.media.map((media) => [keyOf(media), media]));
  const pictures = new Map(
    imported.pictures.map((picture) => [keyOfUrl(picture.url), picture] as const).toReversed(),
  );
  const inOrder = [...new Set(imported.pictures.map(({ url }) => keyOfUrl(url)))].map((key) => ({
    key,
    ...pictures.get(key)!,
  }));
  const media = await Promise.all(
    inOrder.map(async ({ key, url, alt }): Promise<MediaDraft> => {
      const here = known.get(key);
      if (here?.file) return { ...here, alt: alt || here.alt };
      if (key !== url)
        return {
          file: key,
          alt: alt || imported.title,
          art: art.get(key) ?? false,
          missing: null,
          sourceUrl: null,
        };
      return gather({ url, alt: alt || here?.alt || imported.title });
    }),
  );
  const missing = media.flatMap((one, i) =>
    one.missing === null
      ? []
      : [
          {
            line: inOrder[i]!.line,
            url: inOrder[i]!.url,
            message: `The picture is missing: ${one.missing}.`,
          },
        ],
  );
  return { media, missing };
}

/** Which of these pictures are cut-outs: a picture stays what it is, whichever product shows it. */
async function readArt(db: Db, files: string[]): Promise<Map<string, boolean>> {
  if (files.length === 0) return new Map();
  const { rows } = await rowsOf<{ file: string; art: boolean }>(
    db,
    sql`select file, bool_or(art) as art from media where file = any (${sql.param(files)}::text[]) group by file`,
  );
  return new Map(rows.map(({ file, art }) => [file, art]));
}
