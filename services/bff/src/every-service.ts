import type { paths as AnyServicePaths } from '@souk/account/openapi';
import { createClient } from '@souk/service-kit/client';
import type { Env } from './env.ts';
import { fanOut } from './fan-out.ts';

/** What every service answers, because it stands on the same frame; account's contract says it for all. */
export type FramePaths = Pick<
  AnyServicePaths,
  | '/audit'
  | '/customers/{id}/personal-data'
  | '/audit/actions'
  | '/audit/head'
  | '/audit/verify'
  | '/feed-positions'
  | '/health/detail'
  | '/parked-events'
  | '/parked-events/{eventId}/replay'
  | '/parked-events/{eventId}/discard'
>;

export const serviceNames = [
  'catalog',
  'account',
  'cart',
  'order',
  'payment',
  'inventory',
  'notification',
] as const;
export type ServiceName = (typeof serviceNames)[number];

/** A page that looks at all of them waits for the slowest: one that hangs must not take it along. */
const ANSWER_WITHIN_MS = 5_000;
const SAY_WITHIN_MS = 2_000;

const reachOf = (env: Env, to: ServiceName) => {
  const upper = to.toUpperCase() as Uppercase<ServiceName>;
  const [urls, key] = [env[`${upper}_URLS`], env[`${upper}_KEY`]];
  const reach = { from: 'bff', to, key, carry: fanOut };
  return {
    name: to,
    client: createClient<FramePaths>({ ...reach, urls, attemptMs: ANSWER_WITHIN_MS }),
    /** Each replica by its own address: how one fares says nothing of the next. */
    replicas: urls.map((url) => ({
      url,
      client: createClient<FramePaths>({ ...reach, urls: [url], attemptMs: SAY_WITHIN_MS }),
    })),
  };
};

/** Every service with an audit log, feeds and health, for the pages that look at all of them at once. */
export const reachEveryService = (env: Env): ServiceReach[] => serviceNames.map((name) => reachOf(env, name));

export type ServiceReach = ReturnType<typeof reachOf>;
