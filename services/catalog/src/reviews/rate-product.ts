import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { lovedScore, ratingAverage, ratingCount } from '../products/loved-score.ts';
import { moveVersion } from '../products/product-lock.queries.ts';
import { publishProductChanged } from '../products/publish-product-changed.ts';

/** The stars a review gives its product, where it is published; null where it gives none. */
export const starsOf = ({ state, rating }: { state: string; rating: number }): number | null =>
  state === 'published' ? rating : null;

/**
 * Moves a product's summary by one review: no page and no list ever counts reviews. Under the product's row lock, which
 * the caller holds. Everyone is told, so that pages show the new stars.
 */
export async function rateProduct(
  tx: Db,
  productId: string,
  { before, after }: { before: number | null; after: number | null },
): Promise<void> {
  if (before === after) return;
  const { rows } = await rowsOf<{ histogram: number[] }>(
    tx,
    sql`select rating_histogram as histogram from product where id = ${productId}::uuid`,
  );
  // Of 5, 4, 3, 2 and 1 stars, in this order.
  const histogram = rows[0]!.histogram.map((count, place) => {
    const stars = 5 - place;
    return Math.max(0, count + (stars === after ? 1 : 0) - (stars === before ? 1 : 0));
  });
  await tx.execute(sql`
    update product set rating_histogram = ${sql.param(histogram)}::integer[], rating_count = ${ratingCount(histogram)},
      rating_average = ${ratingAverage(histogram)}, loved = ${lovedScore(histogram)}
    where id = ${productId}::uuid`);
  await moveVersion(tx, [productId]);
  await publishProductChanged(tx, [productId]);
}
