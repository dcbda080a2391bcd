import type { ServiceMarkets } from '@souk/bff/routers/storefront/markets';

/** Where a shopper shops: it decides the language, the money, the tax and where it goes to. It is in every address. */
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
  /** Whether prices hold their tax, or it is added at the till. */
  taxIncluded: boolean;
  /** Where it delivers to. */
  country: string;
  /** The wall clock of the hall. */
  timeZone: string;
};

/** What the services know of them: a market that says otherwise here does not compile. */
type TheirMarkets = {
  [Code in keyof ServiceMarkets]: Pick<
    ServiceMarkets[Code],
    'language' | 'locale' | 'currency' | 'country' | 'timeZone'
  > & { taxIncluded: ServiceMarkets[Code]['taxDisplay'] extends 'included' ? true : false };
};

const markets = {
  'en-us': {
    code: 'en-us',
    language: 'en',
    languageName: 'English',
    locale: 'en-US',
    direction: 'ltr',
    currency: 'USD',
    taxIncluded: false,
    country: 'US',
    timeZone: 'America/Los_Angeles',
  },
  'de-de': {
    code: 'de-de',
    language: 'de',
    languageName: 'Deutsch',
    locale: 'de-DE',
    direction: 'ltr',
    currency: 'EUR',
    taxIncluded: true,
    country: 'DE',
    timeZone: 'Europe/Berlin',
  },
  'ar-ae': {
    code: 'ar-ae',
    language: 'ar',
    languageName: 'العربية',
    locale: 'ar-AE',
    direction: 'rtl',
    currency: 'AED',
    taxIncluded: true,
    country: 'AE',
    timeZone: 'Asia/Dubai',
  },
} as const satisfies Record<MarketCode, Market> & TheirMarkets;

export const allMarkets: readonly Market[] = Object.values(markets);

export const defaultMarket: Market = markets['en-us'];

export const shopName = 'Souk';

/** The language in which stallholders write, and services answer. */
export const shopLanguage: Language = 'en';

export const isMarket = (code: string): code is MarketCode => Object.hasOwn(markets, code);

/** The market of an address; unknown ones are shown in the default one, as the page that says "not found". */
export const marketOf = (code: string): Market => (isMarket(code) ? markets[code] : defaultMarket);
