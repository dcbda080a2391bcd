import type { Db } from '@souk/service-kit/database';
import { indexWords } from '../search/index-words.ts';
import { deriveColumns } from './derive-columns.ts';
import type { ProductDraft } from './product-draft.ts';
import { replaceMedia, upsertProduct, upsertVariants } from './product-write.queries.ts';
import { publishProductChanged } from './publish-product-changed.ts';
import { paintColours, refreshCards } from './refresh-cards.queries.ts';
import { sanitizeStory } from './sanitize-story.ts';

/**
 * Makes a product what the draft says, whole: the one way in for the demo world, imports and the admin. Variants are
 * recognised by their option values. Runs in the caller's transaction; every save moves the version and tells
 * subscribers.
 */
export async function saveProduct(
  tx: Db,
  unsafeDraft: ProductDraft,
): Promise<{ productId: string; created: boolean }> {
  const draft = { ...unsafeDraft, storyHtml: sanitizeStory(unsafeDraft.storyHtml) };
  const derived = deriveColumns(draft);
  const { id, created } = await upsertProduct(tx, draft, derived);
  const mediaIds = await replaceMedia(tx, id, draft.media);
  await upsertVariants(tx, id, { variants: draft.variants, mediaIds });
  await paintColours(tx, derived.colours);
  await indexWords(tx, id);
  await refreshCards(tx, [id]);
  await publishProductChanged(tx, [id]);
  return { productId: id, created };
}
