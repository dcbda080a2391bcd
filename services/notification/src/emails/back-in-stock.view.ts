import type { backInStock } from '@souk/events/catalog';
import type { z } from 'zod';
import { localeOf, type Price, priceOf } from './money.ts';
import { type Picture, pictureOf } from './picture.ts';

type BackInStock = z.output<typeof backInStock.payload>;

/** What somebody reads who waited for a thing. */
export type BackInStockView = {
  market: string;
  storefrontUrl: string;
  subject: string;
  preview: string;
  heading: string;
  paragraph: string;
  item: { title: string; detail: string; stall: string; picture: Picture; price: Price };
  button: { label: string; url: string };
};

/** @param storefrontUrl where the shop's pages and pictures are, without a slash at its end */
export const viewOfBackInStock = (
  thing: BackInStock,
  { storefrontUrl }: { storefrontUrl: string },
): BackInStockView => {
  const { market, title, variantTitle, currency, priceMinor } = thing;
  const name = variantTitle === null ? title : `${title}, ${variantTitle}`;
  return {
    market,
    storefrontUrl,
    subject: `${name} is back`,
    preview: 'You asked us to tell you. It is not put aside, so do not wait too long.',
    heading: 'It is back.',
    paragraph:
      'You asked us to tell you, so here we are. It is not put aside for you: if others waited too, the first to the till has it.',
    item: {
      title,
      detail: variantTitle ?? '',
      stall: thing.stall,
      picture: pictureOf(thing, storefrontUrl),
      price: priceOf(priceMinor, { currency, locale: localeOf(market) }),
    },
    button: {
      label: 'Go and look',
      url: `${storefrontUrl}/${market}/products/${encodeURIComponent(thing.handle)}`,
    },
  };
};

/** The letter for readers without HTML. */
export const textOfBackInStock = (view: BackInStockView): string => `${view.heading}

${view.item.title}${view.item.detail === '' ? '' : ` (${view.item.detail})`}, ${view.item.price.plain}

${view.paragraph}

${view.button.label}: ${view.button.url}

You asked once and are told once: we keep your address for this no longer.

Souk, ${view.storefrontUrl}
`;
