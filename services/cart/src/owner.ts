import type { Actor } from '@souk/service-kit/identity';
import { type Refusal, refuse } from '@souk/service-kit/refusal';

/** Whose bags may be touched: the customer's own, and the guest bag that the caller holds. */
export type Owner = { readonly customerId: string | null; readonly guestCartId: string | null };

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const idOrNull = (id: string | undefined): string | null => (id !== undefined && uuid.test(id) ? id : null);

/** Staff and the system own no bag. */
export const ownerOf = (actor: Actor): Owner =>
  actor.kind === 'customer'
    ? { customerId: idOrNull(actor.id), guestCartId: idOrNull(actor.cartId) }
    : { customerId: null, guestCartId: actor.kind === 'guest' ? idOrNull(actor.cartId) : null };

/** The answer to strangers, and to those whose bag is no longer kept: they cannot tell which. */
export const cartUnknown = (): Refusal =>
  refuse('CART_UNKNOWN', 'There is no bag here any more. Add something to begin a new one.');

/** SQL of "this live cart is theirs"; the customer's id and the guest cart's id are the parameters named. */
export const ownedBy = ({ customer, guestCart }: { customer: string; guestCart: string }): string =>
  `c.merged_into is null and c.kept_until > business_now() and
   (c.customer_id = ${customer}::uuid or (c.customer_id is null and c.id = ${guestCart}::uuid))`;
