import type { Actor, StaffRole } from '@souk/service-kit/identity';
import { startService } from '@souk/testkit/start-service';
import { buildApp } from '../src/app.ts';
import { envShape } from '../src/env.ts';

export const PASSWORD = 'velvet lantern river';

type World = Awaited<ReturnType<typeof startAccount>>;

/** A running account service, and the few things its tests say again and again. */
export async function startAccount() {
  const started = await startService(buildApp, envShape);
  const frontDoor = started.call({ kind: 'guest' });
  return {
    ...started,
    frontDoor,
    register: (email: string, more: { name?: string; password?: string } = {}) =>
      frontDoor('/customers', { json: { email, name: 'Amira Lindqvist', password: PASSWORD, ...more } }),
    signIn: (email: string, password = PASSWORD, more: { clientAddress?: string } = {}) =>
      frontDoor('/sessions', { json: { email, password, ...more } }),
    asCustomer: (id: string) => started.call(customerActor(id)),
  };
}

export function customerActor(id: string): Actor {
  return { kind: 'customer', id, sessionId: 'of-the-front-door' };
}

export function staffActor(role: StaffRole, id = '01930000-0000-7000-9000-000000000001'): Actor {
  return { kind: 'staff', id, role, sessionId: 'of-the-front-door' };
}

/** Registers and answers the new id. */
export async function newCustomer(world: World, email: string): Promise<string> {
  const { customerId } = await bodyOf<{ customerId: string }>(world.register(email), 201);
  return customerId;
}

/** The code that was last mailed to a customer, read where the notification service reads it. */
export async function lastCode(world: World, customerId: string): Promise<string> {
  const events = (await world.feed()).filter(
    (event) => event.type === 'customer.email_code_requested' && event.aggregateId === customerId,
  );
  return (events.at(-1)!.payload as { code: string }).code;
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
