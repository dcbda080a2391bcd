import { bareFigure, keepTogether } from '@souk/ui/price-parts';

const write = (part: number, locale: string, digits: number): string =>
  part.toLocaleString(locale, { style: 'percent', maximumFractionDigits: digits });

/** A part of the whole as a sentence of the market says it: `10.35%`, `10,35 %`. */
export const percentText = (part: number, locale: string): string =>
  keepTogether(write(part, locale, 4), locale);

/** In whole percent, for an element of its own. */
export const wholePercent = (part: number, locale: string): string => bareFigure(write(part, locale, 0));
