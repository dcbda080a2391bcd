import type { AdminOutputs } from '../../lib/trpc/client';

export type Person = AdminOutputs['customers']['list']['items'][number];
export type Customer = AdminOutputs['customers']['byId'];
export type Note = Customer['notes'][number];
