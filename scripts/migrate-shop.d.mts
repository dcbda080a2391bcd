import type { Secrets } from './secrets.mjs';

export function migrateShop(wanted: {
  root: string;
  settings: { offset: number; dataDir: string };
  secrets: Secrets;
  signal?: AbortSignal;
}): Promise<number>;
