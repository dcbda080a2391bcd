import { expect, test } from 'vitest';
import { priceBuckets } from './price-buckets.ts';

test('bands join without gap or overlap and end at the dearest', () => {
  const bands = priceBuckets({
    minMinor: 900,
    maxMinor: 64_000,
    counted: [{ bucket: 2, count: 3 }],
    buckets: 16,
  });
  expect(bands).toHaveLength(16);
  expect(bands[0]?.fromMinor).toBe(900);
  expect(bands.at(-1)?.toMinor).toBe(64_000);
  expect(bands[1]?.count).toBe(3);
  for (const [i, band] of bands.slice(1).entries()) expect(band.fromMinor).toBe(bands[i]!.toMinor + 1);
});
