import type { Secrets } from './secrets.mjs';

/** One process of a shop. `args` are node's. */
export type ProcessPlan = {
  kind: 'service' | 'app' | 'sandbox';
  name: string;
  part: string;
  replica: number;
  cwd: string;
  args: string[];
  port: number;
  url: string;
  health: string;
  env: Record<string, string>;
};

export type ShopSettings = {
  offset: number;
  replicas: number;
  dataDir: string;
  dev: boolean;
  testControls: '0' | '1';
  logLevel: string;
  crashAt?: string;
  /** Who else vouches for shoppers, or the provider that comes with the shop; nobody without it. */
  signInProviders?: 'sandbox' | Record<string, string>[];
};

export const peers: Record<string, string[]>;
export function planShop(wanted: { root: string; settings: ShopSettings; secrets: Secrets }): {
  processes: ProcessPlan[];
  addresses: Record<'storefront' | 'admin' | 'mailbox' | 'gateway', string>;
};
