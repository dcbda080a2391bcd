import { letterToken, type Meant } from './letter-link.ts';

/** Where a letter's reader ends its kind: a page to look at, and an address that mail programs press. */
export const unsubscribeLinks = (
  meant: Meant,
  { storefrontUrl, ownKey }: { storefrontUrl: string; ownKey: string },
): { pageUrl: string; oneClickUrl: string } => {
  const token = letterToken(meant, ownKey);
  return {
    pageUrl: `${storefrontUrl}/${meant.market}/letters/${token}`,
    oneClickUrl: `${storefrontUrl}/api/unsubscribe/${token}`,
  };
};
