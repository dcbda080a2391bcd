import {
  type Currency,
  homeCurrency,
  type MarketCode,
  marketCodes,
  markets,
} from '@souk/service-kit/markets';
import { z } from 'zod';

/** Published products, with their figures in some money, as `p`: those that are sold in it. */
export const productsIn = (currency: Currency): string =>
  currency === homeCurrency ? 'product p' : `(select * from product_priced where currency = '${currency}') p`;

/** The same of variants, as `v`. */
export const variantsIn = (currency: Currency): string =>
  currency === homeCurrency ? 'variant v' : `(select * from variant_priced where currency = '${currency}') v`;

export const currencyOf = (market: MarketCode): Currency => markets[market].currency;

/** The markets whose money is among these. */
export const marketsWith = (currencies: readonly string[]): MarketCode[] =>
  marketCodes.filter((market) => currencies.includes(markets[market].currency));

/** The market whose prices are asked for, as a part of a query. */
export const marketSchema = z.enum(marketCodes).default('en-us');
