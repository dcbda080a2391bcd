import type { productStanding } from '@souk/events/catalog';
import { currencies } from '@souk/service-kit/markets';
import type { z } from 'zod';

type Standing = z.output<typeof productStanding.payload>;

/** Codes of the shop's money in which anything of a product can be bought; none of one that is not published. Pure. */
export const soldIn = ({ status, variants }: Standing): string[] => {
  if (status !== 'published') return [];
  const priced = new Set(
    variants.flatMap(({ currency, prices }) => [currency, ...prices.map((price) => price.currency)]),
  );
  return currencies.filter((currency) => priced.has(currency));
};
