import { z } from 'zod';

/** Everyone who keeps an audit log and signs its head when a day has ended. */
export const SIGNERS = [
  'account',
  'cart',
  'catalog',
  'inventory',
  'notification',
  'order',
  'payment',
] as const;

export const signedHeadSchema = z.object({
  service: z.string(),
  place: z.int(),
  hash: z.string(),
  signature: z.string(),
});

/** What one day's letter tells. */
export const auditLetterSchema = z.object({
  day: z.iso.date(),
  heads: z.array(signedHeadSchema),
  /** Services whose head had not come an hour after the first. */
  missing: z.array(z.string()),
  /** ed25519, 64 hexadecimal digits. */
  publicKey: z.string(),
});

export type SignedHead = z.infer<typeof signedHeadSchema>;
export type AuditLetter = z.infer<typeof auditLetterSchema>;

/** Who has not signed. */
export const missingFrom = (heads: readonly Pick<SignedHead, 'service'>[]): string[] =>
  SIGNERS.filter((name) => !heads.some(({ service }) => service === name));
