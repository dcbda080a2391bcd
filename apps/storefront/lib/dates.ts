type Parts = { month: 'short' | 'long'; weekday?: 'long' };

/** English puts the day first here, as the rest of the hall's English does; other languages write it as they do. */
const write = (isoDate: string, locale: string, { month, weekday }: Parts): string => {
  const format = new Intl.DateTimeFormat(locale, { weekday, day: 'numeric', month, timeZone: 'UTC' });
  const day = new Date(isoDate.slice(0, 10));
  if (!locale.startsWith('en')) return format.format(day);
  const parts = format.formatToParts(day);
  return ['weekday', 'day', 'month']
    .flatMap((type) => parts.find((one) => one.type === type)?.value ?? [])
    .join(' ');
};

/** "4 Dec", or "4 December" when there is room. Dates come as `2026-12-04` and mean that day everywhere. */
export const dayText = (isoDate: string, locale: string, month: 'short' | 'long' = 'long'): string =>
  write(isoDate, locale, { month });

/** "Friday 4 December". */
export const weekdayText = (isoDate: string, locale: string): string =>
  write(isoDate, locale, { month: 'long', weekday: 'long' });

/** "Tue 24 – Thu 26 Nov", or one day where both are the same. */
export const dayRangeText = (from: string, to: string, locale: string): string => {
  const [first, last] = [new Date(from.slice(0, 10)), new Date(to.slice(0, 10))];
  const parts = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const format = new Intl.DateTimeFormat(locale, parts);
  if (!locale.startsWith('en')) return format.formatRange(first, last);
  const [begin, end] = [first, last].map((day) =>
    Object.fromEntries(format.formatToParts(day).map(({ type, value }) => [type, value])),
  ) as [Record<string, string>, Record<string, string>];
  const whole = (day: Record<string, string>) => `${day.weekday} ${day.day} ${day.month}`;
  if (first.getTime() === last.getTime()) return whole(begin);
  return begin.month === end.month
    ? `${begin.weekday} ${begin.day} – ${whole(end)}`
    : `${whole(begin)} – ${whole(end)}`;
};
