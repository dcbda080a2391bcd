import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, 43 characters. It opens the account, so it is kept only where a cookie is encrypted. */
export function newSessionId(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database knows of a session id. Random bits need no salt and no slow hash. */
export function sessionIdHash(sessionId: string): Buffer {
  return createHash('sha256').update(sessionId).digest();
}
