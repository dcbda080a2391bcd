import { requireMay } from '@souk/service-kit/permissions';
import { refuse } from '@souk/service-kit/refusal';
import type { FastifyRequest } from 'fastify';

/**
 * Sessions and passwords pass only through the door that shoppers and staff use.
 * @throws FORBIDDEN for any other service
 */
export function requireBff(request: FastifyRequest): void {
  if (request.caller.service !== 'bff') {
    throw refuse('FORBIDDEN', 'Only the shop’s front door may ask for this.');
  }
}

/**
 * A customer acts on themselves and nobody else; a stranger is told nothing, not even that the other exists.
 * @throws CUSTOMER_UNKNOWN
 */
export function requireSelf(request: FastifyRequest, customerId: string): void {
  asCustomer(request, customerId);
}

/**
 * The same, where it matters at which of their sessions the customer sits.
 * @throws CUSTOMER_UNKNOWN
 */
export function asCustomer(request: FastifyRequest, customerId: string): { id: string; sessionId: string } {
  const { actor } = request.caller;
  if (actor.kind !== 'customer' || actor.id !== customerId) throw customerUnknown();
  return actor;
}

/**
 * Staff who look after customers may look at one; they do not act in their name.
 * @throws CUSTOMER_UNKNOWN, FORBIDDEN for staff with another role
 */
export function requireSelfOrStaff(request: FastifyRequest, customerId: string): void {
  if (request.caller.actor.kind === 'staff') requireMay(request, 'customers.read');
  else requireSelf(request, customerId);
}

export function customerUnknown() {
  return refuse(
    'CUSTOMER_UNKNOWN',
    'We do not know this customer. Sign in again, or check the address of the page.',
  );
}
