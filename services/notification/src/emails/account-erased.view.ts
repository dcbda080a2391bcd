import type { customerErasureAnswered, Erased } from '@souk/events/erasure';
import { erasureToken } from '@souk/events/erasure-token';
import type { Language } from '@souk/service-kit/markets';
import type { z } from 'zod';
import { erasureWords } from './erasure-words.ts';
import { languageOf } from './letter-words.ts';
import { localeOf } from './money.ts';

type Answered = z.output<typeof customerErasureAnswered.payload>;
type Line = { service: string; erased: string; kept: string };

/** The last letter: what each service erased, and what it keeps. */
export type AccountErasedView = {
  market: string;
  language: Language;
  storefrontUrl: string;
  subject: string;
  preview: string;
  footer: string;
  heading: string;
  paragraph: string;
  lines: Line[];
  last: string;
  button: { label: string; url: string };
};

/**
 * @param storefrontUrl where the shop's pages are, without a slash at its end
 * @param accountKey the key shared with the account service: the receipt's token is worked out here and kept nowhere
 */
export const viewOfAccountErased = (
  { erasureId, market, receipts }: Answered,
  { storefrontUrl, accountKey }: { storefrontUrl: string; accountKey: string },
): AccountErasedView => {
  const language = languageOf(market);
  const say = erasureWords[language];
  const token = erasureToken({ key: accountKey, erasureId });
  return {
    market,
    language,
    storefrontUrl,
    subject: say.subject,
    preview: say.preview,
    footer: say.footer,
    heading: say.heading,
    paragraph: say.gone,
    lines: receipts.map(({ service, ...receipt }) => ({
      service: say.services[service],
      ...textsOf(receipt, market),
    })),
    last: say.last,
    button: { label: say.see, url: `${storefrontUrl}/${market}/account/erasure/${token}` },
  };
};

const textsOf = ({ erased, kept }: Erased, market: string): Omit<Line, 'service'> => {
  const say = erasureWords[languageOf(market)];
  const day = new Intl.DateTimeFormat(localeOf(market), { dateStyle: 'long', timeZone: 'UTC' });
  const counted = (what: string, count: number): string =>
    count > 0 ? `${say.things[what] ?? what} (${count})` : (say.things[what] ?? what);
  const gone = Object.entries(erased).filter(([, count]) => count > 0);
  return {
    erased:
      gone.length === 0
        ? kept.length === 0
          ? say.nothing
          : ''
        : `${say.erased}: ${gone.map(([what, count]) => counted(what, count)).join(say.comma)}`,
    kept:
      kept.length === 0
        ? ''
        : `${say.kept}: ${kept
            .map(({ what, count, until }) =>
              [counted(what, count), until && say.until(day.format(new Date(until)))]
                .filter(Boolean)
                .join(' '),
            )
            .join(say.comma)}`,
  };
};

/** The letter for readers without HTML. */
export const textOfAccountErased = (view: AccountErasedView): string => `${view.heading}

${view.paragraph}

${view.lines.map(({ service, erased, kept }) => [service, erased, kept].filter(Boolean).join('\n  ')).join('\n\n')}

${view.last}

${view.button.label}: ${view.button.url}

Souk, ${view.storefrontUrl}
`;
