import type { z } from 'zod';
import type { addressSchema } from '../../quote.ts';

type Address = z.infer<typeof addressSchema>;

/** An amount as a paper of the shop says it, with a true minus. */
export const priceText = (amountMinor: number, currency: string): string => {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  return format
    .format(amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
    .replace('-', '−');
};

export const dayText = (at: Date, timezone: string): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: timezone }).format(at);

const countries = new Intl.DisplayNames('en-US', { type: 'region' });

/** An address as it is written on an envelope. */
export const addressLines = ({ name, line1, line2, city, region, postcode, country }: Address): string[] =>
  [name, line1, line2, `${city}, ${region} ${postcode}`, countries.of(country) ?? country].filter(
    (line): line is string => Boolean(line),
  );
