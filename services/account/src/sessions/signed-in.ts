import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Person } from '../people.ts';
import type { Credentials, PersonKind } from './session.queries.ts';

export type SignedIn = { sessionId: string; person: Person };

/** @param person a row that names somebody */
export function toPerson(
  kind: PersonKind,
  person: Pick<Credentials, 'id' | 'email' | 'name' | 'role' | 'emailVerified'>,
): Person {
  const { id, email, name, emailVerified } = person;
  return { kind, id, email, name, ...(person.role ? { role: person.role } : {}), emailVerified };
}

export function accountDisabled(): Refusal {
  return refuse('ACCOUNT_DISABLED', 'This account is closed. Write to us if you think that is a mistake.');
}
