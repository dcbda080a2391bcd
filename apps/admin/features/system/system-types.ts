import type { AdminOutputs } from '../../lib/trpc/client';

export type ServiceState = AdminOutputs['system']['services'][number];
export type Replica = ServiceState['replicas'][number];
export type Feeds = AdminOutputs['system']['feeds'];
export type ParkedEvent = AdminOutputs['system']['parked']['items'][number];
export type RefusedWebhook = AdminOutputs['system']['refusedWebhooks']['items'][number];
export type Drift = AdminOutputs['system']['drift'];

export const REFRESH_MS = 5_000;
/** An event takes a moment on its way; half a minute is more than that. */
export const LATE_SECONDS = 30;
