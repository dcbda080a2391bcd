import type { Language } from '@souk/service-kit/markets';
import type { ReviewRequest } from '../reviews/review-request.ts';
import { addressed } from './greeting.ts';
import { languageOf, lettersOf } from './letter-words.ts';
import { type Picture, pictureOf } from './picture.ts';
import { reviewWords } from './review-words.ts';

/** A letter that asks what somebody thinks of what they kept. */
export type ReviewRequestView = {
  market: string;
  language: Language;
  storefrontUrl: string;
  subject: string;
  preview: string;
  footer: string;
  heading: string;
  paragraphs: string[];
  /** What each thing's link says. */
  write: string;
  things: { title: string; picture: Picture; url: string }[];
  once: string;
  /** Ends letters of this kind. */
  noMore: { label: string; url: string };
};

/**
 * @param storefrontUrl where the shop's pages and pictures are, without a slash at its end
 * @param noMoreUrl the page on which letters of this kind are ended
 */
export const viewOfReviewRequest = (
  { market, contactName, things }: ReviewRequest,
  { storefrontUrl, noMoreUrl }: { storefrontUrl: string; noMoreUrl: string },
): ReviewRequestView => {
  const language = languageOf(market);
  const say = reviewWords[language];
  return {
    market,
    language,
    storefrontUrl,
    subject: say.subject(things[0]!.title, things.length - 1),
    preview: say.preview,
    footer: `${say.because} ${say.once}`,
    heading: say.heading,
    paragraphs: [addressed(contactName, { sentence: say.ask(things.length), language }), say.honest],
    write: say.write,
    things: things.map((thing) => ({
      title: thing.title,
      picture: pictureOf(thing, storefrontUrl),
      url: `${storefrontUrl}/${market}/products/${encodeURIComponent(thing.handle)}/review`,
    })),
    once: say.once,
    noMore: { label: lettersOf(market).noMore, url: noMoreUrl },
  };
};

/** The letter for readers without HTML. */
export const textOfReviewRequest = (view: ReviewRequestView): string =>
  [
    view.heading,
    ...view.paragraphs,
    ...view.things.map(({ title, url }) => `${title}\n${view.write}: ${url}`),
    view.once,
    `${view.noMore.label}: ${view.noMore.url}`,
    `Souk, ${view.storefrontUrl}\n`,
  ].join('\n\n');
