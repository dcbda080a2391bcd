/**
 * What a market decides for services: its language, the money of its price list, where it delivers to, whether prices
 * hold their tax or it is added at the till, and the wall clock of the place. A market is data of the shop that needs
 * messages, address rules and pages of its own beside it, so it is here and not in a table (docs/decisions/040-markets.md).
 */
export const markets = {
  'en-us': {
    language: 'en',
    locale: 'en-US',
    currency: 'USD',
    country: 'US',
    taxDisplay: 'added',
    timeZone: 'America/Los_Angeles',
  },
  'de-de': {
    language: 'de',
    locale: 'de-DE',
    currency: 'EUR',
    country: 'DE',
    taxDisplay: 'included',
    timeZone: 'Europe/Berlin',
  },
  'ar-ae': {
    language: 'ar',
    locale: 'ar-AE',
    currency: 'AED',
    country: 'AE',
    taxDisplay: 'included',
    timeZone: 'Asia/Dubai',
  },
} as const;

export type MarketCode = keyof typeof markets;
export type Market = (typeof markets)[MarketCode];
export type Currency = Market['currency'];
export type Language = Market['language'];

export const marketCodes = Object.keys(markets) as [MarketCode, ...MarketCode[]];

/** The market of whoever names none. */
export const homeMarket: MarketCode = 'en-us';

/** The shop's own money: every variant has a price in it. */
export const homeCurrency: Currency = markets[homeMarket].currency;

/** Those that a thing may have a price in beside the shop's own. */
export const otherCurrencies = [
  ...new Set(Object.values(markets).map(({ currency }): Currency => currency)),
].filter((currency) => currency !== homeCurrency);

/** All money there is, the shop's own first. */
export const currencies: [Currency, ...Currency[]] = [homeCurrency, ...otherCurrencies];

/** Throws for a code that no bag and no order can have come from. */
export const marketOf = (code: string): Market => {
  const market = (markets as Record<string, Market | undefined>)[code];
  if (!market) throw new Error(`there is no market ${code}`);
  return market;
};
