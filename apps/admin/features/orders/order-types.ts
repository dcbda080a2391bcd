import type { AdminOutputs } from '../../lib/trpc/client';

export type Order = AdminOutputs['orders']['byNumber'];
export type OrderSummary = AdminOutputs['orders']['list']['items'][number];
