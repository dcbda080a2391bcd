import { formatOf } from './format-of.ts';

/** `29 November`, on the wall calendar of a time zone. */
export const dayText = (moment: Date, { timeZone }: { timeZone: string }): string => {
  const parts = formatOf({ timeZone, day: 'numeric', month: 'long' }).formatToParts(moment);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('day')} ${part('month')}`;
};

/** `Tuesday`. */
export const weekdayText = (moment: Date, { timeZone }: { timeZone: string }): string =>
  formatOf({ timeZone, weekday: 'long' }).format(moment);

/** `2026-11-29`, on the wall calendar of a time zone. */
export const isoDay = (moment: Date, { timeZone }: { timeZone: string }): string => {
  const options = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const parts = formatOf(options).formatToParts(moment);
  return ['year', 'month', 'day'].map((type) => parts.find((one) => one.type === type)?.value).join('-');
};

/** What ends at midnight runs until the day before. */
export const lastDay = (until: Date, market: { timeZone: string }): string =>
  isoDay(new Date(until.getTime() - 1), market);
