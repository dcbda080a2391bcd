import { priceText } from '@souk/ui/price-parts';
import type { useTranslations } from 'next-intl';
import type { Order } from './order-types.ts';
import type { PaidWith } from './use-payment-label.ts';

export type Entry = Order['timeline'][number];
type Facts = NonNullable<Entry['facts']>;
type Place = {
  t: ReturnType<typeof useTranslations<'order.event'>>;
  locale: string;
  paymentLabel: (paidWith: PaidWith) => string;
};

const paid = (paidWith: PaidWith | null, { t, paymentLabel }: Place): string => {
  if (!paidWith) return t('paid');
  const how = paymentLabel(paidWith);
  return paidWith.kind === 'nothing' ? how : t('paidWith', { how });
};

/** `2 items added, 1 item taken out`: what a change is, of which one part may be missing. */
const change = ({ added, out }: Extract<Facts, { kind: 'change' }>, { t }: Place): string => {
  const parts = {
    added: added > 0 ? t('itemsAdded', { count: added }) : '',
    out: out > 0 ? t('itemsOut', { count: out }) : '',
  };
  return added > 0 && out > 0 ? t('addedAndOut', parts) : parts.added || parts.out;
};

/** What an entry without figures says; null: it is not known here. */
const plain = (kind: string, { t }: Place): string | null => {
  switch (kind) {
    case 'placed':
    case 'linked':
    case 'return_refused':
    case 'return_refunded':
      return t(kind);
    default:
      return null;
  }
};

const withFigures = (kind: string, facts: Facts, place: Place): string | null => {
  const { t, locale } = place;
  const amountOf = ({ amountMinor, currency }: { amountMinor: number; currency: string }): string =>
    priceText({ amountMinor: Math.abs(amountMinor), currency, locale });
  switch (facts.kind) {
    case 'paid':
      return paid(facts.paidWith, place);
    case 'reason':
      return t('cancelledFor', { reason: facts.reason });
    case 'parcel':
      return t(facts.isLast ? 'shipped' : 'shippedPart', { count: facts.count, carrier: facts.carrier });
    case 'refund':
      if (facts.of === 'part') return t('refunded', { amount: amountOf(facts) });
      return t(facts.of === 'all' ? 'refundedFully' : 'refundedRest');
    case 'change':
      switch (kind) {
        case 'edit_payment_due':
          return t(kind, { what: change(facts, place), amount: amountOf(facts) });
        case 'edit_applied':
        case 'edit_lapsed':
        case 'edit_withdrawn':
          return t(kind, { what: change(facts, place) });
      }
      return null;
    case 'things':
      switch (kind) {
        case 'return_requested':
        case 'return_approved':
        case 'return_received':
          return t(kind, { count: facts.count });
      }
      return null;
  }
};

/** What happened to an order, in the words of the market; null for what is only known by its English sentence. */
export const eventIn = ({ kind, facts }: Entry, place: Place): string | null =>
  plain(kind, place) ?? (facts ? withFigures(kind, facts, place) : null);
