import type { AdminOutputs } from '../../lib/trpc/client';

export type Sales = AdminOutputs['today']['sales'];
export type NeedsHand = AdminOutputs['today']['needsHand'];
