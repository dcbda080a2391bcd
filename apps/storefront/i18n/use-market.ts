import { useLocale } from 'next-intl';
import { allMarkets, defaultMarket, type Market } from '../lib/market.ts';

/** The market of the page, for what is not told it. */
export const useMarket = (): Market => {
  const locale = useLocale();
  return allMarkets.find((market) => market.locale === locale) ?? defaultMarket;
};
