import type { Actor, StaffRole } from '@souk/service-kit/identity';
import { startService } from '@souk/testkit/start-service';
import { buildApp } from '../src/app.ts';
import { envShape } from '../src/env.ts';

export const PASSWORD = 'velvet lantern river';

type World = Awaited<ReturnType<typeof startAccount>>;

/**
 * A running account service, and the few things its tests say again and again.
 * @param overrides settings as strings, by name
 */
export async function startAccount(overrides: Record<string, string> = {}) {
  const started = await startService(buildApp, envShape, overrides);
  const frontDoor = started.call({ kind: 'guest' });
  return {
    ...started,
    frontDoor,
    /** Asks for a code; with a name and a password it opens an account. */
    register: (email: string, more: { name?: string; password?: string } = {}) =>
      frontDoor('/door-codes', { json: { email, name: 'Amira Lindqvist', password: PASSWORD, ...more } }),
    enter: (codeId: string, code: string, device?: string) =>
      frontDoor(`/door-codes/${codeId}/session`, { json: { code, ...(device ? { device } : {}) } }),
    signIn: (email: string, password = PASSWORD, more: { clientAddress?: string } = {}) =>
      frontDoor('/sessions', { json: { email, password, ...more } }),
    asCustomer: (id: string, sessionId?: string) => started.call(customerActor(id, sessionId)),
  };
}

export function customerActor(id: string, sessionId = 'of-the-front-door'): Actor {
  return { kind: 'customer', id, sessionId };
}

export function staffActor(role: StaffRole, id = '01930000-0000-7000-9000-000000000001'): Actor {
  return { kind: 'staff', id, role, sessionId: 'of-the-front-door' };
}

export type SignedIn = { sessionId: string; person: { id: string; name: string; emailVerified: boolean } };

/** Registers, brings the code back, and answers the new id. The session it opened is ended again. */
export async function newCustomer(world: World, email: string): Promise<string> {
  const { codeId } = await bodyOf<{ codeId: string }>(world.register(email), 202);
  const entered = await bodyOf<SignedIn>(world.enter(codeId, await codeOf(world, codeId)), 201);
  await world.frontDoor(`/sessions/${entered.sessionId}`, { method: 'DELETE' });
  return entered.person.id;
}

/** A code as it was mailed, read where the notification service reads it. */
export async function codeOf(world: World, codeId: string): Promise<string> {
  const event = (await world.feed()).find(
    ({ type, aggregateId }) => type === 'customer.email_code_requested' && aggregateId === codeId,
  );
  return (event!.payload as { code: string }).code;
}

/** The body of an answer that must have this status. */
export async function bodyOf<T = Record<string, unknown>>(
  answer: Promise<Response>,
  status: number,
): Promise<T> {
  const response = await answer;
  const text = await response.text();
  if (response.status !== status) throw new Error(`Expected ${status}, got ${response.status}: ${text}`);
  return (text === '' ? null : JSON.parse(text)) as T;
}
