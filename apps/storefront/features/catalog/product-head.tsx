import { Rating } from '@souk/ui/rating';
import Link from 'next/link';
import type { Market } from '../../lib/market.ts';
import type { Product } from '../../lib/trpc/types.ts';

/** Where it stands, how it is rated, what it is called. */
export function ProductHead({ product, market }: { product: Product; market: Market }) {
  const { category, rating } = product;
  return (
    <>
      <div className="flex items-center justify-between gap-4 text-small">
        <Link
          href={`/${market.code}/stalls/${category.handle}`}
          className="flex items-center gap-2.5 rounded-xs text-ink-muted hover:text-ink"
        >
          <span aria-hidden="true" className="size-2 rounded-pill bg-dot" />
          {category.title}, stall {category.position}
        </Link>
        {rating && (
          <span className="flex items-center gap-2">
            <Rating average={rating.average} locale={market.locale} className="font-semibold" />
            <a href="#reviews" className="link">
              {rating.count.toLocaleString(market.locale)} {rating.count === 1 ? 'review' : 'reviews'}
            </a>
          </span>
        )}
      </div>
      <h1 className="display mt-4 text-product-sm leading-[1.06] tracking-[-0.025em] lg:text-product">
        {product.title}
      </h1>
      {product.tagline && <p className="mt-3 text-[1.0625rem] leading-7 text-ink-muted">{product.tagline}</p>}
    </>
  );
}
