import { cacheTag } from 'next/cache';
import { type Answer, ask } from '../../lib/ask.ts';
import { bff } from '../../lib/bff.ts';
import { infoPages } from '../info/info-pages.ts';
import type { Place } from './sitemap-xml.ts';

type Addresses = Awaited<ReturnType<typeof bff.catalog.sitemap.query>>;
export type Sitemap = { parts: number; places: Place[] };

/** The addresses in one part; the pages that are no product stand in the first. */
export async function readSitemap(part: number): Promise<Answer<Sitemap>> {
  'use cache';
  cacheTag('everything');
  // Not kept for the time when nobody answers: the addresses of a million things would fill the memory.
  const answer = await ask<Addresses>(null, () => bff.catalog.sitemap.query({ part }));
  if (answer.kind !== 'found') return answer;
  const { parts, places, products } = answer.value;
  const pages = [
    '',
    ...places.map((handle) => `/stalls/${encodeURIComponent(handle)}`),
    ...Object.keys(infoPages).map((page) => `/info/${page}`),
  ];
  return {
    kind: 'found',
    value: {
      parts,
      places: [
        ...(part === 1 ? pages : []).map((path) => ({ path })),
        ...products.map(({ handle, updatedAt, markets }) => ({
          path: `/products/${encodeURIComponent(handle)}`,
          markets,
          changedAt: updatedAt,
        })),
      ],
    },
  };
}
