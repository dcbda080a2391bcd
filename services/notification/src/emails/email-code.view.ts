import type { customerEmailCodeRequested } from '@souk/events/account';
import type { Language } from '@souk/service-kit/markets';
import type { z } from 'zod';
import { type CodeWords, codeWords } from './code-words.ts';
import { firstNameOf } from './greeting.ts';
import { languageOf } from './letter-words.ts';
import { localeOf } from './money.ts';

export type EmailCodeView = {
  market: string;
  language: Language;
  storefrontUrl: string;
  words: CodeWords;
  subject: string;
  greeting: string;
  code: string;
  /** Such as `15 minutes`. */
  goodFor: string;
};

const MINUTE_MS = 60_000;

/** @param occurredAt when the code was asked for, on the same clock as its `expiresAt` */
export const viewOfEmailCode = (
  request: z.output<typeof customerEmailCodeRequested.payload>,
  { storefrontUrl, occurredAt }: { storefrontUrl: string; occurredAt: string },
): EmailCodeView => {
  const { market, code } = request;
  const words = codeWords[languageOf(market)];
  const minutes = Math.round((Date.parse(request.expiresAt) - Date.parse(occurredAt)) / MINUTE_MS);
  return {
    market,
    language: languageOf(market),
    storefrontUrl,
    words,
    subject: words.subject(code),
    greeting: words.greeting(firstNameOf(request.name)),
    code,
    goodFor: inMinutes(minutes, localeOf(market)),
  };
};

const inMinutes = (minutes: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    Math.max(1, minutes),
  );

/** The code for readers without HTML. */
export const textOfEmailCode = ({ words, ...view }: EmailCodeView): string => `${view.greeting}

${view.code}

${words.typeIt} ${words.goodFor(view.goodFor)}

${words.notYou}

Souk, ${view.storefrontUrl}
`;
