import { useTranslations } from 'next-intl';
import { TheirWords } from '../../i18n/their-words.tsx';
import type { Market } from '../../lib/market.ts';
import type { Product } from '../../lib/trpc/types.ts';
import { NearLink } from '../hall/near-link.tsx';
import { Rating } from '../ui/rating.tsx';

/** Where it stands, how it is rated, what it is called. */
export function ProductHead({ product, market }: { product: Product; market: Market }) {
  const t = useTranslations('about');
  const { category, rating } = product;
  return (
    <>
      <div className="flex items-center justify-between gap-4 text-small">
        <NearLink
          href={`/${market.code}/stalls/${category.handle}`}
          className="flex items-center gap-2.5 rounded-xs text-ink-muted hover:text-ink"
        >
          <span aria-hidden="true" className="size-2 rounded-pill bg-dot" />
          <span>
            {t.rich('stall', {
              number: category.position,
              stall: () => <TheirWords>{category.title}</TheirWords>,
            })}
          </span>
        </NearLink>
        {rating && (
          <span className="flex items-center gap-2">
            <Rating average={rating.average} className="font-semibold" />
            <a href="#reviews" className="link">
              {t('reviews', { count: rating.count })}
            </a>
          </span>
        )}
      </div>
      <h1 className="display mt-4 text-product-sm leading-[1.06] tracking-[-0.025em] lg:text-product">
        <TheirWords>{product.title}</TheirWords>
      </h1>
      {product.tagline && (
        <p className="mt-3 text-[1.0625rem] leading-7 text-ink-muted">
          <TheirWords>{product.tagline}</TheirWords>
        </p>
      )}
    </>
  );
}
