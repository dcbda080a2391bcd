/** Evenly wide price bands from the cheapest to the dearest, with how much falls into each; none where nothing is. */
export function priceBuckets({
  minMinor,
  maxMinor,
  counted,
  buckets,
}: {
  minMinor: number;
  maxMinor: number;
  /** Bucket numbers count from 1, as PostgreSQL's width_bucket does. */
  counted: { bucket: number; count: number }[];
  buckets: number;
}): { fromMinor: number; toMinor: number; count: number }[] {
  if (counted.length === 0) return [];
  const width = (maxMinor + 1 - minMinor) / buckets;
  return Array.from({ length: buckets }, (_, i) => ({
    fromMinor: Math.ceil(minMinor + i * width),
    toMinor: i === buckets - 1 ? maxMinor : Math.ceil(minMinor + (i + 1) * width) - 1,
    count: counted.find(({ bucket }) => bucket === i + 1)?.count ?? 0,
  }));
}
