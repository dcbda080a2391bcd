import type { Actor } from '@souk/service-kit/identity';

export type Belonging = { readonly customerId: string | null; readonly cartId: string };

/**
 * Whether a checkout is this person's own: a customer's by their id, a guest's by the cart they hold. Staff and the
 * shop itself see all. Whoever is told no is told that there is nothing here.
 */
export const mayUseCheckout = (actor: Actor, { customerId, cartId }: Belonging): boolean => {
  if (actor.kind === 'staff' || actor.kind === 'system') return true;
  if (customerId !== null) return actor.kind === 'customer' && actor.id === customerId;
  return actor.cartId === cartId;
};
