import type { orderFulfilled, orderReturnChanged } from '@souk/events/order';
import type { z } from 'zod';
import { firstNameOf } from './greeting.ts';
import { orderLink } from './order-confirmed.view.ts';
import { type Picture, pictureOf } from './picture.ts';

/** A letter about some things of an order: those in a parcel, or those that come back. */
export type OrderThingsView = {
  subject: string;
  market: string;
  storefrontUrl: string;
  preview: string;
  heading: string;
  paragraphs: string[];
  button: { label: string; url: string };
  /** Where the order itself is, when the button leads elsewhere. */
  orderUrl: string | null;
  facts: { label: string; text: string }[];
  /** What the things are, as a heading. */
  thingsAre: string;
  lines: { title: string; variant: string; quantity: number; picture: Picture; url: string }[];
};

type Place = { storefrontUrl: string };
type Shipped = z.output<typeof orderFulfilled.payload>;
type Returned = z.output<typeof orderReturnChanged.payload>;

export const viewOfOrderShipped = (parcel: Shipped, { storefrontUrl }: Place): OrderThingsView => {
  const url = orderLink(parcel, storefrontUrl);
  const tracking =
    parcel.trackingUrl !== null && isWebAddress(parcel.trackingUrl) ? parcel.trackingUrl : null;
  const which = parcel.complete ? 'order' : 'a part of order';
  return {
    ...common(parcel, storefrontUrl),
    subject: `Your order ${parcel.number} is on its way`,
    preview: `${parcel.carrier} has it: ${parcel.trackingNumber}.`,
    heading: 'It is on its way.',
    paragraphs: [
      startSentence(
        `${hello(parcel.contactName)}${which} ${parcel.number} has left us with ${parcel.carrier}.`,
      ),
      ...(parcel.complete ? [] : ['The rest follows. We write again when it leaves.']),
    ],
    button: { label: tracking ? 'Follow the parcel' : 'See the order', url: tracking ?? url },
    orderUrl: tracking ? url : null,
    facts: [
      { label: 'Carrier', text: parcel.carrier },
      { label: 'Tracking number', text: parcel.trackingNumber },
    ],
    thingsAre: 'In this parcel',
    lines: linesOf(parcel, storefrontUrl),
  };
};

type Words = { subject: string; heading: string; preview: string; paragraphs: string[]; things: string };

/** Whether a return that moved there brings a letter; a refund brings its own. */
export const returnIsTold = (state: Returned['state']): boolean =>
  state === 'approved' || state === 'refused' || state === 'received';

const returnWords = (back: Returned): Words => {
  const of = `order ${back.number}`;
  switch (back.state) {
    case 'approved':
      return {
        subject: `Your return for ${of} is agreed`,
        heading: 'Send it back.',
        preview: `Your return for ${of} is agreed.`,
        paragraphs: [
          `we agree to your return for ${of}. Pack the things below and send them to us.`,
          `Put a note with the number ${back.number} into the parcel, so that we know whose it is. We write when it is here.`,
        ],
        things: 'What comes back',
      };
    case 'received':
      return {
        subject: `Your return for ${of} is here`,
        heading: 'It is here again.',
        preview: `What you sent back of ${of} has arrived.`,
        paragraphs: [
          `what you sent back of ${of} has arrived. We look it over and refund it next; we write when the money has left us.`,
        ],
        things: 'What arrived',
      };
    default:
      return {
        subject: `About your return for ${of}`,
        heading: 'We cannot take it back.',
        preview: `Your return for ${of} was not agreed.`,
        paragraphs: [
          `we cannot take back what you asked to return of ${of}.`,
          ...(back.reason ? [`The reason: ${back.reason}`] : []),
          'If you see it differently, answer this email.',
        ],
        things: 'What it is about',
      };
  }
};

export const viewOfReturnChanged = (back: Returned, { storefrontUrl }: Place): OrderThingsView => {
  const { subject, heading, preview, paragraphs, things } = returnWords(back);
  const [first = '', ...more] = paragraphs;
  return {
    ...common(back, storefrontUrl),
    subject,
    preview,
    heading,
    paragraphs: [startSentence(`${hello(back.contactName)}${first}`), ...more],
    button: { label: 'See the order', url: orderLink(back, storefrontUrl) },
    orderUrl: null,
    facts: [],
    thingsAre: things,
    lines: linesOf(back, storefrontUrl),
  };
};

const common = ({ market }: { market: string }, storefrontUrl: string) => ({ market, storefrontUrl });

export const linesOf = (
  { lines, market }: Pick<Shipped, 'lines' | 'market'>,
  storefrontUrl: string,
): OrderThingsView['lines'] =>
  lines.map((line) => ({
    title: line.title,
    variant: line.variantTitle,
    quantity: line.quantity,
    picture: pictureOf(line, storefrontUrl),
    url: `${storefrontUrl}/${market}/products/${encodeURIComponent(line.handle)}`,
  }));

const hello = (name: string | null): string => {
  const first = firstNameOf(name);
  return first ? `${first}, ` : '';
};
const startSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

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
    view.orderUrl === null ? '' : `See the order: ${view.orderUrl}`,
    `${view.thingsAre.toUpperCase()}\n${lines.join('\n')}`,
    `Souk, ${view.storefrontUrl}\n`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};
