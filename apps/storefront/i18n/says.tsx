import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { AllMessages } from './catalogs.ts';
import { MoreMessages } from './more-messages.tsx';
import { type Group, pickMessages } from './sent-messages.ts';

/** Put around what runs in the browser and says more than every page does: names the groups that travel with it. */
export async function Says({ groups, children }: { groups: readonly Group[]; children: ReactNode }) {
  const messages = (await getMessages()) as AllMessages;
  return <MoreMessages messages={pickMessages(messages, groups)}>{children}</MoreMessages>;
}
