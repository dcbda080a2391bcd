import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import type { Db } from '@souk/service-kit/database';
import { CHALLENGE_SECONDS, type Challenge, insertChallenge } from './challenge.queries.ts';
import { knownCredentials } from './passkey.queries.ts';
import type { RelyingParty } from './relying-party.ts';

type Whose = { id: string; email: string; name: string };

/** What a browser needs to make a passkey of somebody's. It must find them by itself, and know them by face or code. */
export async function askForNewPasskey(
  db: Db,
  party: RelyingParty,
  { whose, purpose }: { whose: Whose; purpose: 'add' | 'open' },
): Promise<{ challengeId: string; options: Record<string, unknown> }> {
  const known = await knownCredentials(db, whose.id);
  const options = await generateRegistrationOptions({
    rpName: party.name,
    rpID: party.rpId,
    userID: new TextEncoder().encode(whose.id),
    userName: whose.email,
    userDisplayName: whose.name,
    timeout: CHALLENGE_SECONDS * 1000,
    attestationType: 'none',
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const { challenge } = options;
  const asked: Challenge =
    purpose === 'add'
      ? { purpose, challenge, customerId: whose.id }
      : { purpose, challenge, customerId: whose.id, email: whose.email, name: whose.name };
  return { challengeId: await insertChallenge(db, asked), options: { ...options } };
}

/** What a browser needs to use a passkey of whoever sits there: no list of keys, so nothing tells who has one. */
export async function askForPasskey(
  db: Db,
  party: RelyingParty,
): Promise<{ challengeId: string; options: Record<string, unknown> }> {
  const options = await generateAuthenticationOptions({
    rpID: party.rpId,
    timeout: CHALLENGE_SECONDS * 1000,
    userVerification: 'required',
  });
  const challengeId = await insertChallenge(db, { purpose: 'enter', challenge: options.challenge });
  return { challengeId, options: { ...options } };
}
