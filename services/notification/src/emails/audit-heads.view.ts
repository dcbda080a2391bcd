import type { AuditLetter } from '../audit/audit-letter.ts';

/** What the shop's owner keeps of one day. */
export type AuditHeadsView = {
  market: string;
  storefrontUrl: string;
  subject: string;
  preview: string;
  heading: string;
  paragraphs: string[];
  heads: { service: string; records: string; hash: string; signature: string }[];
  missing: string | null;
  publicKey: string;
  button: { label: string; url: string };
};

type Place = { storefrontUrl: string; adminUrl: string };

export const viewOfAuditHeads = (
  { day, heads, missing, publicKey }: AuditLetter,
  { storefrontUrl, adminUrl }: Place,
): AuditHeadsView => {
  const date = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  return {
    market: 'en-us',
    storefrontUrl,
    subject: `Keep this: the audit log of ${date}`,
    preview: `The signed heads of ${heads.length} logs. Keep this email.`,
    heading: 'Keep this letter.',
    paragraphs: [
      `These are the heads of the shop’s audit logs as ${date} ended, each signed. Should anybody change, take out or slip in a record of that day or before, the log no longer arrives at the value below.`,
      'The desk’s audit page holds the logs against these values whenever you ask it to. This letter is the copy that nobody at the shop can reach.',
    ],
    heads: heads.map(({ service, place, hash, signature }) => ({
      service: titleOf(service),
      records: place === 1 ? '1 record' : `${place.toLocaleString('en-US')} records`,
      hash,
      signature,
    })),
    missing:
      missing.length === 0
        ? null
        : `Not heard of within the hour: ${missing.map(titleOf).join(', ')}. If that is so tomorrow as well, look at the desk’s system page.`,
    publicKey,
    button: { label: 'Open the audit log', url: `${adminUrl}/audit` },
  };
};

const titleOf = (service: string): string => service.charAt(0).toUpperCase() + service.slice(1);

/** The letter for readers without HTML. */
export const textOfAuditHeads = (view: AuditHeadsView): string => `${view.heading}

${view.paragraphs.join('\n\n')}

${view.heads.map(({ service, records, hash, signature }) => `${service}, ${records}\n  head      ${hash}\n  signature ${signature}`).join('\n')}
${view.missing === null ? '' : `\n${view.missing}\n`}
Public key (ed25519): ${view.publicKey}

${view.button.label}: ${view.button.url}

Souk, ${view.storefrontUrl}
`;
