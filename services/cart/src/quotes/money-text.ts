import type { Market } from '@souk/service-kit/markets';

export type MoneyMarket = Pick<Market, 'currency'>;

/** Services say things in English, in whatever money; pages say them in the language of the market. */
const LOCALE = 'en-US';

const formats = new Map<string, Intl.NumberFormat>();

const formatOf = ({ currency }: MoneyMarket, short: boolean): Intl.NumberFormat => {
  const name = `${currency} ${short}`;
  const known = formats.get(name);
  if (known) return known;
  const format = new Intl.NumberFormat(LOCALE, {
    style: 'currency',
    currency,
    trailingZeroDisplay: short ? 'stripIfInteger' : 'auto',
  });
  formats.set(name, format);
  return format;
};

const inMajor = (amountMinor: number, format: Intl.NumberFormat): number =>
  amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);

/** An amount in the money of the market: `$146.60`. */
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
