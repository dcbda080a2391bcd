import { homeCurrency } from '@souk/service-kit/markets';
import type { Offer } from './offer.shapes.ts';

/** What a promotion takes off and asks for in other money, by currency. */
export type Abroad = Readonly<
  Partial<Record<string, { readonly amountMinor?: number; readonly minimumMinor?: number }>>
>;

type Amounts = { readonly offer: Offer; readonly minimumMinor: number };

/**
 * A promotion's amounts in the money of a bag; null where it has amounts and none was set for that money: nothing is
 * converted. A percentage without a minimum is good in any.
 */
export const inMoney = (
  { offer, minimumMinor, abroad }: Amounts & { readonly abroad: Abroad },
  currency: string,
): Amounts | null => {
  if (currency === homeCurrency) return { offer, minimumMinor };
  const set = abroad[currency] ?? {};
  if (minimumMinor > 0 && set.minimumMinor === undefined) return null;
  const minimum = set.minimumMinor ?? 0;
  if (offer.kind !== 'amount') return { offer, minimumMinor: minimum };
  return set.amountMinor === undefined
    ? null
    : { offer: { ...offer, amountMinor: set.amountMinor }, minimumMinor: minimum };
};
