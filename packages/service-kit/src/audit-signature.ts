import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** What is signed of a day's head. */
export type AuditHead = { service: string; day: string; place: number; hash: string };

// An ed25519 private key is 32 bytes; this is what PKCS#8 puts before them.
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_KEY_BYTES = 32;

const privateKey = (seed: string): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, Buffer.from(seed, 'hex')]), format: 'der', type: 'pkcs8' });

const textOf = ({ service, day, place, hash }: AuditHead): Buffer =>
  Buffer.from(`souk audit 1\n${service}\n${day}\n${place}\n${hash}\n`, 'utf8');

/** The public half of a signing key (both 64 hexadecimal digits), to be kept where nobody here can change it. */
export const publicKeyOf = (signingKey: string): string =>
  createPublicKey(privateKey(signingKey))
    .export({ format: 'der', type: 'spki' })
    .subarray(-PUBLIC_KEY_BYTES)
    .toString('hex');

/** Signs a day's head with ed25519; 128 hexadecimal digits. */
export const signHead = (head: AuditHead, signingKey: string): string =>
  sign(null, textOf(head), privateKey(signingKey)).toString('hex');

/** Whether the holder of the signing key signed exactly this head. */
export const isSignedHead = (head: AuditHead & { signature: string }, signingKey: string): boolean =>
  verify(null, textOf(head), createPublicKey(privateKey(signingKey)), Buffer.from(head.signature, 'hex'));
