import { allMarkets, defaultMarket, isMarket } from '../lib/market.ts';

/** The languages a browser asks for, the dearest first: `ar-EG;q=0.8` counts as `ar`. */
const wanted = (acceptLanguage: string): string[] =>
  acceptLanguage
    .split(',')
    .map((one) => {
      const [tag = '', quality] = one.trim().split(/;\s*q=/);
      return { language: tag.toLowerCase().split('-')[0] ?? '', weight: quality ? Number(quality) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ language }) => language);

/** The market in the language somebody reads best, of those the hall speaks. */
export const bestMarket = (acceptLanguage = ''): string => {
  for (const language of wanted(acceptLanguage)) {
    const market = allMarkets.find((one) => one.language === language);
    if (market) return market.code;
  }
  return defaultMarket.code;
};

/** Folders of `public`: files, not pages. */
const folders = new Set(['art', 'icons', 'og']);

/** Where an address without a market leads; null when it names one, or is no page. */
export const marketAddress = (url: string, acceptLanguage?: string): string | null => {
  const { pathname, search } = new URL(url, 'http://front');
  const [first = '', ...rest] = pathname.split('/').slice(1);
  const isFile =
    pathname.includes('.', pathname.lastIndexOf('/')) && (rest.length === 0 || folders.has(first));
  if (isMarket(first) || isFile) return null;
  return `/${bestMarket(acceptLanguage)}${pathname === '/' ? '' : pathname}${search}`;
};
