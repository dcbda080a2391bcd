export type PricePart = { text: string; raised: boolean; place: number };

const formats = new Map<string, Intl.NumberFormat>();

const formatOf = (locale: string, currency: string): Intl.NumberFormat => {
  const name = `${locale} ${currency}`;
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { style: 'currency', currency });
  formats.set(name, made);
  return made;
};

export type Money = { amountMinor: number; currency: string; locale: string };

const amountOf = ({ amountMinor, currency, locale }: Money): number =>
  amountMinor / 10 ** (formatOf(locale, currency).resolvedOptions().maximumFractionDigits ?? 2);

/** The price as a sentence says it: `$161.77`, with a true minus. */
export const priceText = (money: Money): string =>
  formatOf(money.locale, money.currency).format(amountOf(money)).replace('-', '\u2212');

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
      text: type === 'minusSign' ? '\u2212' : value,
      raised: type === 'currency' || type === 'fraction',
    }));
