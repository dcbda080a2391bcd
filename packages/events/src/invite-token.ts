import { createHmac } from 'node:crypto';

/**
 * The token in an invite's link, worked out by the two services that share the account service's key: the one that
 * checks it and the one that mails it. The event between them carries only the seed, which opens nothing by itself,
 * so feeds, mail jobs and parked events hold no way into the desk.
 * @param key hexadecimal, the key of tokens addressed to the account service
 * @param seed 256 random bits, new with each sending
 * @returns 43 characters that fit an address
 */
export const inviteToken = ({
  key,
  inviteId,
  seed,
}: {
  key: string;
  inviteId: string;
  seed: string;
}): string =>
  createHmac('sha256', Buffer.from(key, 'hex'))
    .update(`souk staff invite\n${inviteId}\n${seed}`)
    .digest('base64url');
