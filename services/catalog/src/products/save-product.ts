import type { Db } from '@souk/service-kit/database';
import { indexWords } from '../search/index-words.ts';
import { deriveColumns } from './derive-columns.ts';
import type { ProductDraft } from './product-draft.ts';
import { replaceMedia, upsertProducts, upsertVariants } from './product-write.queries.ts';
import { publishProductChanged } from './publish-product-changed.ts';
import { paintColours, refreshCards } from './refresh-cards.queries.ts';
import { sanitizeStory } from './sanitize-story.ts';

export type SavedProduct = { productId: string; created: boolean };

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
  const written = unsafeDrafts.map((unsafe) => {
    const draft = { ...unsafe, storyHtml: sanitizeStory(unsafe.storyHtml) };
    return { draft, derived: deriveColumns(draft) };
  });
  const saved = await upsertProducts(tx, written);
  const ids = saved.map(({ id }) => id);
  const products = written.map(({ draft }, i) => ({ ...draft, productId: ids[i]! }));
  const mediaIds = await replaceMedia(tx, products);
  await upsertVariants(
    tx,
    products.map((product, i) => ({ ...product, mediaIds: mediaIds[i]! })),
  );
  await paintColours(
    tx,
    written.flatMap(({ derived }) => derived.colours),
  );
  await indexWords(tx, ids);
  await refreshCards(tx, ids);
  await publishProductChanged(tx, ids);
  return saved.map(({ id, created }) => ({ productId: id, created }));
}
