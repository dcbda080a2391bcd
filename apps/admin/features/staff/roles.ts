import type { AdminOutputs } from '../../lib/trpc/client';

export type Colleague = AdminOutputs['staff']['list'][number];
export type Invite = AdminOutputs['staff']['invites'][number];
export type Role = Colleague['role'];

/** Each role by its name and by what whoever has it does all day. */
export const roles: Record<Role, { name: string; does: string }> = {
  owner: { name: 'Owner', does: 'Everything, and decides who works here.' },
  manager: { name: 'Manager', does: 'Products, prices, stock, promotions, orders and customers.' },
  fulfilment: { name: 'Fulfilment', does: 'Packs and ships orders, takes returns in, keeps the stock.' },
  support: { name: 'Support', does: 'Helps customers: orders, refunds, returns and notes.' },
};

export const roleNames = Object.keys(roles) as Role[];
export const roleOptions = roleNames.map((value) => ({ value, label: roles[value].name }));
