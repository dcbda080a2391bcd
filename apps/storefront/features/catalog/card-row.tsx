import { useTranslations } from 'next-intl';
import type { Market } from '../../lib/market.ts';
import type { ProductCardData } from '../../lib/trpc/types.ts';
import { ProductCard } from './product-card.tsx';
import { ProductGrid } from './product-grid.tsx';

type Props = {
  /** Of the row: its title. */
  row: 'together' | 'similar' | 'goesWell';
  cards: ProductCardData[];
  market: Market;
};

/** A row of things beside the one that is looked at. */
export function CardRow({ row, cards, market }: Props) {
  const t = useTranslations('about');
  if (cards.length === 0) return null;
  return (
    <section className="mt-16 lg:mt-24">
      <h2 className="display text-section-sm leading-tight sm:text-section">{t(row)}</h2>
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
