import { useLocale, useTranslations } from 'next-intl';
import { type Gives, givesIn, type Step, stepIn } from './step-words.ts';

/** The steps of a price, and what a code gives, in the words of the market. */
export const useStepWords = (currency: string) => {
  const t = useTranslations('steps');
  const ui = useTranslations('ui');
  const place = { t, currency, locale: useLocale(), things: (count: number) => ui('things', { count }) };
  return {
    stepIn: (step: Step) => stepIn(step, place),
    givesIn: (gives: Gives) => givesIn(gives, place),
  };
};
