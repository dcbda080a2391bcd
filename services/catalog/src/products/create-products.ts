import { businessTime, type Db } from '@souk/service-kit/database';
import { countNewWords } from '../search/index-words.ts';
import { insertMedia, insertProducts, insertVariants, newIds } from './create-products.queries.ts';
import { cardOf, type NewCard } from './new-card.ts';
import type { Written } from './product-rows.ts';
import { refreshCards } from './refresh-cards.queries.ts';
import { insertPrices } from './variant-prices.queries.ts';

/** A product that was just created: what was written, and under which ids. */
export type Created = Written & {
  productId: string;
  mediaIds: string[];
  variantIds: string[];
  card: NewCard;
};

/**
 * Writes products nobody has yet, each row once: with its card, its words counted, under ids that are known before.
 * One whose handle somebody else takes at the same moment is left out.
 */
export async function createProducts(tx: Db, products: Written[]): Promise<Created[]> {
  if (products.length === 0) return [];
  const now = await businessTime(tx);
  const count = products.reduce((sum, { draft }) => sum + 1 + draft.media.length + draft.variants.length, 0);
  const take = handOut(await newIds(tx, count));
  const named = products.map((written): Created => {
    const [productId] = take(1);
    const mediaIds = take(written.draft.media.length);
    const variantIds = take(written.draft.variants.length);
    const card = cardOf(written.draft, { variantIds, now });
    return { ...written, productId: productId!, mediaIds, variantIds, card };
  });
  const inserted = await insertProducts(tx, named);
  const created =
    inserted.size === named.length ? named : named.filter(({ productId }) => inserted.has(productId));
  await insertMedia(tx, created);
  await insertVariants(tx, created);
  const priced = await insertPrices(
    tx,
    created.flatMap(({ variantIds, draft }) =>
      draft.variants.map(({ prices }, i) => ({ variantId: variantIds[i]!, prices })),
    ),
  );
  if (priced)
    await refreshCards(
      tx,
      created.map(({ productId }) => productId),
    );
  await countNewWords(
    tx,
    created.filter(({ draft }) => draft.status === 'published').map(({ derived }) => derived.words),
  );
  return created;
}

const handOut = (ids: string[]): ((count: number) => string[]) => {
  let given = 0;
  return (count) => {
    given += count;
    return ids.slice(given - count, given);
  };
};
