import { useTranslations } from 'next-intl';
import type { Market } from '../../lib/market.ts';
import type { ProductCardData } from '../../lib/trpc/types.ts';
import { ProductCard } from './product-card.tsx';
import { ProductGrid } from './product-grid.tsx';

export function GoesWell({ cards, market }: { cards: ProductCardData[]; market: Market }) {
  const t = useTranslations('about');
  if (cards.length === 0) return null;
  return (
    <section className="mt-16 lg:mt-24">
      <h2 className="display text-section-sm leading-tight sm:text-section">{t('goesWell')}</h2>
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
