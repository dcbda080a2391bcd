'use client';

import { shortPriceText } from '@souk/ui/price-parts';
import { useLocale, useTranslations } from 'next-intl';
import { dayText } from '../lib/dates.ts';
import { type Refusal, refusalOf } from '../lib/trpc/refusal.ts';
import type { AllMessages } from './catalogs.ts';

type Part = keyof AllMessages['refusals'];
type Key = Parameters<ReturnType<typeof useTranslations<'refusals'>>>[0];

/** What a refusal brings along that its sentence may name; a sentence takes what it needs. */
const figuresOf = (refusal: Refusal, locale: string) => {
  const { didYouMean, triesLeft, promotion, byItself, day, customerLimit, others, currency } = refusal;
  const amount = (amountMinor: unknown): string =>
    typeof amountMinor === 'number' && typeof currency === 'string'
      ? shortPriceText({ amountMinor, currency, locale })
      : '';
  return {
    hint: typeof didYouMean === 'string' ? didYouMean : 'none',
    triesLeft: typeof triesLeft === 'number' ? triesLeft : 0,
    promotion: typeof promotion === 'string' ? promotion : '',
    byItself: byItself === true ? 'yes' : 'no',
    day: typeof day === 'string' ? dayText(day, locale) : '',
    limit: typeof customerLimit === 'number' ? customerLimit : 0,
    minimum: refusal.minimumMinor === 0 ? 'none' : amount(refusal.minimumMinor),
    covered: amount(refusal.coveredMinor),
    others: Array.isArray(others) ? new Intl.ListFormat(locale).format(others) : '',
  };
};

type Place = { t: ReturnType<typeof useTranslations<'refusals'>>; locale: string };

/** A refusal in the words of the market; one that is not known here is said as its service wrote it. */
export const refusalIn = (refusal: Refusal, parts: readonly Part[], { t, locale }: Place): string => {
  // What has ended says because of what, which tells more.
  const codes = [refusal.because, refusal.code].filter((code) => typeof code === 'string');
  const key = codes
    .flatMap((code) => [...parts, 'any' as const].map((part) => `${part}.${code}`))
    .find((one) => t.has(one as Key));
  return key ? t(key as Key, figuresOf(refusal, locale) as never) : refusal.detail;
};

/**
 * Says a refusal in the words of the market, by its code.
 * One code may mean another thing elsewhere, so the page names the parts of the shop it is about, the nearest first.
 */
export const useRefusalText = (...parts: Part[]): ((refusal: Refusal) => string) => {
  const t = useTranslations('refusals');
  const locale = useLocale();
  return (refusal) => refusalIn(refusal, parts, { t, locale });
};

/** The same, of an error of a tRPC call. */
export const useErrorText = (...parts: Part[]): ((error: unknown) => string) => {
  const text = useRefusalText(...parts);
  return (error) => text(refusalOf(error));
};
