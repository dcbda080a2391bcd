'use client';

import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl';
import { type ReactNode, useMemo } from 'react';
import type { AllMessages } from './catalogs.ts';

type Props = { messages: Partial<AllMessages>; children: ReactNode };

/** What a part of the page says, beside what every page does. */
export function MoreMessages({ messages, children }: Props) {
  const known = useMessages();
  const all = useMemo(
    () => ({ ...known, ...messages, refusals: { ...known.refusals, ...messages.refusals } }),
    [known, messages],
  );
  return (
    <NextIntlClientProvider locale={useLocale()} messages={all}>
      {children}
    </NextIntlClientProvider>
  );
}
