import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

type Sealing = { key: string; erasureId: string };

/** Each erasure has a key of its own, made from one that no database holds. */
const keyOf = ({ key, erasureId }: Sealing): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(key, 'hex'), '', `souk erasure address\n${erasureId}`, 32));

/**
 * An address as it stands in events of an erasure: readable only to services that share the account service's key, so
 * that feeds, their copies and parked events do not tell whose account was deleted.
 * @param key hexadecimal, the key of tokens addressed to the account service
 */
export const sealAddress = (address: string, sealing: Sealing): string => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(sealing), nonce);
  const text = Buffer.concat([cipher.update(address, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
};

/** @throws when it was sealed with another key, for another erasure, or changed */
export const openAddress = (sealed: string, sealing: Sealing): string => {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(sealing), bytes.subarray(0, 12), {
    authTagLength: 16,
  });
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
};
