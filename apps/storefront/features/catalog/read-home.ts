import { type Answer, ask } from '../../lib/ask.ts';
import { bff } from '../../lib/bff.ts';
import type { MarketCode } from '../../lib/market.ts';
import { showsOn } from '../../lib/shown-pages.ts';
import type { Home, HomeBlock } from '../../lib/trpc/types.ts';

/** What the front door shows. */
export async function readHome(market: MarketCode): Promise<Answer<Home>> {
  'use cache';
  const answer = await ask<Home>(`home ${market}`, () => bff.catalog.home.query({ market }));
  const shown = answer.kind === 'found' ? answer.value.blocks.flatMap(cardsOf) : [];
  showsOn(`/${market}`, ['home', 'away', ...shown.map(({ handle }) => `product:${handle}`)]);
  return answer;
}

const cardsOf = (block: HomeBlock) => [
  ...('cards' in block ? block.cards : []),
  ...('pick' in block && block.pick ? [block.pick] : []),
];
