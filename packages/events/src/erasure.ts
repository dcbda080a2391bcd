import { z } from 'zod';
import { defineEvent } from './define-event.ts';

/** Every service that may know something of a customer, and says what became of it. */
export const erasingServices = [
  'account',
  'order',
  'cart',
  'catalog',
  'notification',
  'payment',
  'inventory',
] as const;
export type ErasingService = (typeof erasingServices)[number];

/**
 * Somebody deleted their account: who knows anything of them erases it, and answers with `customer-data.erased`. The
 * address is sealed with the key of the account service (`sealed-address.ts`), and null where nobody had proven it.
 * Aggregate: the customer, so that it comes after everything that was told of them.
 */
export const customerErased = defineEvent(
  'customer.erased',
  1,
  z.object({
    erasureId: z.uuid(),
    customerId: z.uuid(),
    sealedAddress: z.string().nullable(),
    market: z.string(),
  }),
);

const keptSchema = z.object({
  /** Such as `invoices`; pages and letters have words for it. */
  what: z.string(),
  count: z.int().nonnegative(),
  /** Until when at the latest; null where it ends with something that has no day yet, or does not name anybody. */
  until: z.iso.datetime({ offset: true }).nullable(),
});

export const erasedShape = {
  /** How many of each were erased or lost their name. */
  erased: z.record(z.string(), z.int().nonnegative()),
  kept: z.array(keptSchema),
};
export type Erased = z.output<z.ZodObject<typeof erasedShape>>;

/**
 * A service has erased what it knew of somebody: the whole of its receipt. Told again, with a higher version, when more
 * of it could go. Aggregate: the erasure.
 */
export const customerDataErased = defineEvent(
  'customer-data.erased',
  1,
  z.object({ erasureId: z.uuid(), service: z.enum(erasingServices), ...erasedShape }),
);

/** Every service has answered: the last letter may go to the address that is about to be forgotten. Aggregate: the erasure. */
export const customerErasureAnswered = defineEvent(
  'customer.erasure_answered',
  1,
  z.object({
    erasureId: z.uuid(),
    /** Null once the letter is out. */
    sealedAddress: z.string().nullable(),
    market: z.string(),
    receipts: z.array(z.object({ service: z.enum(erasingServices), ...erasedShape })),
  }),
);

/** The last letter to somebody left, or could not: nobody needs their address any more. Aggregate: the erasure. */
export const customerErasureTold = defineEvent(
  'customer.erasure_told',
  1,
  z.object({ erasureId: z.uuid(), sent: z.boolean() }),
);

/** An order no longer says whose it was: what others know by its number goes too. Aggregate: the order. */
export const orderAnonymised = defineEvent('order.anonymised', 1, z.object({ orderId: z.uuid() }));
