import { useLocale } from 'next-intl';

/** Beyond this nobody needs to know it to the last one. */
export const COUNTED_TO = 10_000;
/** Keeps the plus behind its number where writing runs from the right. */
const LEFT_TO_RIGHT = '\u200e';

/** A number of things in a language's own digits: exact to 10,000, and then "10,000+". */
export const figureOf = (count: number, locale: string): string =>
  count > COUNTED_TO ? `${COUNTED_TO.toLocaleString(locale)}+${LEFT_TO_RIGHT}` : count.toLocaleString(locale);

/** The same in the language of the page. */
export const useFigure = (): ((count: number) => string) => {
  const locale = useLocale();
  return (count) => figureOf(count, locale);
};
