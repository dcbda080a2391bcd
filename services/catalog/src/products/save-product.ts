import type { Db } from '@souk/service-kit/database';
import { inSlices } from '../in-slices.ts';
import { indexWords } from '../search/index-words.ts';
import { type Created, createProducts } from './create-products.ts';
import { deriveColumns } from './derive-columns.ts';
import type { ProductDraft } from './product-draft.ts';
import { lockKnown } from './product-lock.queries.ts';
import type { Written } from './product-rows.ts';
import { replaceMedia, upsertProducts, upsertVariants } from './product-write.queries.ts';
import { publishProductChanged } from './publish-product-changed.ts';
import { paintColours, refreshCards } from './refresh-cards.queries.ts';
import { sanitizeStory } from './sanitize-story.ts';
import { tellCreated } from './tell-created.ts';

/** `made` is what was written of a product that is new; null of one that was changed. */
export type SavedProduct = { productId: string; created: boolean; made: Created | null };

/**
 * Makes a product what the draft says, whole: the one way in for the demo world, imports and the admin. Variants are
 * recognised by their option values. Runs in the caller's transaction; every save moves the version and tells
 * subscribers.
 */
export async function saveProduct(tx: Db, draft: ProductDraft): Promise<SavedProduct> {
  const [saved] = await saveProducts(tx, [draft]);
  return saved!;
}

/** The same for many products at once, each handle once, in as few statements as for one. Answers them in order. */
export async function saveProducts(tx: Db, unsafeDrafts: ProductDraft[]): Promise<SavedProduct[]> {
  const written = await inSlices(unsafeDrafts, (unsafe): Written => {
    const draft = { ...unsafe, storyHtml: sanitizeStory(unsafe.storyHtml) };
    return { draft, derived: deriveColumns(draft) };
  });
  const known = await lockKnown(
    tx,
    written.map(({ draft }) => draft.handle),
  );
  const created = new Map(
    (
      await createProducts(
        tx,
        written.filter(({ draft }) => !known.has(draft.handle)),
      )
    ).map((made) => [made.draft.handle, made]),
  );
  const rest = written.filter(({ draft }) => !created.has(draft.handle));
  const changed = new Map((await changeProducts(tx, rest)).map((saved, i) => [rest[i]!.draft.handle, saved]));
  await paintColours(
    tx,
    written.flatMap(({ derived }) => derived.colours),
  );
  await tellCreated(tx, [...created.values()]);
  return written.map(({ draft: { handle } }) => {
    const made = created.get(handle);
    return made
      ? { productId: made.productId, created: true, made }
      : { ...changed.get(handle)!, made: null };
  });
}

async function changeProducts(
  tx: Db,
  written: Written[],
): Promise<{ productId: string; created: boolean }[]> {
  if (written.length === 0) return [];
  const saved = await upsertProducts(tx, written);
  const ids = saved.map(({ id }) => id);
  const products = written.map(({ draft }, i) => ({ ...draft, productId: ids[i]! }));
  const mediaIds = await replaceMedia(tx, products);
  await upsertVariants(
    tx,
    products.map((product, i) => ({ ...product, mediaIds: mediaIds[i]! })),
  );
  await indexWords(tx, ids);
  await refreshCards(tx, ids);
  await publishProductChanged(tx, ids);
  return saved.map(({ id, created }) => ({ productId: id, created }));
}
