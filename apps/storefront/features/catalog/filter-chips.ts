import { priceText } from '@souk/ui/price-parts';
import type { Market } from '../../lib/market.ts';
import type { Filters } from './use-filters.ts';

export type Chip = { key: string; label: string; without: Partial<Filters> };

/** One chip per thing asked for, each with what is left when it is taken away. */
export const filterChips = (filters: Filters, market: Market): Chip[] => {
  const several = (['kind', 'colour', 'size'] as const).flatMap((name) =>
    filters[name].map((value) => ({
      key: `${name} ${value}`,
      label: value,
      without: { [name]: filters[name].filter((other) => other !== value) },
    })),
  );
  const price = priceLabel(filters, market);
  return [
    ...several,
    ...(price ? [{ key: 'price', label: price, without: { min: null, max: null } }] : []),
    ...(filters.hall ? [{ key: 'hall', label: 'In the hall today', without: { hall: false } }] : []),
  ];
};

const priceLabel = ({ min, max }: Filters, market: Market): string | null => {
  const text = (units: number) =>
    priceText({ amountMinor: units * 100, currency: market.currency, locale: market.locale }).replace(
      /\.00$/,
      '',
    );
  if (min !== null && max !== null) return `${text(min)} to ${text(max)}`;
  if (max !== null) return `Up to ${text(max)}`;
  return min === null ? null : `From ${text(min)}`;
};
