export type PricePart = { text: string; raised: boolean; place: number };

const formats = new Map<string, Intl.NumberFormat>();

const formatOf = (locale: string, currency: string, short = false): Intl.NumberFormat => {
  const name = `${locale} ${currency} ${short}`;
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: short ? 'stripIfInteger' : 'auto',
  });
  formats.set(name, made);
  return made;
};

export type Money = { amountMinor: number; currency: string; locale: string };

const amountOf = ({ amountMinor, currency, locale }: Money): number =>
  amountMinor / 10 ** (formatOf(locale, currency).resolvedOptions().maximumFractionDigits ?? 2);

/** Marks that steer the direction of a line; a figure brings its own. */
const marks = /[\u200e\u200f\u061c]/g;
const runsLeft = /^(ar|fa|he|ur)\b/;

/** A figure without marks, for an element of its own that settles its direction. */
export const bareFigure = (text: string): string => text.replaceAll(marks, '');

/** In a sentence that runs to the left a figure stays together and in order: it is set apart by marks nobody sees. */
export const keepTogether = (text: string, locale: string): string =>
  runsLeft.test(locale) ? `\u2066${bareFigure(text)}\u2069` : text;

const format = (money: Money, short: boolean): string =>
  formatOf(money.locale, money.currency, short).format(amountOf(money)).replace('-', '\u2212');

const write = (money: Money, short: boolean): string => keepTogether(format(money, short), money.locale);

/** The price as an element of its own shows it. */
export const barePriceText = (money: Money, { short }: { short: boolean }): string =>
  bareFigure(format(money, short));

/** The price as a sentence says it: `$161.77`, with a true minus. */
export const priceText = (money: Money): string => write(money, false);

/** The same without idle zeros, for thresholds and savings: `$75`. */
export const shortPriceText = (money: Money): string => write(money, true);

/**
 * The price in pieces: sign and cents are raised, the decimal point between them is left out because height says it.
 * A sign that trails in this market keeps trailing; a currency without a minor unit has no cents.
 */
export const priceParts = (money: Money): PricePart[] =>
  formatOf(money.locale, money.currency)
    .formatToParts(amountOf(money))
    .filter(({ type }) => type !== 'decimal')
    .map(({ type, value }, place) => ({
      place,
      text: type === 'minusSign' ? '\u2212' : bareFigure(value),
      raised: type === 'currency' || type === 'fraction',
    }));
