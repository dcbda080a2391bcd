import { createHmac, timingSafeEqual } from 'node:crypto';

type Sealing = { key: string; erasureId: string };

const macOf = ({ key, erasureId }: Sealing): Buffer =>
  createHmac('sha256', Buffer.from(key, 'hex'))
    .update(`souk erasure receipt\n${erasureId}`)
    .digest()
    .subarray(0, 16);

/**
 * What opens the receipt of an erasure for whoever has no account any more: worked out by the service that shows it and
 * the one that mails the link, so that no database holds it.
 * @param key hexadecimal, the key of tokens addressed to the account service
 * @returns 43 characters that fit an address
 */
export const erasureToken = (sealing: Sealing): string =>
  Buffer.concat([Buffer.from(sealing.erasureId.replaceAll('-', ''), 'hex'), macOf(sealing)]).toString(
    'base64url',
  );

/** The erasure that a token opens; null for one that is none of ours. */
export const erasureOfToken = (token: string, key: string): string | null => {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 32) return null;
  const erasureId = bytes
    .subarray(0, 16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return timingSafeEqual(bytes.subarray(16), macOf({ key, erasureId })) ? erasureId : null;
};
