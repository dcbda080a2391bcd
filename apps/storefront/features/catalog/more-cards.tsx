'use client';

import { SkeletonTile } from '@souk/ui/skeleton-tile';
import type { Market } from '../../lib/market.ts';
import type { ProductCardData } from '../../lib/trpc/types.ts';
import { ProductCard } from './product-card.tsx';

const SKELETONS = ['a', 'b', 'c', 'd', 'e', 'f'];

type Props = {
  cards: readonly ProductCardData[];
  /** They are on their way. */
  waiting: boolean;
  stall: string;
  market: Market;
  within: boolean;
};

/** The cards that are not in the page's HTML. */
export default function MoreCards({ cards, waiting, stall, market, within }: Props) {
  if (waiting)
    return SKELETONS.map((key) => (
      <li key={key}>
        <SkeletonTile stall={stall} />
      </li>
    ));
  return cards.map((card) => (
    <li key={card.handle}>
      <ProductCard card={card} market={market} within={within} as="h2" />
    </li>
  ));
}
