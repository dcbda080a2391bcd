import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { portOf } from '../../scripts/addresses.mjs';
import { clearData } from '../../scripts/clear-data.mjs';
import { prepareDatabases } from '../../scripts/databases.mjs';
import { migrateShop } from '../../scripts/migrate-shop.mjs';
import { placeFor } from '../../scripts/postgres-place.mjs';
import { openSecrets, type Secrets } from '../../scripts/secrets.mjs';
import { MARKER, root } from '../../scripts/settings.mjs';
import { freeOffset } from '../../scripts/shop-process.mjs';
import { type ProcessPlan, planShop } from '../../scripts/topology.mjs';
import { type DatabaseServer, openDatabaseServer } from './database-server.ts';
import { type Databases, openDatabases } from './databases.ts';
import { type Network, openNetwork } from './network.ts';
import { createReplicas, type Replicas } from './replicas.ts';
import { watchEdges } from './watch-edges.ts';

/** Whoever dies, another is there. */
const REPLICAS = 2;
const STARTED_AT_ONCE = 4;

export type World = {
  readonly offset: number;
  readonly dataDir: string;
  readonly secrets: Secrets;
  readonly network: Network;
  readonly replicas: Replicas;
  readonly server: DatabaseServer;
  readonly databases: Databases;
  /** As a browser names the shop. */
  readonly origin: string;
  /** Straight to whoever listens there, past the proxies; replicas take turns by number. */
  at(part: string, turn?: number): string;
  close(options?: { keep: boolean }): Promise<void>;
};

/** What a proof changes of the shop's settings: nobody is too many, and waiting for the reconciler is short. */
const OWN_SETTINGS: Record<string, Record<string, string>> = {
  bff: { RATE_LIMIT_PER_MINUTE: '10000000', HOLD_LIMIT_PER_MINUTE: '10000000' },
  order: { RECONCILE_EVERY_SECONDS: '5' },
};

const withOwnSettings = (plan: ProcessPlan): ProcessPlan => ({
  ...plan,
  env: { ...plan.env, ...OWN_SETTINGS[plan.part] },
});

/** How one replica of one service is started otherwise than usual. */
export type Alteration = { part: string; args: string[]; env: Record<string, string> };

/**
 * A shop of its own: own ports, own data, two replicas of every service, a line of its own between every two that
 * talk, and no apps: buyers speak to the BFF as the storefront does.
 */
export const openWorld = async ({
  alter = [],
  count = REPLICAS,
}: {
  alter?: Alteration[];
  count?: number;
} = {}): Promise<World> => {
  const offset = await freeOffset({ replicas: count });
  const dataDir = mkdtempSync(path.join(tmpdir(), 'souk-prove-'));
  chmodSync(dataDir, 0o755);
  writeFileSync(path.join(dataDir, MARKER), '{}\n');
  for (const folder of ['logs', 'media', 'mailbox', 'imports']) mkdirSync(path.join(dataDir, folder));
  const secrets = openSecrets(dataDir);
  const settings = {
    offset,
    replicas: count,
    dataDir,
    dev: false,
    testControls: '1' as const,
    logLevel: 'warn',
  };
  const place = placeFor(dataDir);
  const postgresPort = portOf('postgres', { offset });
  const server = await openDatabaseServer({
    dir: place.dir,
    port: postgresPort,
    password: secrets.postgresPassword,
  });
  const databases = openDatabases((name) => server.url(name));
  await prepareDatabases({ url: server.url, passwords: secrets.databasePasswords });
  await migrateShop({ root, settings, secrets });
  await watchEdges(databases);

  const shop = planShop({ root, settings, secrets });
  const open = await openNetwork(shop.processes.filter(({ kind }) => kind !== 'app').map(withOwnSettings), [
    { name: 'postgres', port: postgresPort },
    { name: 'mailbox', port: portOf('smtp', { offset }) },
  ]);
  const plans = open.plans.map((plan) => altered(plan, alter));
  const replicas = createReplicas(plans, path.join(dataDir, 'logs'), open.network.attended);
  let closed: Promise<void> | undefined;
  const close = (options?: { keep: boolean }): Promise<void> => {
    closed ??= closeAll(options);
    return closed;
  };
  const closeAll = async ({ keep = false } = {}): Promise<void> => {
    await replicas.stopAll();
    await open.network.close();
    await databases.close();
    await server.stop();
    if (keep) return;
    await clearData(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  };
  // Whoever stops the proof wants no shop left behind; and PostgreSQL outlives whoever started it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void close().finally(() => process.exit(1)));
  try {
    // A few at a time: all at once they only keep each other from starting.
    const waiting = plans.map(({ name }) => name);
    const startNext = async (): Promise<void> => {
      for (let name = waiting.shift(); name; name = waiting.shift()) await replicas.restart(name);
    };
    await Promise.all(Array.from({ length: STARTED_AT_ONCE }, startNext));
  } catch (error) {
    await close({ keep: true });
    throw error;
  }
  return {
    offset,
    dataDir,
    secrets,
    network: open.network,
    replicas,
    server,
    databases,
    origin: shop.addresses.storefront,
    at: (part, turn = 0) => `http://127.0.0.1:${portOf(part, { offset, replica: turn % count })}`,
    close,
  };
};

const altered = (plan: ProcessPlan, alterations: readonly Alteration[]): ProcessPlan => {
  const own = alterations.filter(({ part }) => part === plan.part);
  return {
    ...plan,
    args: [...own.flatMap(({ args }) => args), ...plan.args],
    env: Object.assign({}, plan.env, ...own.map(({ env }) => env)),
  };
};
