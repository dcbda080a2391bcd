'use client';

import { Amount } from '@souk/ui/price';
import { shortPriceText } from '@souk/ui/price-parts';
import { RangeSlider } from '@souk/ui/range-slider';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Market } from '../../lib/market.ts';
import type { Facets } from '../../lib/trpc/types.ts';
import type { Filters } from './filters.ts';
import type { SetFilters } from './use-filters.ts';

type Props = { price: Facets['price']; filters: Filters; set: SetFilters; market: Market };

/** From and to, under a small picture of where the prices lie. */
export function PriceFacet({ price, filters, set, market }: Props) {
  const t = useTranslations('listing');
  const least = Math.floor(price.minMinor / 100);
  const most = Math.ceil(price.maxMinor / 100);
  const settled: [number, number] = [filters.min ?? least, filters.max ?? most];
  const [moving, setMoving] = useState<[number, number] | null>(null);
  const [from, to] = moving ?? settled;
  const money = { currency: market.currency, locale: market.locale };
  const text = (units: number) => shortPriceText({ amountMinor: units * 100, ...money });
  const tallest = Math.max(1, ...price.buckets.map(({ count }) => count));
  const commit = ([low, high]: [number, number]) => {
    setMoving(null);
    set({ min: low > least ? low : null, max: high < most ? high : null });
  };
  return (
    <div className="px-2.5 pt-2 pb-2">
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${price.buckets.length * 10} 40`}
        preserveAspectRatio="none"
        className="block h-9 w-full rtl:-scale-x-100"
      >
        {price.buckets.map(({ fromMinor, toMinor, count }, at) => {
          const height = count === 0 ? 0 : Math.max(2, (count / tallest) * 38);
          const inside = toMinor > from * 100 && fromMinor < to * 100;
          return (
            <rect
              key={fromMinor}
              x={at * 10 + 0.5}
              y={40 - height}
              width={9}
              height={height}
              rx={1}
              className={inside ? 'fill-niche' : 'fill-line'}
            />
          );
        })}
      </svg>
      <RangeSlider
        labels={[t('from'), t('to')]}
        direction={market.direction}
        min={least}
        max={most}
        value={[from, to]}
        valueText={text}
        onChange={setMoving}
        onCommit={commit}
      />
      <p className="-mx-2.5 mt-2 flex justify-between tabular-nums">
        <Amount amountMinor={from * 100} {...money} short />
        <Amount amountMinor={to * 100} {...money} short />
      </p>
    </div>
  );
}
