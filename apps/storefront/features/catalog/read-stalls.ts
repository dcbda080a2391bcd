import { cacheTag } from 'next/cache';
import { type Answer, ask } from '../../lib/ask.ts';
import { bff } from '../../lib/bff.ts';
import type { MarketCode } from '../../lib/market.ts';
import type { Categories } from '../../lib/trpc/types.ts';
import { rememberStallNames } from './stall-names.ts';

export type StallLink = { handle: string; title: string; stall: string };

const MOST_STALLS = 8;

/** The stalls as the head of every page names them: no counts, so that a sold-out sock does not remake every page. */
export async function readStalls(market: MarketCode): Promise<StallLink[]> {
  'use cache';
  cacheTag('categories');
  const answer: Answer<Categories> = await ask(`categories ${market}`, () =>
    bff.catalog.categories.query({ market }),
  );
  if (answer.kind !== 'found') return [];
  const links = stallLinks(answer.value);
  rememberStallNames(links);
  return links;
}

export const stallLinks = (categories: Categories): StallLink[] =>
  categories
    .filter(({ count }) => count > 0)
    .slice(0, MOST_STALLS)
    .map(({ handle, title, stall }) => ({ handle, title, stall }));
