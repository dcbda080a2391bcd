import type { orderCancelled, orderRefunded } from '@souk/events/order';
import type { Language } from '@souk/service-kit/markets';
import type { z } from 'zod';
import { addressed } from './greeting.ts';
import { languageOf, lettersOf } from './letter-words.ts';
import { localeOf, priceOf } from './money.ts';
import { orderLink } from './order-confirmed.view.ts';

/** A short letter about one order. */
export type OrderNoticeView = {
  market: string;
  language: Language;
  subject: string;
  footer: string;
  storefrontUrl: string;
  preview: string;
  heading: string;
  paragraphs: string[];
  amount: { label: string; price: ReturnType<typeof priceOf> };
  reason: string;
  reasonLabel: string;
  button: { label: string; url: string };
};

type Place = { storefrontUrl: string };

export const viewOfOrderCancelled = (
  order: z.output<typeof orderCancelled.payload>,
  { storefrontUrl }: Place,
): OrderNoticeView => {
  const price = priceOf(order.totalMinor, { currency: order.currency, locale: localeOf(order.market) });
  const say = lettersOf(order.market);
  return {
    ...aboutOrder(order, storefrontUrl),
    subject: say.cancelledSubject(order.number),
    preview: say.cancelledPreview(price.plain),
    heading: say.cancelledHeading,
    paragraphs: [
      addressed(order.contactName, {
        sentence: say.cancelled(order.number),
        language: languageOf(order.market),
      }),
      say.cancelledMoney,
    ],
    amount: { label: say.onItsWay, price },
  };
};

export const viewOfOrderRefunded = (
  order: z.output<typeof orderRefunded.payload>,
  { storefrontUrl }: Place,
): OrderNoticeView => {
  const money = { currency: order.currency, locale: localeOf(order.market) };
  const price = priceOf(order.amountMinor, money);
  const part = (order.keptMinor ?? 0) > 0;
  const say = lettersOf(order.market);
  return {
    ...aboutOrder(order, storefrontUrl),
    subject: say.refundedSubject(order.number),
    preview: say.refundedPreview(order.number, price.plain),
    heading: say.refundedHeading(part),
    paragraphs: [
      addressed(order.contactName, {
        sentence: say.refunded(order.number, price.plain, part),
        language: languageOf(order.market),
      }),
      say.refundedMoney,
    ],
    amount: { label: say.refundedLabel, price },
  };
};

type AboutOrder = { market: string; number: string; key: string; reason: string };

/** What every letter about one order says alike. */
const aboutOrder = (order: AboutOrder, storefrontUrl: string) => {
  const say = lettersOf(order.market);
  return {
    market: order.market,
    language: languageOf(order.market),
    storefrontUrl,
    footer: say.because,
    reason: order.reason,
    reasonLabel: say.reason,
    button: { label: say.seeOrder, url: orderLink(order, storefrontUrl) },
  };
};

/** The notice for readers without HTML. */
export const textOfOrderNotice = (view: OrderNoticeView): string => `${view.heading}

${view.paragraphs.join('\n\n')}

${view.amount.label}: ${view.amount.price.plain}${view.reason === '' ? '' : `\n${view.reasonLabel}: ${view.reason}`}

${view.button.label}: ${view.button.url}

Souk, ${view.storefrontUrl}
`;
