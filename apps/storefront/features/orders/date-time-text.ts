/** A moment as one says it: `Tuesday, November 24, 8:12 PM`. */
export const dateTimeText = (at: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(at));
