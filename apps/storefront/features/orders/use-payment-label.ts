'use client';

import { useTranslations } from 'next-intl';

type Words = ReturnType<typeof useTranslations<'order'>>;

/** `Visa ending 4242`, `Wallet, Visa ending 4242`: the payment service's words, in those of the market. */
const labelIn = (label: string, t: Words): string => {
  const [, inWallet] = /^Wallet, (.+)$/.exec(label) ?? [];
  if (inWallet) return t('walletWith', { card: labelIn(inWallet, t) });
  const [, brand, digits] = /^(.+) ending (\d{4})$/.exec(label) ?? [];
  if (brand && digits) return t('cardEnding', { brand: brand === 'Card' ? t('cardPlain') : brand, digits });
  if (label === 'Nothing to pay') return t('nothingToPay');
  return label === 'Bank transfer' ? t('bankTransfer') : label;
};

export const usePaymentLabel = (): ((label: string) => string) => {
  const t = useTranslations('order');
  return (label) => labelIn(label, t);
};
