import type { orderFulfilled, orderReturnChanged } from '@souk/events/order';
import type { Language } from '@souk/service-kit/markets';
import type { z } from 'zod';
import { addressed } from './greeting.ts';
import { languageOf, lettersOf } from './letter-words.ts';
import { orderLink } from './order-confirmed.view.ts';
import { type Picture, pictureOf } from './picture.ts';
import { thingsWords } from './things-words.ts';

/** A letter about some things of an order: those in a parcel, or those that come back. */
export type OrderThingsView = {
  subject: string;
  market: string;
  language: Language;
  storefrontUrl: string;
  footer: string;
  preview: string;
  heading: string;
  paragraphs: string[];
  button: { label: string; url: string };
  /** Where the order itself is, when the button leads elsewhere. */
  order: { label: string; url: string } | null;
  facts: { label: string; text: string }[];
  /** What the things are, as a heading. */
  thingsAre: string;
  lines: {
    title: string;
    variant: string;
    quantity: number;
    quantityLabel: string;
    picture: Picture;
    url: string;
  }[];
};

type Place = { storefrontUrl: string };
type Shipped = z.output<typeof orderFulfilled.payload>;
type Returned = z.output<typeof orderReturnChanged.payload>;

export const viewOfOrderShipped = (parcel: Shipped, { storefrontUrl }: Place): OrderThingsView => {
  const url = orderLink(parcel, storefrontUrl);
  const tracking =
    parcel.trackingUrl !== null && isWebAddress(parcel.trackingUrl) ? parcel.trackingUrl : null;
  const language = languageOf(parcel.market);
  const say = thingsWords[language];
  const { seeOrder } = lettersOf(parcel.market);
  return {
    ...common(parcel, storefrontUrl),
    subject: say.shippedSubject(parcel.number),
    preview: say.shippedPreview(parcel.carrier, parcel.trackingNumber),
    heading: say.shippedHeading,
    paragraphs: [
      addressed(parcel.contactName, {
        sentence: say.shipped(parcel.number, parcel.carrier, parcel.complete),
        language,
      }),
      ...(parcel.complete ? [] : [say.restFollows]),
    ],
    button: { label: tracking ? say.follow : seeOrder, url: tracking ?? url },
    order: tracking ? { label: seeOrder, url } : null,
    facts: [
      { label: say.carrier, text: parcel.carrier },
      { label: say.tracking, text: parcel.trackingNumber },
    ],
    thingsAre: say.inParcel,
    lines: linesOf(parcel, storefrontUrl),
  };
};

/** Whether a return that moved there brings a letter; a refund brings its own. */
export const returnIsTold = (state: Returned['state']): boolean =>
  state === 'approved' || state === 'refused' || state === 'received';

const returnWords = ({ state, number, reason, market }: Returned) => {
  const say = thingsWords[languageOf(market)];
  if (state === 'approved') return say.approved(number);
  return state === 'received' ? say.received(number) : say.refused(number, reason);
};

export const viewOfReturnChanged = (back: Returned, { storefrontUrl }: Place): OrderThingsView => {
  const { subject, heading, preview, paragraphs, things } = returnWords(back);
  const [sentence = '', ...more] = paragraphs;
  return {
    ...common(back, storefrontUrl),
    subject,
    preview,
    heading,
    paragraphs: [addressed(back.contactName, { sentence, language: languageOf(back.market) }), ...more],
    button: { label: lettersOf(back.market).seeOrder, url: orderLink(back, storefrontUrl) },
    order: null,
    facts: [],
    thingsAre: things,
    lines: linesOf(back, storefrontUrl),
  };
};

/** What every letter about things of an order says alike. */
export const common = ({ market }: { market: string }, storefrontUrl: string) => ({
  market,
  language: languageOf(market),
  storefrontUrl,
  footer: lettersOf(market).because,
});

export const linesOf = (
  { lines, market }: Pick<Shipped, 'lines' | 'market'>,
  storefrontUrl: string,
): OrderThingsView['lines'] =>
  lines.map((line) => ({
    title: line.title,
    variant: line.variantTitle,
    quantity: line.quantity,
    quantityLabel: lettersOf(market).quantity,
    picture: pictureOf(line, storefrontUrl),
    url: `${storefrontUrl}/${market}/products/${encodeURIComponent(line.handle)}`,
  }));

/** A tracking address was typed at the desk: only one that opens in a browser becomes a link. */
const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

/** The letter for readers without HTML. */
export const textOfOrderThings = (view: OrderThingsView): string => {
  const lines = view.lines.map(
    ({ title, variant, quantity }) => `${quantity} × ${title}${variant === '' ? '' : `, ${variant}`}`,
  );
  const facts = view.facts.map(({ label, text }) => `${label}: ${text}`);
  return [
    view.heading,
    ...view.paragraphs,
    facts.join('\n'),
    `${view.button.label}: ${view.button.url}`,
    view.order ? `${view.order.label}: ${view.order.url}` : '',
    `${view.thingsAre.toLocaleUpperCase(view.language)}\n${lines.join('\n')}`,
    `Souk, ${view.storefrontUrl}\n`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};
