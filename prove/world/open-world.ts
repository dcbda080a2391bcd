import path from 'node:path';
import { portOf } from '../../scripts/addresses.mjs';
import { prepareDatabases } from '../../scripts/databases.mjs';
import { migrateShop } from '../../scripts/migrate-shop.mjs';
import { placeFor } from '../../scripts/postgres-place.mjs';
import { openSecrets, type Secrets } from '../../scripts/secrets.mjs';
import { root } from '../../scripts/settings.mjs';
import { freeOffset } from '../../scripts/shop-process.mjs';
import { type ProcessPlan, planShop } from '../../scripts/topology.mjs';
import { type CloseOptions, openClosers } from './closers.ts';
import { type DatabaseServer, openDatabaseServer } from './database-server.ts';
import { type Databases, openDatabases } from './databases.ts';
import { type Network, openNetwork } from './network.ts';
import { clearDeadRuns, clearFolder, makeFolder } from './own-folder.ts';
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
  close(options?: CloseOptions): Promise<void>;
};

/** What a proof changes of the shop's settings: nobody is too many, and waiting for the reconciler is short. */
const OWN_SETTINGS: Record<string, Record<string, string>> = {
  bff: { RATE_LIMIT_PER_MINUTE: '10000000', HOLD_LIMIT_PER_MINUTE: '10000000' },
  order: { RECONCILE_EVERY_SECONDS: '2' },
  // A file in the hands of a dead replica goes on when its lease is over.
  catalog: { IMPORT_LEASE_SECONDS: '3' },
};

const withOwnSettings = (plan: ProcessPlan): ProcessPlan => ({
  ...plan,
  env: { ...plan.env, ...OWN_SETTINGS[plan.part] },
});

/**
 * A shop of its own: own ports, own data, two replicas of every service, a line of its own between every two that
 * talk, and no apps: buyers speak to the BFF as the storefront does.
 */
export const openWorld = async (): Promise<World> => {
  await clearDeadRuns();
  const closers = openClosers();
  try {
    return { ...(await openParts(closers.add)), close: closers.close };
  } catch (error) {
    await closers.close({ keep: true });
    throw error;
  }
};

const openParts = async (atTheEnd: ReturnType<typeof openClosers>['add']): Promise<Omit<World, 'close'>> => {
  const offset = await freeOffset({ replicas: REPLICAS });
  const dataDir = makeFolder();
  atTheEnd(({ keep }) => (keep ? undefined : clearFolder(dataDir)));
  const secrets = openSecrets(dataDir);
  const settings = {
    offset,
    replicas: REPLICAS,
    dataDir,
    dev: false,
    testControls: '1' as const,
    logLevel: 'warn',
  };
  const port = portOf('postgres', { offset });
  const { dir } = placeFor(dataDir);
  const server = await openDatabaseServer({ dir, port, password: secrets.postgresPassword });
  atTheEnd(server.close);
  const databases = openDatabases((name) => server.url(name));
  atTheEnd(databases.close);
  await prepareDatabases({ url: server.url, passwords: secrets.databasePasswords });
  await migrateShop({ root, settings, secrets });
  await watchEdges(databases);

  const shop = planShop({ root, settings, secrets });
  const { network, plans } = await openNetwork(
    shop.processes.filter(({ kind }) => kind !== 'app').map(withOwnSettings),
    [
      { name: 'postgres', port },
      { name: 'mailbox', port: portOf('smtp', { offset }) },
    ],
  );
  atTheEnd(network.close);
  const replicas = createReplicas(plans, path.join(dataDir, 'logs'), network.attended);
  atTheEnd(replicas.stopAll);
  await startAll(replicas);
  return {
    offset,
    dataDir,
    secrets,
    network,
    replicas,
    server,
    databases,
    origin: shop.addresses.storefront,
    at: (part, turn = 0) => `http://127.0.0.1:${portOf(part, { offset, replica: turn % REPLICAS })}`,
  };
};

/** A few at a time: all at once they only keep each other from starting. */
const startAll = async (replicas: Replicas): Promise<void> => {
  const waiting = replicas.names();
  const startNext = async (): Promise<void> => {
    for (let name = waiting.shift(); name; name = waiting.shift()) await replicas.restart(name);
  };
  await Promise.all(Array.from({ length: STARTED_AT_ONCE }, startNext));
};
