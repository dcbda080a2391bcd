import type { Metadata } from 'next';
import { allMarkets, defaultMarket } from './market.ts';

/** Where a page stands for good, and where it stands in each language: for search engines. */
export const alternatesOf = (market: string, path: string): NonNullable<Metadata['alternates']> => ({
  canonical: `/${market}${path}`,
  languages: {
    ...Object.fromEntries(allMarkets.map(({ language, code }) => [language, `/${code}${path}`])),
    'x-default': `/${defaultMarket.code}${path}`,
  },
});
