import { expect, test } from 'vitest';
import { stateOfInvite, whyClosed } from './invite.ts';

const at = new Date('2026-11-22T12:00:00Z');
const open = { acceptedAt: null, revokedAt: null, expired: false };

test('an invite is open until it is accepted, taken back or run out, and says which', () => {
  expect(stateOfInvite(open)).toBe('open');
  expect(stateOfInvite({ ...open, expired: true })).toBe('expired');
  expect(stateOfInvite({ ...open, acceptedAt: at, expired: true })).toBe('accepted');
  expect(stateOfInvite({ ...open, revokedAt: at, expired: true })).toBe('revoked');
  expect(whyClosed('open')).toBeNull();
  expect(whyClosed('accepted')?.code).toBe('INVITE_USED');
  expect(whyClosed('revoked')?.code).toBe('INVITE_REVOKED');
  expect(whyClosed('expired')?.code).toBe('INVITE_EXPIRED');
});
