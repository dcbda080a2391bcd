import { useLocale, useTranslations } from 'next-intl';
import { weekdayText } from '../../lib/dates.ts';

type Way = { id: string; label: string; promise: string; deliverBy: string };

/** A way of delivery in the words of the market: what it is called, and the day it promises. */
export const useWayWords = () => {
  const steps = useTranslations('steps.ways');
  const t = useTranslations('delivery');
  const locale = useLocale();
  return ({ id, label, deliverBy }: Way) => ({
    name: id === 'standard' || id === 'express' ? steps(id) : label,
    promise: t('withYou', { day: weekdayText(deliverBy, locale) }),
  });
};
