import { useLocale, useTranslations } from 'next-intl';
import { offerIn, stepIn } from './step-words.ts';

type Step = Parameters<typeof stepIn>[0];

/** The steps of a price, and what a code gives, in the words of the market. */
export const useStepWords = (currency: string) => {
  const t = useTranslations('steps');
  const ui = useTranslations('ui');
  const place = { t, currency, locale: useLocale(), things: (count: number) => ui('things', { count }) };
  return {
    stepIn: (step: Step) => stepIn(step, place),
    offerIn: (text: string) => offerIn(text, place),
  };
};
