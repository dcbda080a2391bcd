import { priceText } from '@souk/ui/price-parts';
import type { useTranslations } from 'next-intl';
import { readEnglishMoney } from '../../lib/english-money.ts';
import type { Market } from '../../lib/market.ts';

type Entry = { kind: string; label: string };
type Place = {
  t: ReturnType<typeof useTranslations<'order.event'>>;
  market: Market;
  paymentLabel: (label: string) => string;
};

/** `1 item`, `3 items`, as the order service counts them. */
const countIn = (label: string): number => {
  const [, figure] = /(\d+) items?\b/.exec(label) ?? [];
  return Number(figure ?? 1);
};

const amountIn = (label: string, { locale, currency }: Market): string =>
  priceText({ ...(readEnglishMoney(label) ?? { amountMinor: 0, currency }), locale });

/** `2 items added, 1 item taken out`: what a change is, of which one part may be missing. */
const changeIn = (label: string, t: Place['t']): string => {
  const [, added] = /(\d+) items? added/.exec(label) ?? [];
  const [, out] = /(\d+) items? taken out/.exec(label) ?? [];
  const parts = {
    added: added ? t('itemsAdded', { count: Number(added) }) : '',
    out: out ? t('itemsOut', { count: Number(out) }) : '',
  };
  return added && out ? t('addedAndOut', parts) : parts.added || parts.out;
};

/**
 * What happened to an order, in the words of the market. Its history comes as English sentences, each with its kind;
 * figures are read from them, and a kind that is not known here is said as it came (null).
 */
export const eventIn = ({ kind, label }: Entry, { t, market, paymentLabel }: Place): string | null => {
  switch (kind) {
    case 'placed':
    case 'linked':
    case 'return_refused':
    case 'return_refunded':
      return t(kind);
    case 'paid': {
      const [, how] = /^Paid: (.+)$/.exec(label) ?? [];
      if (how) return t('paidWith', { how: paymentLabel(how) });
      return label === 'Paid' ? t('paid') : paymentLabel(label);
    }
    case 'shipped': {
      const [, carrier = ''] = / with (.+)$/.exec(label) ?? [];
      const part = label.startsWith('Sent in part');
      return t(part ? 'shippedPart' : 'shipped', { count: countIn(label), carrier });
    }
    case 'refunded':
      if (label === 'Refunded in full') return t('refundedFully');
      return label === 'Rest refunded'
        ? t('refundedRest')
        : t('refunded', { amount: amountIn(label, market) });
    case 'refund_requested':
      return t(kind, { amount: amountIn(label, market) });
    case 'edit_applied':
    case 'edit_lapsed':
    case 'edit_withdrawn':
      return t(kind, { what: changeIn(label, t) });
    case 'edit_payment_due':
      return t(kind, { what: changeIn(label, t), amount: amountIn(label, market) });
    case 'return_requested':
    case 'return_approved':
    case 'return_received':
      return t(kind, { count: countIn(label) });
    default:
      return null;
  }
};
