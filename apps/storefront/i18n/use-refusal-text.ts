'use client';

import { useLocale, useTranslations } from 'next-intl';
import { shopLanguage } from '../lib/market.ts';
import { type Refusal, refusalOf } from '../lib/trpc/refusal.ts';
import type { AllMessages } from './catalogs.ts';

type Part = keyof AllMessages['refusals'];
type Key = Parameters<ReturnType<typeof useTranslations<'refusals'>>>[0];

/** What a refusal brings along that its sentence may name; a sentence takes what it needs. */
const figures = ({ didYouMean, triesLeft }: Refusal) => ({
  hint: typeof didYouMean === 'string' ? didYouMean : 'none',
  triesLeft: typeof triesLeft === 'number' ? triesLeft : 0,
});

/** Of an offer its service knows more than a code says: which one, from how much, how often. */
const ofOffers = new Set([
  'CODE_NOT_STARTED',
  'CODE_EXPIRED',
  'CODE_EXHAUSTED',
  'CODE_MINIMUM',
  'CODE_NOT_COMBINED',
]);

/**
 * Says a refusal in the words of the market, by its code; one that is not known here is said as its service wrote it.
 * One code may mean another thing elsewhere, so the page names the parts of the shop it is about, the nearest first.
 */
export const useRefusalText = (...parts: Part[]): ((refusal: Refusal) => string) => {
  const t = useTranslations('refusals');
  const isTheirLanguage = useLocale().startsWith(shopLanguage);
  return (refusal) => {
    if (isTheirLanguage && ofOffers.has(refusal.code)) return refusal.detail;
    // What has ended says because of what, which tells more.
    const codes = [refusal.because, refusal.code].filter((code) => typeof code === 'string');
    const key = codes
      .flatMap((code) => [...parts, 'any' as const].map((part) => `${part}.${code}`))
      .find((one) => t.has(one as Key));
    return key ? t(key as Key, figures(refusal) as never) : refusal.detail;
  };
};

/** The same, of an error of a tRPC call. */
export const useErrorText = (...parts: Part[]): ((error: unknown) => string) => {
  const text = useRefusalText(...parts);
  return (error) => text(refusalOf(error));
};
