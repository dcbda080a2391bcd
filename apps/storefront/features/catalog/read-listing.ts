import { type Answer, ask } from '../../lib/ask.ts';
import { bff } from '../../lib/bff.ts';
import type { MarketCode } from '../../lib/market.ts';
import { showsOn } from '../../lib/shown-pages.ts';
import type { Listing } from '../../lib/trpc/types.ts';

/** Page one of a stall, without filters: the same for everybody. */
export async function readListing(market: MarketCode, handle: string): Promise<Answer<Listing>> {
  'use cache';
  const answer = await ask<Listing>(`listing ${market} ${handle}`, () =>
    bff.catalog.category.query({ handle, market }),
  );
  showsOn(`/${market}/stalls/${handle}`, [`listing:${handle}`, 'away']);
  return answer;
}
