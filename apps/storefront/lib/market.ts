/** Where a shopper shops: it decides the language and how figures are written. It is in every address. */
export type MarketCode = 'en-us' | 'de-de' | 'ar-ae';

export type Language = 'en' | 'de' | 'ar';

export type Market = {
  code: MarketCode;
  language: Language;
  /** What the language calls itself. */
  languageName: string;
  locale: string;
  direction: 'ltr' | 'rtl';
  currency: string;
  /** Where it delivers to. */
  country: string;
  /** The wall clock of the hall. */
  timeZone: string;
};

/** One hall, three languages: prices, delivery and tax are the same in each (docs/decisions/040-markets.md). */
const hall = { currency: 'USD', country: 'US', timeZone: 'America/Los_Angeles' } as const;

const markets: Record<MarketCode, Market> = {
  'en-us': {
    code: 'en-us',
    language: 'en',
    languageName: 'English',
    locale: 'en-US',
    direction: 'ltr',
    ...hall,
  },
  'de-de': {
    code: 'de-de',
    language: 'de',
    languageName: 'Deutsch',
    locale: 'de-DE',
    direction: 'ltr',
    ...hall,
  },
  'ar-ae': {
    code: 'ar-ae',
    language: 'ar',
    languageName: 'العربية',
    locale: 'ar-AE',
    direction: 'rtl',
    ...hall,
  },
};

export const allMarkets: readonly Market[] = Object.values(markets);

export const defaultMarket: Market = markets['en-us'];

/** The market whose prices, delivery and tax hold everywhere, until a market has its own. */
export const pricedAs = 'en-us';

export const shopName = 'Souk';

/** The language in which stallholders write, and services answer. */
export const shopLanguage: Language = 'en';

export const isMarket = (code: string): code is MarketCode => Object.hasOwn(markets, code);

/** The market of an address; unknown ones are shown in the default one, as the page that says "not found". */
export const marketOf = (code: string): Market => (isMarket(code) ? markets[code] : defaultMarket);
