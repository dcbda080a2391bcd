import type {} from '@fastify/cookie';
import type { Actor } from '@souk/service-kit/identity';
import { type Permission, roleMay, whoMay } from '@souk/service-kit/permissions';
import { refuse } from '@souk/service-kit/refusal';
import type { FastifyRequest } from 'fastify';
import type { Env } from '../env.ts';
import type { SessionCheck } from './session-check.ts';
import { openSessionTicket, STAFF_COOKIE } from './session-cookie.ts';

/**
 * Who of the staff sends or fetches a file, outside of any procedure. Throws UNAUTHENTICATED or FORBIDDEN before a byte
 * is read; whatever changes something has to come from our own page.
 */
export const staffAtDoor =
  ({ env, staffSessions }: { env: Env; staffSessions: SessionCheck }) =>
  async (request: FastifyRequest, permission: Permission): Promise<Actor> => {
    const { origin } = request.headers;
    if (request.method !== 'GET' && !(origin && env.ADMIN_ORIGINS.includes(origin)))
      throw refuse('FORBIDDEN', 'This request did not come from one of our pages.');
    const ticket = await openSessionTicket(request.cookies[STAFF_COOKIE], env.ADMIN_AUTH_SECRET);
    const person = ticket ? await staffSessions.person(ticket.sessionId) : null;
    if (!ticket || person?.kind !== 'staff' || !person.role)
      throw refuse('UNAUTHENTICATED', 'Sign in to the admin.');
    if (!roleMay(person.role, permission)) throw refuse('FORBIDDEN', whoMay(permission));
    return { kind: 'staff', id: person.id, role: person.role, sessionId: ticket.sessionId };
  };
