/** Where a shopper shops: it decides language, currency and how numbers are written. It is in every address. */
export type MarketCode = 'en-us';

export type Market = {
  code: MarketCode;
  locale: string;
  currency: string;
  country: string;
  countryName: string;
  languageName: string;
};

const markets: Record<MarketCode, Market> = {
  'en-us': {
    code: 'en-us',
    locale: 'en-US',
    currency: 'USD',
    country: 'US',
    countryName: 'United States',
    languageName: 'English',
  },
};

export const defaultMarket: Market = markets['en-us'];

export const isMarket = (code: string): code is MarketCode => Object.hasOwn(markets, code);

/** The market of an address; unknown ones are shown in the default one, as the page that says "not found". */
export const marketOf = (code: string): Market => (isMarket(code) ? markets[code] : defaultMarket);
