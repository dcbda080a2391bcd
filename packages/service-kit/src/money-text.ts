const formats = new Map<string, Intl.NumberFormat>();

/** Making a format takes a hundred times as long as using it, so each is made once. */
const formatOf = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const name = `${locale} ${options.style} ${options.currency} ${options.trailingZeroDisplay}`;
  const known = formats.get(name);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, options);
  formats.set(name, format);
  return format;
};

export type Money = { readonly currency: string; readonly locale: string };

const write = (
  amountMinor: number,
  { currency, locale }: Money,
  trailingZeroDisplay: 'auto' | 'stripIfInteger',
): string => {
  const format = formatOf(locale, { style: 'currency', currency, trailingZeroDisplay });
  return format.format(amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
};

/** `$146.60`. */
export const moneyText = (amountMinor: number, money: Money): string => write(amountMinor, money, 'auto');

/** A round amount without its cents, for thresholds: `$75`. */
export const shortMoneyText = (amountMinor: number, money: Money): string =>
  write(amountMinor, money, 'stripIfInteger');

/** Marks around a figure of a language that is read from the right: a sentence that begins with one would run the other way. */
const marks = /[\u200e\u200f\u061c]/g;

/** A rate in parts per million, in percent and without idle zeros: `10.35%`. */
export const rateText = (ratePpm: number, locale: string): string =>
  formatOf(locale, { style: 'percent', maximumFractionDigits: 4 })
    .format(ratePpm / 1_000_000)
    .replaceAll(marks, '');
