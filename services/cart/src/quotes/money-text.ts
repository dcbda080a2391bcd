import type { Market } from '@souk/service-kit/markets';
import * as kit from '@souk/service-kit/money-text';

export type MoneyMarket = Pick<Market, 'currency'>;

/** Services say things in English, in whatever money; pages say them in the language of the market. */
export const inEnglish = ({ currency }: MoneyMarket) =>
  ({ language: 'en', locale: 'en-US', currency }) as const;

/** An amount in the money of the market: `$146.60`. */
export const moneyText = (amountMinor: number, market: MoneyMarket): string =>
  kit.moneyText(amountMinor, inEnglish(market));

/** A round amount without its cents, for thresholds: `$75`. */
export const shortMoneyText = (amountMinor: number, market: MoneyMarket): string =>
  kit.shortMoneyText(amountMinor, inEnglish(market));
