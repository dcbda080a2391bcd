import type { Db } from '@souk/service-kit/database';
import { indexProduct, isColour, isSize } from '../search/index-product.queries.ts';
import type { ProductDraft } from './product-draft.ts';
import { replaceMedia, saveRatings, upsertProduct, upsertVariants } from './product-write.queries.ts';
import { publishProductChanged } from './publish-product-changed.ts';
import { refreshCards, saveFacets } from './refresh-cards.queries.ts';
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
  const { id, created } = await upsertProduct(tx, draft);
  const mediaIds = await replaceMedia(tx, id, draft.media);
  await upsertVariants(tx, id, { variants: draft.variants, mediaIds });
  if (draft.ratings || created) await saveRatings(tx, id, draft.ratings ?? [0, 0, 0, 0, 0]);
  await saveFacets(tx, id, {
    colours: draft.options.filter(isColour).flatMap((option) => option.values),
    sizes: draft.options.filter(isSize).flatMap((option) => option.values.map(({ value }) => value)),
  });
  await indexProduct(tx, { id, draft });
  await refreshCards(tx, [id]);
  await publishProductChanged(tx, [id]);
  return { productId: id, created };
}
