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
