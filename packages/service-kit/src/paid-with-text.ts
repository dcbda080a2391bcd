import type { PaidWith } from '@souk/events/paid-with';
import type { Language } from './markets.ts';

const words = {
  en: {
    card: (brand: string | null, last4: string) => `${brand ?? 'Card'} ending ${last4}`,
    wallet: (card: string) => `Wallet, ${card}`,
    bank: 'Bank transfer',
    nothing: 'Nothing to pay',
  },
  de: {
    card: (brand: string | null, last4: string) => `${brand ?? 'Karte'}, endet auf ${last4}`,
    wallet: (card: string) => `Wallet, ${card}`,
    bank: 'Banküberweisung',
    nothing: 'Nichts zu zahlen',
  },
  // Begins with a word of its own, so that the line is read from the right.
  ar: {
    card: (brand: string | null, last4: string) => `بطاقة ${brand ? `${brand} ` : ''}تنتهي بـ ${last4}`,
    wallet: (card: string) => `محفظة، ${card}`,
    bank: 'تحويل بنكي',
    nothing: 'لا شيء للدفع',
  },
} as const satisfies Record<Language, unknown>;

/** `Visa ending 4242`, `Wallet, Visa ending 4242`, `Bank transfer`. */
export const paidWithText = (paidWith: PaidWith, language: Language): string => {
  const say = words[language];
  if (paidWith.kind !== 'card') return say[paidWith.kind];
  const card = say.card(paidWith.brand, paidWith.last4);
  return paidWith.wallet ? say.wallet(card) : card;
};
