import { addressRuleOf } from '@souk/service-kit/address-rules';
import type { z } from 'zod';
import type { addressSchema } from '../../quote.ts';

type Address = z.infer<typeof addressSchema>;

/** An amount as a paper of the shop says it, with a true minus. */
export const priceText = (amountMinor: number, currency: string, locale: string): string => {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format
    .format(amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
    .replace('-', '−');
};

export const dayText = (at: Date, timezone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: timezone }).format(at);

/** An address as it is written on an envelope. */
export const addressLines = (address: Address, locale: string): string[] => {
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of(address.country) ?? address.country;
  return [
    address.name,
    address.line1,
    address.line2,
    addressRuleOf(address.country).placeText(address),
    country,
  ].filter((line): line is string => Boolean(line));
};

/** The letters that amounts, days and countries of a language may need, so that a paper has them at hand. */
export const lettersOf = (currency: string, locale: string): string => {
  const months = Array.from({ length: 12 }, (_, month) =>
    dayText(new Date(Date.UTC(2026, month, 15)), 'UTC', locale),
  );
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return [
    priceText(-123_456_789, currency, locale),
    ...months,
    ...['US', 'DE', 'AE'].map((one) => countries.of(one)),
  ].join('');
};
