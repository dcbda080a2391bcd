import { createHash } from 'node:crypto';
import { type Db, inTransaction, rowsOf } from '@souk/service-kit/database';
import type { Service } from '@souk/service-kit/service';
import { sql } from 'drizzle-orm';
import type { CategoryRow } from '../categories/category.queries.ts';
import { ensureKind, ensureStall, readStall } from '../categories/category-write.queries.ts';
import type { CategoryRef, MediaDraft } from '../products/product-draft.ts';
import { saveProduct } from '../products/save-product.ts';
import { matchPlace } from './match-place.ts';
import type { ImportedProduct } from './read-product-rows.ts';
import { type Kept, toDraft } from './to-draft.ts';

// Part of every hash: raising it makes the next import of the same file write everything anew.
const FORM = 1;

/** What a product's rows say, in 64 characters: the same rows give the same. */
export const hashOf = (imported: ImportedProduct): string =>
  createHash('sha256')
    .update(
      JSON.stringify([FORM, { ...imported, pictures: imported.pictures.map(({ url, alt }) => [url, alt]) }]),
    )
    .digest('hex');

/** Whether the last import of this product said exactly the same. */
export async function isUnchanged(db: Db, handle: string, importHash: string): Promise<boolean> {
  const { rows } = await rowsOf(
    db,
    sql`select 1 from product where handle = ${handle} and import_hash = ${importHash}`,
  );
  return rows.length === 1;
}

/** Saves one imported product with its category in one transaction: all of it or nothing. */
export const importProduct = (
  db: Service['db'],
  { imported, media, importHash }: { imported: ImportedProduct; media: MediaDraft[]; importHash: string },
): Promise<'created' | 'changed' | 'unchanged'> =>
  inTransaction(db, async (tx) => {
    const kept = await lockKept(tx, imported.handle);
    if (kept?.importHash === importHash) return 'unchanged';
    const { category, kind } = await placeProduct(tx, imported);
    const { tagline = '', storyTitle = '', particulars = [] } = kept ?? {};
    const draft = toDraft(imported, {
      category,
      kind,
      media,
      importHash,
      kept: { tagline, storyTitle, particulars },
    });
    const { created } = await saveProduct(tx, draft);
    return created ? 'created' : 'changed';
  });

async function lockKept(tx: Db, handle: string): Promise<(Kept & { importHash: string | null }) | null> {
  const { rows } = await rowsOf<Kept & { importHash: string | null }>(
    tx,
    sql`select tagline, story_title as "storyTitle", particulars, import_hash as "importHash"
        from product where handle = ${handle} for update`,
  );
  return rows[0] ?? null;
}

async function placeProduct(
  tx: Db,
  imported: ImportedProduct,
): Promise<{ category: CategoryRef; kind: CategoryRef }> {
  const { rows } = await rowsOf<CategoryRow>(
    tx,
    sql`select id, parent_id as "parentId", handle, title, tagline, stall, position from category`,
  );
  const { stallId, kindTitle } = matchPlace(imported, rows);
  const category = stallId === null ? await ensureStall(tx, newArrivals) : await readStall(tx, stallId);
  return { category, kind: await ensureKind(tx, category, kindTitle) };
}

const newArrivals = {
  handle: 'new-arrivals',
  title: 'New arrivals',
  tagline: 'Just carried in, not yet on a stall of their own.',
  stall: 'leaf' as const,
};
