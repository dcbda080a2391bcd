'use client';

import { shortPriceText } from '@souk/ui/price-parts';
import type { Picture } from '@souk/ui/tile';
import { useTranslations } from 'next-intl';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import type { Market } from '../../lib/market.ts';
import type { Product } from '../../lib/trpc/types.ts';
import { useHydrated } from '../../lib/use-hydrated.ts';
import { BuyColumn } from './buy-column.tsx';
import { ProductGallery } from './product-gallery.tsx';
import { type StockedVariant, useVariant } from './use-variant.ts';

/** Nobody needs them before they can look: they come after the page has come alive. */
const ProductTools = lazy(() => import('./product-tools.tsx'));

type Props = { product: Product; market: Market; head: ReactNode };

/** The object and how to buy it: the chosen variant decides picture, price and stock of both halves. */
export function ProductStage({ product, market, head }: Props) {
  const t = useTranslations('card');
  const { variants, chosen, choose, stockIsOld } = useVariant(product);
  const [looked, setLooked] = useState<Picture | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  const alive = useHydrated();
  if (!chosen) return null;
  const shown = looked ?? chosen.image;
  const pictures = distinct([...product.media, ...variants.map(({ image }) => image)]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 lg:grid-cols-[minmax(0,1fr)_416px]">
      <ProductGallery
        pictures={pictures}
        shown={shown}
        onShow={setLooked}
        badge={badgeOf({ chosen, product, market, t })}
        soldOut={chosen.band === 'out'}
        stage={stage}
      >
        {alive && (
          <Suspense>
            <ProductTools handle={product.handle} title={product.title} variantId={chosen.id} />
          </Suspense>
        )}
      </ProductGallery>
      <BuyColumn
        product={product}
        market={market}
        head={head}
        variants={variants}
        chosen={chosen}
        stockIsOld={stockIsOld}
        stage={stage}
        onChoose={(place, value) => {
          setLooked(null);
          choose(place, value);
        }}
      />
    </div>
  );
}

const distinct = (pictures: Picture[]): Picture[] => [
  ...new Map(pictures.filter(({ src }) => src !== null).map((picture) => [picture.src, picture])).values(),
];

type Badged = {
  chosen: StockedVariant;
  product: Product;
  market: Market;
  t: ReturnType<typeof useTranslations<'card'>>;
};

function badgeOf({ chosen, product, market, t }: Badged) {
  if (chosen.band === 'out') return { tone: 'ink', text: t('soldOut') } as const;
  if (chosen.listPriceMinor !== null) {
    const amountMinor = chosen.listPriceMinor - chosen.priceMinor;
    const amount = shortPriceText({ amountMinor, currency: chosen.currency, locale: market.locale });
    return { tone: 'terracotta', text: t('save', { amount }) } as const;
  }
  return product.badge === 'new' ? ({ tone: 'paper', text: t('new') } as const) : null;
}
