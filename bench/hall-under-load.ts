import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabases } from '../prove/world/databases.ts';
import { openDesk } from '../prove/world/desk.ts';
import { createReplicas } from '../prove/world/replicas.ts';
import { portOf } from '../scripts/addresses.mjs';
import { clearData } from '../scripts/clear-data.mjs';
import { databaseUrl, prepareDatabases, runtimeOf } from '../scripts/databases.mjs';
import { migrateShop } from '../scripts/migrate-shop.mjs';
import { startPostgres } from '../scripts/postgres.mjs';
import { placeFor } from '../scripts/postgres-place.mjs';
import { POSTGRES_SETTINGS } from '../scripts/postgres-settings.mjs';
import { openSecrets } from '../scripts/secrets.mjs';
import { MARKER, root } from '../scripts/settings.mjs';
import { freeOffset } from '../scripts/shop-process.mjs';
import { planShop } from '../scripts/topology.mjs';

/** How a bench starts one part otherwise: more arguments for node, more settings. */
export type Alteration = { args?: string[]; env?: Record<string, string> };

/**
 * A shop of its own with everything but the pages: PostgreSQL as `npm start` sets it up, one process of every service,
 * the sandbox gateway and the mailbox; ports and data of its own; log level `info`, as shops run. Buyers speak to the BFF.
 */
export const openHallUnderLoad = async (
  alter: (part: string) => Alteration = () => ({}),
  postgresSettings: Record<string, string> = {},
) => {
  const offset = await freeOffset();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'souk-bench-'));
  chmodSync(dataDir, 0o755);
  writeFileSync(path.join(dataDir, MARKER), '{}\n');
  for (const folder of ['logs', 'media', 'mailbox', 'imports']) mkdirSync(path.join(dataDir, folder));
  const secrets = openSecrets(dataDir);
  const settings = {
    offset,
    replicas: 1,
    dataDir,
    dev: false,
    testControls: '0' as const,
    logLevel: 'info',
  };
  const postgres = await startPostgres({
    dir: placeFor(dataDir).dir,
    port: portOf('postgres', { offset }),
    password: secrets.postgresPassword,
    settings: { ...POSTGRES_SETTINGS, ...postgresSettings },
  });
  const databases = openDatabases((name) => postgres.url(name));
  await prepareDatabases({ url: postgres.url, passwords: secrets.databasePasswords });
  await migrateShop({ root, settings, secrets });

  const shop = planShop({ root, settings, secrets });
  const plans = shop.processes
    .filter(({ kind }) => kind !== 'app')
    .map((plan) => {
      const { args = [], env = {} } = alter(plan.part);
      return { ...plan, args: [...args, ...plan.args], env: { ...plan.env, ...env } };
    });
  const processes = createReplicas(plans, path.join(dataDir, 'logs'));
  const at = (part: string): string => `http://127.0.0.1:${portOf(part, { offset })}`;
  const close = async (): Promise<void> => {
    await processes.stopAll();
    await databases.close();
    await postgres.stop();
    await clearData(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  };
  // PostgreSQL outlives whoever started it, unless it is told to stop.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void close().finally(() => process.exit(1)));
  try {
    for (const { name } of plans) await processes.restart(name);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    at,
    close,
    databases,
    desk: openDesk({ at, secrets }),
    identityKeys: secrets.identityKeys,
    /** As a browser names the shop. */
    origin: shop.addresses.storefront,
    parts: plans.map(({ part, port }) => ({ part, port })),
    postgres,
    /** A database as its own service opens it. */
    runtimeUrl: (name: string): string =>
      databaseUrl({
        port: postgres.port,
        name,
        role: runtimeOf(name),
        password: secrets.databasePasswords[runtimeOf(name)]!,
      }),
  };
};

export type Hall = Awaited<ReturnType<typeof openHallUnderLoad>>;
