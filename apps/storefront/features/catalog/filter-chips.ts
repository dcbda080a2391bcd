import { shortPriceText } from '@souk/ui/price-parts';
import type { useTranslations } from 'next-intl';
import type { Market } from '../../lib/market.ts';
import type { Filters } from './filters.ts';

export type Chip = { key: string; label: string; theirs: boolean; without: Partial<Filters> };
type Words = ReturnType<typeof useTranslations<'listing'>>;
type Place = { market: Market; t: Words };

/** One chip per thing asked for, each with what is left when it is taken away. */
export const filterChips = (filters: Filters, { market, t }: Place): Chip[] => {
  const several = (['kind', 'colour', 'size'] as const).flatMap((name) =>
    filters[name].map((value) => ({
      key: `${name} ${value}`,
      label: value,
      theirs: true,
      without: { [name]: filters[name].filter((other) => other !== value) },
    })),
  );
  const price = priceLabel(filters, { market, t });
  return [
    ...several,
    ...(price ? [{ key: 'price', label: price, theirs: false, without: { min: null, max: null } }] : []),
    ...(filters.stars === null
      ? []
      : [
          {
            key: 'stars',
            label: t('starsAndUp', { count: filters.stars }),
            theirs: false,
            without: { stars: null },
          },
        ]),
    ...(filters.hall ? [{ key: 'hall', label: t('inHall'), theirs: false, without: { hall: false } }] : []),
  ];
};

const priceLabel = ({ min, max }: Filters, { market, t }: Place): string | null => {
  const text = (units: number) =>
    shortPriceText({ amountMinor: units * 100, currency: market.currency, locale: market.locale });
  if (min !== null && max !== null) return t('between', { from: text(min), to: text(max) });
  if (max !== null) return t('upTo', { amount: text(max) });
  return min === null ? null : t('fromAmount', { amount: text(min) });
};
