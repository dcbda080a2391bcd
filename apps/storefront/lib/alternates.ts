import type { Metadata } from 'next';
import { allMarkets, defaultMarket } from './market.ts';

/** Where a page stands for good, and where it stands in each market that has it: for search engines. */
export const alternatesOf = (
  market: string,
  path: string,
  markets: readonly string[] = allMarkets.map(({ code }) => code),
): NonNullable<Metadata['alternates']> => ({
  canonical: `/${market}${path}`,
  languages: {
    ...Object.fromEntries(
      allMarkets
        .filter(({ code }) => markets.includes(code))
        .map(({ language, code }) => [language, `/${code}${path}`]),
    ),
    ...(markets.includes(defaultMarket.code) ? { 'x-default': `/${defaultMarket.code}${path}` } : {}),
  },
});
