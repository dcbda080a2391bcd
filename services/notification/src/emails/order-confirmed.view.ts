import type { orderConfirmed } from '@souk/events/order';
import type { z } from 'zod';
import { firstNameOf } from './greeting.ts';
import { localeOf, type Price, priceOf } from './money.ts';
import { type Picture, pictureOf } from './picture.ts';

type Order = z.output<typeof orderConfirmed.payload>;

/** What the confirmation says, ready to be set as HTML or as text: both say the same because both start here. */
export type OrderConfirmedView = {
  market: string;
  storefrontUrl: string;
  number: string;
  greeting: string;
  trackUrl: string;
  lines: { title: string; variant: string; quantity: number; price: Price; picture: Picture; url: string }[];
  steps: { label: string; detail: string; price: Price; free: boolean }[];
  total: Price;
  delivery: { label: string; promise: string };
  address: { part: string; text: string }[];
};

/** @param storefrontUrl where the shop's pages are, without a slash at its end */
export const viewOfOrderConfirmed = (
  order: Order,
  { storefrontUrl }: { storefrontUrl: string },
): OrderConfirmedView => {
  const money = { currency: order.currency, locale: localeOf(order.market) };
  const name = firstNameOf(order.contactName ?? order.address.name);
  const { address } = order;
  return {
    market: order.market,
    storefrontUrl,
    number: order.number,
    greeting: name ? `Thank you, ${name}.` : 'Thank you.',
    trackUrl: orderLink(order, storefrontUrl),
    lines: order.lines.map((line) => ({
      title: line.title,
      variant: line.variantTitle,
      quantity: line.quantity,
      price: priceOf(line.totalMinor, money),
      picture: pictureOf(line, storefrontUrl),
      url: `${storefrontUrl}/${order.market}/products/${encodeURIComponent(line.handle)}`,
    })),
    steps: order.steps.map((step) => ({
      label: step.label,
      detail: step.detail,
      price: priceOf(step.amountMinor, money),
      free: step.kind === 'delivery' && step.amountMinor === 0,
    })),
    total: priceOf(order.totals.totalMinor, money),
    delivery: { label: order.delivery.label, promise: order.delivery.promise },
    address: [
      { part: 'name', text: address.name },
      { part: 'line1', text: address.line1 },
      { part: 'line2', text: address.line2 ?? '' },
      { part: 'city', text: `${address.city}, ${address.region} ${address.postcode}` },
      { part: 'country', text: countryName(address.country, money.locale) },
    ].filter(({ text }) => text !== ''),
  };
};

/** The address of an order's page. Whoever has it may read the order, so it only goes to the order's own mailbox. */
export const orderLink = (
  order: { market: string; number: string; key: string },
  storefrontUrl: string,
): string =>
  `${storefrontUrl}/${order.market}/orders/${encodeURIComponent(order.number)}?key=${encodeURIComponent(order.key)}`;

const names = new Map<string, Intl.DisplayNames>();

const countryName = (code: string, locale: string): string => {
  try {
    const known = names.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' });
    names.set(locale, known);
    return known.of(code) ?? code;
  } catch {
    return code;
  }
};
