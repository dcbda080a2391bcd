import { z } from 'zod';
import { defineEvent } from './define-event.ts';

/** Somebody opened an account. The address is not proven yet. */
export const customerRegistered = defineEvent(
  'customer.registered',
  1,
  z.object({ customerId: z.uuid(), email: z.string(), name: z.string() }),
);

/** A code has to reach this address before `expiresAt`. Only the newest code of a customer is good. */
export const customerEmailCodeRequested = defineEvent(
  'customer.email_code_requested',
  1,
  z.object({
    customerId: z.uuid(),
    email: z.string(),
    name: z.string(),
    code: z.string().regex(/^\d{6}$/),
    expiresAt: z.iso.datetime(),
  }),
);

/** The customer has shown that this address is theirs: what was bought with it before now belongs to them. */
export const customerEmailVerified = defineEvent(
  'customer.email_verified',
  1,
  z.object({ customerId: z.uuid(), email: z.string() }),
);
