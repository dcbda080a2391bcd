import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { choosableTopics } from './topics.ts';

const meant = z.object({
  address: z.string(),
  topic: z.enum(choosableTopics),
  market: z.string(),
});

/** Whom a letter went to, and what it was about. */
export type Meant = z.output<typeof meant>;

const keyOf = (key: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(key, 'hex'), '', 'souk letter link', 32));

/**
 * The token in a letter by which its reader says that they want no more of its kind: without signing in, and without
 * the address standing in it for everybody to read. Made anew for each letter and kept nowhere.
 * @param key hexadecimal, this service's own
 */
export const letterToken = (of: Meant, key: string): string => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(key), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(of), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
};

/** What a token says; null for one that is none of ours. */
export const openLetterToken = (token: string, key: string): Meant | null => {
  try {
    const bytes = Buffer.from(token, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', keyOf(key), bytes.subarray(0, 12), {
      authTagLength: 16,
    });
    decipher.setAuthTag(bytes.subarray(12, 28));
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    return meant.parse(JSON.parse(text));
  } catch {
    return null;
  }
};
