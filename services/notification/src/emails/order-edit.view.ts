import type { orderEditChanged } from '@souk/events/order';
import type { z } from 'zod';
import { firstNameOf } from './greeting.ts';
import { localeOf, priceOf } from './money.ts';
import { orderLink } from './order-confirmed.view.ts';
import { linesOf, type OrderThingsView } from './order-things.view.ts';

type Edit = z.output<typeof orderEditChanged.payload>;
type Words = { subject: string; heading: string; preview: string; paragraphs: string[]; button: string };

/** Where the hall stands: its letters go by its own clock, and name it. */
const HALL_TIME_ZONE = 'America/Los_Angeles';

/** An order was changed, waits for the difference, or stays as it was. */
export const viewOfOrderEdit = (
  edit: Edit,
  { storefrontUrl }: { storefrontUrl: string },
): OrderThingsView => {
  const { subject, heading, preview, paragraphs, button } = wordsOf(edit);
  const first = firstNameOf(edit.contactName);
  const things = edit.added.length > 0 ? edit.added : edit.removed;
  return {
    subject,
    market: edit.market,
    storefrontUrl,
    preview,
    heading,
    paragraphs: [`${first ? `${first}, ` : ''}${paragraphs[0]}`, ...paragraphs.slice(1)].map(startSentence),
    button: { label: button, url: orderLink(edit, storefrontUrl) },
    orderUrl: null,
    facts: factsOf(edit),
    thingsAre: edit.added.length > 0 ? 'Added' : 'Taken out',
    lines: linesOf({ lines: things, market: edit.market }, storefrontUrl),
  };
};

const wordsOf = (edit: Edit): Words => {
  const amount = amountOf(edit);
  const of = `order ${edit.number}`;
  switch (edit.state) {
    case 'payment_due':
      return {
        subject: `A change of your ${of}: ${amount} to pay`,
        heading: 'One more step.',
        preview: `Pay the difference of ${amount} and the change is made.`,
        paragraphs: [
          `the change of ${of} that we agreed on is ready. Pay the difference of ${amount} on the order's page, and it is made.`,
          'We keep what is added for you until then. If you do not pay, your order stays exactly as it was.',
        ],
        button: `Pay ${amount}`,
      };
    case 'applied':
      return {
        subject: `Your ${of} was changed`,
        heading: 'Your order was changed.',
        preview: `What is in ${of} now.`,
        paragraphs: [`${of} was changed.`, moneySentence(edit, amount)].filter((text) => text !== ''),
        button: 'See the order',
      };
    default:
      return {
        subject: `Your ${of} stays as it was`,
        heading: 'Your order stays as it was.',
        preview: `The change of ${of} was not made.`,
        paragraphs: [
          edit.state === 'lapsed'
            ? `the difference of ${amount} for the change of ${of} was not paid in time, so the change was not made.`
            : `the change of ${of} was taken back.`,
          'Nothing was charged for it. Answer this email if you want it after all.',
        ],
        button: 'See the order',
      };
  }
};

const moneySentence = ({ differenceMinor }: Edit, amount: string): string => {
  if (differenceMinor > 0)
    return `You have paid the difference of ${amount}. Its invoice is on the order's page.`;
  return differenceMinor < 0 ? `${amount} go back to you the way they came.` : '';
};

const amountOf = ({ differenceMinor, currency, market }: Edit): string =>
  priceOf(Math.abs(differenceMinor), { currency, locale: localeOf(market) }).plain;

const factsOf = (edit: Edit): OrderThingsView['facts'] => [
  ...(edit.reason === '' ? [] : [{ label: 'Why', text: edit.reason }]),
  ...(edit.state === 'payment_due' && edit.payUntil !== null
    ? [{ label: 'Pay until', text: momentOf(edit.payUntil, edit.market) }]
    : []),
  ...(edit.added.length > 0 && edit.removed.length > 0
    ? [
        {
          label: 'Taken out',
          text: edit.removed.map(({ quantity, title }) => `${quantity} × ${title}`).join(', '),
        },
      ]
    : []),
];

const momentOf = (at: string, market: string): string =>
  new Intl.DateTimeFormat(localeOf(market), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: HALL_TIME_ZONE,
    timeZoneName: 'short',
  }).format(new Date(at));

const startSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
