import { z } from 'zod';
import { defineEvent } from './define-event.ts';

/** Somebody opened an account. The address is not proven yet. */
export const customerRegistered = defineEvent(
  'customer.registered',
  1,
  z.object({ customerId: z.uuid(), email: z.string(), name: z.string() }),
);

/** A code has to reach this address before `expiresAt`: it opens the account of the address, or a new one. */
export const customerEmailCodeRequested = defineEvent(
  'customer.email_code_requested',
  2,
  z.object({
    email: z.string(),
    /** As typed by whoever gave this address, who may be anybody. */
    name: z.string().nullable(),
    code: z.string().regex(/^\d{6}$/),
    /** Where it was asked for: the letter is in its language. */
    market: z.string().default('en-us'),
    expiresAt: z.iso.datetime(),
  }),
);

/** The customer has shown that this address is theirs: what was bought with it before now belongs to them. */
export const customerEmailVerified = defineEvent(
  'customer.email_verified',
  1,
  z.object({ customerId: z.uuid(), email: z.string() }),
);

/**
 * Somebody is invited to work here, or is sent the invite again: only the newest link is good. The link's token is
 * not here; it is worked out from `seed` (see `invite-token.ts`).
 */
export const staffInvited = defineEvent(
  'staff.invited',
  1,
  z.object({
    inviteId: z.uuid(),
    email: z.string(),
    name: z.string(),
    role: z.enum(['owner', 'manager', 'fulfilment', 'support']),
    /** Null when the shop itself invited. */
    invitedBy: z.string().nullable(),
    seed: z.string(),
    expiresAt: z.iso.datetime(),
  }),
);
