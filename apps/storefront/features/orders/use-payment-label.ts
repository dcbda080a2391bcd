'use client';

import { useTranslations } from 'next-intl';
import type { Order } from './order-types.ts';

export type PaidWith = NonNullable<Order['payment']['paidWith']>;
type Words = ReturnType<typeof useTranslations<'order'>>;

/** How something was paid, in the words of the market: `Visa ending 4242`. */
export const paymentLabelIn = (paidWith: PaidWith, t: Words): string => {
  if (paidWith.kind !== 'card') return t(paidWith.kind === 'bank' ? 'bankTransfer' : 'nothingToPay');
  const card = t('cardEnding', { brand: paidWith.brand ?? t('cardPlain'), digits: paidWith.last4 });
  return paidWith.wallet ? t('walletWith', { card }) : card;
};

export const usePaymentLabel = (): ((paidWith: PaidWith) => string) => {
  const t = useTranslations('order');
  return (paidWith) => paymentLabelIn(paidWith, t);
};
