import type { backInStock } from '@souk/events/catalog';
import type { Language } from '@souk/service-kit/markets';
import type { z } from 'zod';
import { languageOf, lettersOf } from './letter-words.ts';
import { localeOf, type Price, priceOf } from './money.ts';
import { type Picture, pictureOf } from './picture.ts';

type BackInStock = z.output<typeof backInStock.payload>;

/** What somebody reads who waited for a thing. */
export type BackInStockView = {
  market: string;
  language: Language;
  footer: string;
  toldOnce: string;
  storefrontUrl: string;
  subject: string;
  preview: string;
  heading: string;
  paragraph: string;
  item: { title: string; detail: string; stall: string; picture: Picture; price: Price };
  button: { label: string; url: string };
  /** Ends letters of this kind. */
  noMore: { label: string; url: string };
};

/**
 * @param storefrontUrl where the shop's pages and pictures are, without a slash at its end
 * @param noMoreUrl the page on which letters of this kind are ended
 */
export const viewOfBackInStock = (
  thing: BackInStock,
  { storefrontUrl, noMoreUrl }: { storefrontUrl: string; noMoreUrl: string },
): BackInStockView => {
  const { market, title, variantTitle, currency, priceMinor } = thing;
  const name = variantTitle === null ? title : `${title}, ${variantTitle}`;
  const say = lettersOf(market);
  return {
    market,
    language: languageOf(market),
    storefrontUrl,
    footer: `${say.askedFor} ${say.toldOnce}`,
    toldOnce: say.toldOnce,
    subject: say.backSubject(name),
    preview: say.backPreview,
    heading: say.backHeading,
    paragraph: say.back,
    item: {
      title,
      detail: variantTitle ?? '',
      stall: thing.stall,
      picture: pictureOf(thing, storefrontUrl),
      price: priceOf(priceMinor, { currency, locale: localeOf(market) }),
    },
    button: {
      label: say.goAndLook,
      url: `${storefrontUrl}/${market}/products/${encodeURIComponent(thing.handle)}`,
    },
    noMore: { label: say.noMore, url: noMoreUrl },
  };
};

/** The letter for readers without HTML. */
export const textOfBackInStock = (view: BackInStockView): string => `${view.heading}

${view.item.title}${view.item.detail === '' ? '' : ` (${view.item.detail})`}, ${view.item.price.plain}

${view.paragraph}

${view.button.label}: ${view.button.url}

${view.toldOnce}

${view.noMore.label}: ${view.noMore.url}

Souk, ${view.storefrontUrl}
`;
