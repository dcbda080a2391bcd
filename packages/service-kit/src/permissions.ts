import { type Actor, type Caller, type StaffRole, staffRoles } from './identity.ts';
import { refuse } from './refusal.ts';

const everyone = staffRoles;
const owner = ['owner'] as const;
const heads = ['owner', 'manager'] as const;
const packers = ['owner', 'manager', 'fulfilment'] as const;
const helpers = ['owner', 'manager', 'support'] as const;

/** What may be done at the desk, and by whom: the one table that services, the BFF and the pages go by. */
export const permissions = {
  'sales.read': heads,
  'orders.read': everyone,
  'orders.ship': packers,
  'orders.cancel': helpers,
  'orders.refund': helpers,
  'orders.edit': helpers,
  'orders.retry': helpers,
  'orders.note': helpers,
  'returns.read': everyone,
  'returns.decide': helpers,
  'returns.receive': packers,
  'catalogue.read': everyone,
  'catalogue.write': heads,
  'import.write': heads,
  'reviews.read': helpers,
  'reviews.decide': helpers,
  'stock.read': everyone,
  'stock.write': packers,
  'promotions.read': helpers,
  'promotions.write': heads,
  'customers.read': helpers,
  'customers.note': helpers,
  'customers.write': heads,
  'staff.read': heads,
  'staff.write': owner,
  'audit.read': heads,
  'system.read': heads,
  'system.write': owner,
} as const satisfies Record<string, readonly StaffRole[]>;

export type Permission = keyof typeof permissions;

/** Whether a role has a permission. */
export const roleMay = (role: StaffRole, permission: Permission): boolean =>
  (permissions[permission] as readonly StaffRole[]).includes(role);

/** Everything a role may do, for the pages to show no more than that. */
export const permissionsOf = (role: StaffRole): Permission[] =>
  (Object.keys(permissions) as Permission[]).filter((permission) => roleMay(role, permission));

/** The sentence for somebody who may not. */
export const whoMay = (permission: Permission): string =>
  `Your role may not do this. Ask a colleague who is ${permissions[permission].join(' or ')}.`;

type StaffOrSystem = Extract<Actor, { kind: 'staff' | 'system' }>;

/**
 * Who acts, when they may: staff whose role has the permission, or another service on its own account.
 * Throws FORBIDDEN for everybody else.
 */
export const requireMay = (request: { caller: Caller }, permission: Permission): StaffOrSystem => {
  const { actor } = request.caller;
  if (actor.kind === 'system') return actor;
  if (actor.kind === 'staff' && roleMay(actor.role, permission)) return actor;
  throw refuse('FORBIDDEN', whoMay(permission));
};
