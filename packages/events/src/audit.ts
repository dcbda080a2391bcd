import { z } from 'zod';
import { defineEvent } from './define-event.ts';

/**
 * A day has ended: the head of one service's audit chain, signed. Whoever keeps it can tell later whether a record up
 * to its place was changed, removed or slipped in. Aggregate: the service's chain; its version is the day.
 */
export const auditHeadSigned = defineEvent(
  'audit.head_signed',
  1,
  z.object({
    service: z.string(),
    /** The business day (UTC) that has ended. */
    day: z.iso.date(),
    /** How many records the chain had. */
    place: z.int().nonnegative(),
    /** The hash of the record at that place: 64 hexadecimal digits. */
    hash: z.string().regex(/^[\da-f]{64}$/),
    /** ed25519, 128 hexadecimal digits. */
    signature: z.string().regex(/^[\da-f]{128}$/),
  }),
);
