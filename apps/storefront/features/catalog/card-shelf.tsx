import type { ReactNode } from 'react';
import type { Market } from '../../lib/market.ts';
import type { ProductCardData } from '../../lib/trpc/types.ts';
import { ProductCard } from './product-card.tsx';
import { ProductGrid } from './product-grid.tsx';

type Props = {
  title: string;
  cards: ProductCardData[];
  market: Market;
  /** Beside the title. */
  action?: ReactNode;
};

/** A row of cards under a title. */
export function CardShelf({ title, cards, market, action }: Props) {
  return (
    <section className="mt-16 lg:mt-24">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 className="display text-section-sm leading-tight sm:text-section">{title}</h2>
        {action}
      </div>
      <div className="mt-6 lg:mt-9">
        <ProductGrid across={4}>
          {cards.map((card) => (
            <li key={card.handle}>
              <ProductCard card={card} market={market} />
            </li>
          ))}
        </ProductGrid>
      </div>
    </section>
  );
}
