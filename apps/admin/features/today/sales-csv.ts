import { minorDigits } from './minor-digits.ts';
import type { Sales } from './sales-types';

/** The series as a file for a spreadsheet: one row a bucket, one column a stall, amounts in whole units of currency. */
export function salesCsv(sales: Sales): string {
  const stalls = sales.stalls.map(({ stall }) => stall);
  const digits = minorDigits(sales.currency);
  const amount = (minor: number): string => (minor / 10 ** digits).toFixed(digits);
  const head = ['from', 'orders', `takings ${sales.currency}`, ...stalls, `before ${sales.currency}`];
  const rows = sales.series.map((bucket, place) => [
    bucket.at,
    String(bucket.orders),
    amount(bucket.takingsMinor),
    ...stalls.map((stall) => amount(bucket.byStall[stall] ?? 0)),
    amount(sales.before.series[place]?.takingsMinor ?? 0),
  ]);
  return `${[head, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}
