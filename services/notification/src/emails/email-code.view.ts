import type { customerEmailCodeRequested } from '@souk/events/account';
import type { z } from 'zod';
import { firstNameOf } from './greeting.ts';

export type EmailCodeView = {
  market: string;
  storefrontUrl: string;
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
  const name = firstNameOf(request.name);
  return {
    market: 'en-us',
    storefrontUrl,
    greeting: name ? `Here is your code, ${name}.` : 'Here is your code.',
    code: request.code,
    goodFor: inMinutes(Math.round((Date.parse(request.expiresAt) - Date.parse(occurredAt)) / MINUTE_MS)),
  };
};

const inMinutes = (minutes: number): string =>
  new Intl.NumberFormat('en-US', { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    Math.max(1, minutes),
  );

/** The code for readers without HTML. */
export const textOfEmailCode = (view: EmailCodeView): string => `${view.greeting}

${view.code}

Type it on the page where you asked for it. It is good for ${view.goodFor}, and opens once.

You did not ask for it? Then somebody mistyped their address. Without this code nothing happens, and you can leave this email unanswered.

Souk, ${view.storefrontUrl}
`;
