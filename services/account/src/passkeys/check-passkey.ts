import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { RelyingParty } from './relying-party.ts';

export type NewPasskey = {
  credentialId: string;
  publicKey: Uint8Array;
  counter: number;
  transports: string[];
  backedUp: boolean;
};

/** Checks what a browser made. Refusals: PASSKEY_ORIGIN, PASSKEY_REFUSED. */
export async function checkNewPasskey(
  party: RelyingParty,
  { response, challenge }: { response: RegistrationResponseJSON; challenge: string },
): Promise<NewPasskey | Refusal> {
  const elsewhere = refuseElsewhere(party, response.response.clientDataJSON);
  if (elsewhere) return elsewhere;
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origins,
      expectedRPID: party.rpId,
    });
    if (!verified) return refused();
    const { credential, credentialBackedUp } = registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: credential.transports ?? [],
      backedUp: credentialBackedUp,
    };
  } catch (error) {
    return ofError(error);
  }
}

/** Checks a passkey in use. Refusals: PASSKEY_ORIGIN, PASSKEY_REFUSED, PASSKEY_COPIED. */
export async function checkUse(
  party: RelyingParty,
  {
    response,
    challenge,
    known,
  }: {
    response: AuthenticationResponseJSON;
    challenge: string;
    known: { credentialId: string; publicKey: Buffer; counter: number };
  },
): Promise<{ counter: number; backedUp: boolean } | Refusal> {
  const elsewhere = refuseElsewhere(party, response.response.clientDataJSON);
  if (elsewhere) return elsewhere;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origins,
      expectedRPID: party.rpId,
      credential: {
        id: known.credentialId,
        publicKey: Uint8Array.from(known.publicKey),
        counter: known.counter,
      },
    });
    if (!verified) return refused();
    return { counter: authenticationInfo.newCounter, backedUp: authenticationInfo.credentialBackedUp };
  } catch (error) {
    return ofError(error);
  }
}

/** A page that looks like ours may have asked for it: that is told apart from what is merely broken. */
function refuseElsewhere(party: RelyingParty, clientDataJson: string): Refusal | null {
  try {
    const said = JSON.parse(Buffer.from(clientDataJson, 'base64url').toString()) as { origin?: unknown };
    if (typeof said.origin === 'string' && party.origins.includes(said.origin)) return null;
    return otherSite();
  } catch {
    return refused();
  }
}

/** The library throws for whatever is wrong; which it was is in its words only. */
function ofError(error: unknown): Refusal {
  const words = error instanceof Error ? error.message : '';
  if (/RP ID|origin/i.test(words)) return otherSite();
  if (/counter/i.test(words)) return copied();
  return refused();
}

export function copied(): Refusal {
  return refuse(
    'PASSKEY_COPIED',
    'This passkey counts as if there were a copy of it. Come in another way, remove it and make a new one.',
  );
}

function otherSite(): Refusal {
  return refuse('PASSKEY_ORIGIN', 'This passkey was asked for by another site. Use it on our own pages.');
}

function refused(): Refusal {
  return refuse('PASSKEY_REFUSED', 'This passkey could not be checked. Try again, or come in another way.');
}
