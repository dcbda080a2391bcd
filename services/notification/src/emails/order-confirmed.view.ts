import type { orderConfirmed } from '@souk/events/order';
import { addressRuleOf } from '@souk/service-kit/address-rules';
import type { Language } from '@souk/service-kit/markets';
import { stepInLanguage, wayText } from '@souk/service-kit/step-in-language';
import type { z } from 'zod';
import { firstNameOf } from './greeting.ts';
import { languageOf, lettersOf } from './letter-words.ts';
import { localeOf, type Price, priceOf } from './money.ts';
import { type Picture, pictureOf } from './picture.ts';

type Order = z.output<typeof orderConfirmed.payload>;

/** The sentences of the confirmation, in the language of the market. */
export type OrderWords = Record<
  | 'subject'
  | 'preview'
  | 'confirmed'
  | 'packNext'
  | 'track'
  | 'bought'
  | 'why'
  | 'youPaid'
  | 'free'
  | 'delivery'
  | 'to'
  | 'keep'
  | 'footer',
  string
>;

/** What the confirmation says, ready to be set as HTML or as text: both say the same because both start here. */
export type OrderConfirmedView = {
  market: string;
  language: Language;
  words: OrderWords;
  storefrontUrl: string;
  number: string;
  greeting: string;
  trackUrl: string;
  lines: {
    title: string;
    variant: string;
    quantity: number;
    quantityLabel: string;
    price: Price;
    picture: Picture;
    url: string;
  }[];
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
  const language = languageOf(order.market);
  const say = lettersOf(order.market);
  const total = priceOf(order.totals.totalMinor, money);
  const way = wayText(order.delivery, language);
  const promise = say.promise(dayOf(order.delivery.deliverBy, money.locale), order.delivery.promise);
  return {
    market: order.market,
    language,
    words: {
      ...say,
      subject: say.confirmedSubject(order.number),
      preview: `${say.paid(total.plain)} ${way}: ${promise}.`,
      confirmed: say.confirmed(order.number),
      footer: `${say.because} ${say.becauseLink}`,
    },
    storefrontUrl,
    number: order.number,
    greeting: say.thanks(name),
    trackUrl: orderLink(order, storefrontUrl),
    lines: order.lines.map((line) => ({
      title: line.title,
      variant: line.variantTitle,
      quantity: line.quantity,
      quantityLabel: say.quantity,
      price: priceOf(line.totalMinor, money),
      picture: pictureOf(line, storefrontUrl),
      url: `${storefrontUrl}/${order.market}/products/${encodeURIComponent(line.handle)}`,
    })),
    steps: order.steps
      .map((each) => stepInLanguage(each, { language, ...money }))
      .map((step) => ({
        label: step.label,
        detail: step.detail,
        // What the amounts above hold already is shown for what it is.
        price: priceOf(step.includedMinor ?? step.amountMinor, money),
        free: step.kind === 'delivery' && step.amountMinor === 0,
      })),
    total,
    delivery: { label: way, promise },
    address: [
      { part: 'name', text: address.name },
      { part: 'line1', text: address.line1 },
      { part: 'line2', text: address.line2 ?? '' },
      { part: 'city', text: addressRuleOf(address.country).placeText(address) },
      { part: 'country', text: countryName(address.country, money.locale) },
    ].filter(({ text }) => text !== ''),
  };
};

const dayOf = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );

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
