import type { Actor, StaffRole } from '../src/identity.ts';

export const staff = (role: StaffRole): Actor => ({
  kind: 'staff',
  id: `the-${role}`,
  role,
  sessionId: 's1',
});

/** Everybody who may knock, and who of them is staff of which role. */
export const everybody: { name: string; actor: Actor }[] = [
  ...(['owner', 'manager', 'fulfilment', 'support'] as const).map((role) => ({
    name: role,
    actor: staff(role),
  })),
  { name: 'customer', actor: { kind: 'customer', id: 'c1', sessionId: 's2' } },
  { name: 'guest', actor: { kind: 'guest' } },
];
