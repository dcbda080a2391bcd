/** What a market decides: language of amounts and dates, money, the country it delivers to, the hall's wall clock. */
export const markets = {
  'en-us': { locale: 'en-US', currency: 'USD', country: 'US', timeZone: 'America/Los_Angeles' },
} as const;

export type MarketCode = keyof typeof markets;
export type Market = (typeof markets)[MarketCode];

export const marketCodes = Object.keys(markets) as [MarketCode, ...MarketCode[]];

/** Throws for a code that no cart can have been begun with. */
export const marketOf = (code: string): Market => {
  const market = (markets as Record<string, Market | undefined>)[code];
  if (!market) throw new Error(`there is no market ${code}`);
  return market;
};
