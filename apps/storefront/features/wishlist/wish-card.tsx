'use client';

import { buttonClass } from '@souk/ui/button-class';
import { priceText } from '@souk/ui/price-parts';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef } from 'react';
import { TheirWords } from '../../i18n/their-words.tsx';
import type { Market } from '../../lib/market.ts';
import type { ProductCardData, Variant } from '../../lib/trpc/types.ts';
import { AddToCartButton } from '../cart/add-to-cart-button.tsx';
import { ProductCard } from '../catalog/product-card.tsx';
import { NearLink } from '../hall/near-link.tsx';

type Props = {
  market: Market;
  card: ProductCardData;
  /** The one that is meant, if one is. */
  variant: Variant | null;
  /** What the button that puts it into the bag says. */
  add: string;
  onAdded?: () => void;
  /** Beside that button. */
  children?: ReactNode;
};

const quiet = { variant: 'quiet', size: 'medium' } as const;

/** A thing on a wishlist: as it is now, and on its way into the bag. */
export function WishCard({ market, card, variant, add, onAdded, children }: Props) {
  const t = useTranslations('wishlist');
  const tile = useRef<HTMLLIElement>(null);
  const variantId = variant?.id ?? card.soleVariantId;
  const soldOut = variant ? variant.band === 'out' : card.badge === 'sold_out';
  const named = variant && card.soleVariantId === null;
  return (
    <li ref={tile} className="flex flex-col">
      <ProductCard card={card} market={market} as="h2" />
      {named && (
        <p className="mt-2 text-small">
          <TheirWords>{variant.title}</TheirWords>{' '}
          <span className="text-ink-muted">
            {priceText({
              amountMinor: variant.priceMinor,
              currency: variant.currency,
              locale: market.locale,
            })}
          </span>
        </p>
      )}
      <div className="mt-auto flex flex-wrap items-center gap-x-4 gap-y-1 pt-4">
        {variantId === null ? (
          <NearLink href={`/${market.code}/products/${card.handle}`} className={buttonClass(quiet)}>
            {t('choose')}
          </NearLink>
        ) : (
          <AddToCartButton
            variantId={variantId}
            title={card.title}
            unavailable={soldOut}
            picture={tile}
            onAdded={onAdded}
            look={quiet}
          >
            {soldOut ? t('soldOut') : add}
          </AddToCartButton>
        )}
        {children}
      </div>
    </li>
  );
}
