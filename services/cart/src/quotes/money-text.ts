import type { Market } from '../markets.ts';

export type MoneyMarket = Pick<Market, 'locale' | 'currency'>;

const formats = new Map<string, Intl.NumberFormat>();

const formatOf = ({ locale, currency }: MoneyMarket, short: boolean): Intl.NumberFormat => {
  const name = `${locale} ${currency} ${short}`;
  const known = formats.get(name);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: short ? 'stripIfInteger' : 'auto',
  });
  formats.set(name, format);
  return format;
};

const inMajor = (amountMinor: number, format: Intl.NumberFormat): number =>
  amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);

/** An amount in words of the market: `$146.60`. */
export const moneyText = (amountMinor: number, market: MoneyMarket): string => {
  const format = formatOf(market, false);
  return format.format(inMajor(amountMinor, format));
};

/** A round amount without its cents, for thresholds: `$75`. */
export const shortMoneyText = (amountMinor: number, market: MoneyMarket): string => {
  const format = formatOf(market, true);
  return format.format(inMajor(amountMinor, format));
};

/** A rate in parts per million, in percent and without idle zeros: `10.35%`. */
export const rateText = (ratePpm: number): string => `${ratePpm / 10_000}%`;
