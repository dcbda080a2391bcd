import { randomBytes } from 'node:crypto';
import { type Refusal, refuse } from '@souk/service-kit/refusal';

export const INVITE_GOOD_FOR_SECONDS = 7 * 24 * 3600;

export type InviteState = 'open' | 'expired' | 'accepted' | 'revoked';

/** 256 random bits. */
export function newSeed(): string {
  return randomBytes(32).toString('base64url');
}

/** What became of an invite. @param expired by business time, as the database sees it */
export function stateOfInvite(invite: {
  acceptedAt: Date | null;
  revokedAt: Date | null;
  expired: boolean;
}): InviteState {
  if (invite.acceptedAt) return 'accepted';
  if (invite.revokedAt) return 'revoked';
  return invite.expired ? 'expired' : 'open';
}

/** Why the link of an invite opens nothing; null while it does. */
export function whyClosed(state: InviteState): Refusal | null {
  if (state === 'open') return null;
  if (state === 'accepted')
    return refuse('INVITE_USED', 'This invite was accepted already. Sign in with the password you chose.');
  if (state === 'revoked')
    return refuse('INVITE_REVOKED', 'This invite was taken back. Ask whoever invited you for a new one.');
  return refuse('INVITE_EXPIRED', 'This invite has run out after seven days. Ask for it to be sent again.');
}

export function inviteUnknown(): Refusal {
  return refuse(
    'INVITE_UNKNOWN',
    'We do not know this invite. Use the link of the newest email, and all of it.',
  );
}
