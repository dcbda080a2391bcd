/** A market's locale: `en-us` is en-US. */
export const localeOf = (market: string): string => {
  const [language = 'en', region = 'US'] = market.split('-');
  return `${language}-${region.toUpperCase()}`;
};

/** A price in the pieces the look needs (sign and minor units set small), and whole, as sentences write it. */
export type Price = {
  readonly plain: string;
  /** Each piece in its order; `small` pieces are raised, `mark` is read but not seen. */
  readonly parts: readonly { place: number; text: string; kind: 'digits' | 'small' | 'mark' }[];
  readonly reduces: boolean;
};

/** Making a format takes longer than using it a hundred times; there are as few as there are markets. */
const formats = new Map<string, { format: Intl.NumberFormat; minorPerMajor: number }>();

const formatOf = (locale: string, currency: string) => {
  const name = `${locale} ${currency}`;
  const known = formats.get(name);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const { maximumFractionDigits = 2 } = format.resolvedOptions();
  const made = { format, minorPerMajor: 10 ** maximumFractionDigits };
  formats.set(name, made);
  return made;
};

const smallParts = new Set(['currency', 'minusSign', 'fraction', 'literal']);

/** @param amountMinor in the currency's minor units; below zero it reads as a reduction, with a true minus */
export const priceOf = (
  amountMinor: number,
  { currency, locale }: { currency: string; locale: string },
): Price => {
  const { format, minorPerMajor } = formatOf(locale, currency);
  const pieces = format
    .formatToParts(amountMinor / minorPerMajor)
    .map(({ type, value }) => ({ type, value: type === 'minusSign' ? '−' : value }));
  return {
    plain: pieces.map(({ value }) => value).join(''),
    parts: pieces.map(({ type, value }, place) => ({
      place,
      text: value,
      kind: type === 'decimal' ? 'mark' : smallParts.has(type) ? 'small' : 'digits',
    })),
    reduces: amountMinor < 0,
  };
};
