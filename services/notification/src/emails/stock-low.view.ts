import type { stockLow } from '@souk/events/inventory';
import type { z } from 'zod';
import { type Picture, pictureOf } from './picture.ts';

type StockLow = z.output<typeof stockLow.payload>;

/** What the shop's owner reads about an item that fell. */
export type StockLowView = {
  market: string;
  storefrontUrl: string;
  subject: string;
  preview: string;
  heading: string;
  paragraphs: string[];
  item: { title: string; detail: string; stall: string; picture: Picture };
  figures: { label: string; value: string }[];
  button: { label: string; url: string };
};

/**
 * @param storefrontUrl where the pictures are, without a slash at its end
 * @param adminUrl where the merchant's desk is, without a slash at its end
 */
export const viewOfStockLow = (
  fall: StockLow,
  { storefrontUrl, adminUrl }: { storefrontUrl: string; adminUrl: string },
): StockLowView => {
  const said = says[fall.level](fall);
  const name = fall.variantTitle === null ? fall.title : `${fall.title}, ${fall.variantTitle}`;
  return {
    market: 'en-us',
    storefrontUrl,
    subject: `${said.subject}: ${name}`,
    preview: said.paragraph,
    heading: said.heading,
    paragraphs: [said.paragraph, backAgain(fall)],
    item: {
      title: fall.title,
      detail: [fall.variantTitle, fall.sku].filter((part) => part !== null && part !== '').join(' · '),
      stall: fall.stall,
      picture: pictureOf(fall, storefrontUrl),
    },
    figures: [
      { label: 'On the shelf', value: count(fall.onHand) },
      { label: 'Held at the till', value: count(fall.reserved) },
      fall.shortage > 0
        ? { label: 'Short', value: count(fall.shortage) }
        : { label: 'Free to sell', value: count(fall.available) },
    ],
    button: { label: 'Open its stock', url: `${adminUrl}/stock/${fall.variantId}` },
  };
};

const count = (units: number): string => units.toLocaleString('en-US').replace('-', '−');
const units = (many: number): string => (many === 1 ? 'one unit' : `${count(many)} units`);

const says: Record<
  StockLow['level'],
  (fall: StockLow) => { subject: string; heading: string; paragraph: string }
> = {
  low: ({ available, lowAt }) => ({
    subject: `${count(available)} left`,
    heading: available === 1 ? 'One left.' : `Only ${count(available)} left.`,
    paragraph: `There ${available === 1 ? 'is' : 'are'} ${units(available)} free to sell. You asked to hear when it is ${count(lowAt)} or fewer.`,
  }),
  out: ({ onHand }) => ({
    subject: 'Sold out',
    heading: 'Sold out.',
    paragraph:
      onHand > 0
        ? 'Shoppers at the till hold the last of it. Nothing is free to sell until one of them leaves, or more comes.'
        : 'Nothing is left to sell.',
  }),
  short: ({ shortage }) => ({
    subject: `Short by ${count(shortage)}`,
    heading: 'More is promised than is there.',
    paragraph: `A count found too few: ${units(shortage)} that shoppers at the till were promised ${shortage === 1 ? 'is' : 'are'} not on the shelf. The item’s page shows who has them.`,
  }),
};

const backAgain = ({ backOn }: StockLow): string =>
  backOn === null
    ? 'No day is set for when it comes back. Set one, and the shop tells its visitors.'
    : `The shop says it is back on ${new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(backOn))}.`;

/** The letter for readers without HTML. */
export const textOfStockLow = (view: StockLowView): string => `${view.heading}

${view.item.title}${view.item.detail === '' ? '' : ` (${view.item.detail})`}

${view.paragraphs.join('\n\n')}

${view.figures.map(({ label, value }) => `${label}: ${value}`).join('\n')}

${view.button.label}: ${view.button.url}

Souk, ${view.storefrontUrl}
`;
