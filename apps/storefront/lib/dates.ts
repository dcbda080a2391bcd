/** "4 Dec", or "4 December" when there is room. Dates come as `2026-12-04` and mean that day everywhere. */
export const dayText = (isoDate: string, locale: string, month: 'short' | 'long' = 'long'): string => {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC' }).formatToParts(
    new Date(isoDate.slice(0, 10)),
  );
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('day')} ${part('month')}`;
};
