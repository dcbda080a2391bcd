'use client';

import { Notice } from '@souk/ui/notice';
import { Price } from '@souk/ui/price';
import { useTranslations } from 'next-intl';
import { lazy, type ReactNode, type RefObject, Suspense, useRef, useState } from 'react';
import { TheirWords } from '../../i18n/their-words.tsx';
import type { Market } from '../../lib/market.ts';
import type { Product } from '../../lib/trpc/types.ts';
import { AddToCartButton } from '../cart/add-to-cart-button.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { WasPrice } from '../ui/was-price.tsx';
import { BuyPromises } from './buy-promises.tsx';
import { SalePrice } from './sale-price.tsx';
import { StickyBuyBar } from './sticky-buy-bar.tsx';
import { StockLine } from './stock-line.tsx';
import type { StockedVariant } from './use-variant.ts';
import { VariantOptions } from './variant-options.tsx';

/** Few things are sold out: most pages need not bring the form along. */
const TellMe = lazy(() => import('../stock-watch/tell-me.tsx'));

type Props = {
  product: Product;
  market: Market;
  /** Stall, rating, name and tagline: made on the server. */
  head: ReactNode;
  variants: StockedVariant[];
  chosen: StockedVariant;
  onChoose: (place: number, value: string) => void;
  stockIsOld: boolean;
  stage: RefObject<HTMLDivElement | null>;
};

const MOST_IN_A_LINE = 99;

export function BuyColumn(props: Props) {
  const { product, market, head, variants, chosen, onChoose, stockIsOld, stage } = props;
  const t = useTranslations('product');
  const [wanted, setWanted] = useState(1);
  const [refusal, setRefusal] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const money = { currency: chosen.currency, locale: market.locale };
  const most = Math.max(1, Math.min(MOST_IN_A_LINE, chosen.available ?? MOST_IN_A_LINE));
  const quantity = Math.min(wanted, most);
  const soldOut = chosen.band === 'out';
  const add = {
    variantId: chosen.id,
    quantity,
    title: product.title,
    unavailable: soldOut,
    picture: stage,
    onRefusal: setRefusal,
  };
  return (
    <div className="max-lg:mt-6">
      {head}
      <p className="mt-6 flex flex-wrap items-baseline gap-x-4" aria-live="polite">
        <Price
          amountMinor={chosen.priceMinor}
          {...money}
          size="xl"
          tone={soldOut ? 'muted' : chosen.listPriceMinor === null ? 'plain' : 'sale'}
        />
        {chosen.listPriceMinor !== null && (
          <WasPrice amountMinor={chosen.listPriceMinor} {...money} className="text-[1.25rem]" />
        )}
      </p>
      {market.taxIncluded && <p className="mt-1.5 text-small text-ink-muted">{t('taxIncluded')}</p>}
      <SalePrice title={product.title} variant={chosen} market={market} />
      <VariantOptions
        options={product.options}
        variants={variants}
        chosen={chosen.optionValues}
        onChoose={onChoose}
      />
      <div className="mt-8 flex gap-3">
        <Stepper
          label={t('howMany', { title: product.title })}
          value={quantity}
          onChange={setWanted}
          max={most}
          disabled={soldOut}
        />
        <AddToCartButton {...add} ref={button} className="flex-1">
          {soldOut ? t('soldOut') : t('add')}
        </AddToCartButton>
      </div>
      <StockLine variant={chosen} locale={market.locale} />
      {soldOut && (
        <Suspense>
          <TellMe key={chosen.id} variantId={chosen.id} />
        </Suspense>
      )}
      {refusal && (
        <Notice kind="problem" title={t('notInBag')} className="mt-4">
          {refusal}
        </Notice>
      )}
      {stockIsOld && (
        <Notice kind="stale" title={t('stockOld')} className="mt-4">
          {t('stockOldMore')}
        </Notice>
      )}
      <BuyPromises
        market={market}
        amountMinor={chosen.priceMinor * quantity}
        currency={chosen.currency}
        inHall={chosen.band === 'in' || chosen.band === 'low'}
      />
      <StickyBuyBar watch={button}>
        <span className="min-w-0 flex-1">
          <span className="block truncate text-small font-semibold">
            <TheirWords>{product.title}</TheirWords>
          </span>
          <Price amountMinor={chosen.priceMinor} {...money} size="m" />
        </span>
        <AddToCartButton {...add}>{soldOut ? t('soldOut') : t('add')}</AddToCartButton>
      </StickyBuyBar>
    </div>
  );
}
