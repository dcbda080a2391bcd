import type { orderCancelled, orderRefunded } from '@souk/events/order';
import type { z } from 'zod';
import { firstNameOf } from './greeting.ts';
import { localeOf, priceOf } from './money.ts';
import { orderLink } from './order-confirmed.view.ts';

/** A short letter about one order. */
export type OrderNoticeView = {
  market: string;
  storefrontUrl: string;
  preview: string;
  heading: string;
  paragraphs: string[];
  amount: { label: string; price: ReturnType<typeof priceOf> };
  reason: string;
  button: { label: string; url: string };
};

type Place = { storefrontUrl: string };

const hello = (name: string | null): string => {
  const first = firstNameOf(name);
  return first ? `${first}, ` : '';
};

const startSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const viewOfOrderCancelled = (
  order: z.output<typeof orderCancelled.payload>,
  { storefrontUrl }: Place,
): OrderNoticeView => {
  const price = priceOf(order.totalMinor, { currency: order.currency, locale: localeOf(order.market) });
  return {
    market: order.market,
    storefrontUrl,
    preview: `Nothing will be sent, and ${price.plain} goes back to you.`,
    heading: 'Your order is cancelled.',
    paragraphs: [
      startSentence(
        `${hello(order.contactName)}we have cancelled order ${order.number}. Nothing of it will be sent.`,
      ),
      'Your money goes back the way it came. We write again once it has left us; your bank may take a few days to show it.',
    ],
    amount: { label: 'On its way back to you', price },
    reason: order.reason,
    button: { label: 'See the order', url: orderLink(order, storefrontUrl) },
  };
};

export const viewOfOrderRefunded = (
  order: z.output<typeof orderRefunded.payload>,
  { storefrontUrl }: Place,
): OrderNoticeView => {
  const money = { currency: order.currency, locale: localeOf(order.market) };
  const price = priceOf(order.amountMinor, money);
  const part = (order.keptMinor ?? 0) > 0;
  return {
    market: order.market,
    storefrontUrl,
    preview: `${price.plain} for order ${order.number} has left us.`,
    heading: part ? 'Part of your money is on its way.' : 'Your money is on its way.',
    paragraphs: [
      startSentence(
        `${hello(order.contactName)}we have refunded ${price.plain} ${part ? 'of' : 'for'} order ${order.number}.`,
      ),
      'It goes back the way it came. Your bank may take a few days to show it.',
    ],
    amount: { label: 'Refunded', price },
    reason: order.reason,
    button: { label: 'See the order', url: orderLink(order, storefrontUrl) },
  };
};

/** The notice for readers without HTML. */
export const textOfOrderNotice = (view: OrderNoticeView): string => `${view.heading}

${view.paragraphs.join('\n\n')}

${view.amount.label}: ${view.amount.price.plain}${view.reason === '' ? '' : `\nReason: ${view.reason}`}

${view.button.label}: ${view.button.url}

Souk, ${view.storefrontUrl}
`;
