/** How many people gave 5, 4, 3, 2 and 1 stars, in this order. */
export type Histogram = readonly number[];

export const ratingCount = (histogram: Histogram): number => histogram.reduce((sum, count) => sum + count, 0);

const stars = (histogram: Histogram): number => histogram.reduce((sum, count, i) => sum + count * (5 - i), 0);

/** Average with one decimal; null where nobody has rated. */
export function ratingAverage(histogram: Histogram): number | null {
  const count = ratingCount(histogram);
  return count === 0 ? null : Math.round((stars(histogram) / count) * 10) / 10;
}

const DOUBTERS = 10;
const DOUBT = 4.2;

/**
 * Where "most loved" sorts a product, in thousandths of a star: the average, as if ten more people had given it 4.2.
 * A single five-star rating must not outrank hundreds.
 */
export function lovedScore(histogram: Histogram): number {
  return Math.round((1000 * (stars(histogram) + DOUBTERS * DOUBT)) / (ratingCount(histogram) + DOUBTERS));
}
