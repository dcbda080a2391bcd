import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { placeOfTestCluster, readTestCluster } from '../keeper/place.mjs';

const START_WITHIN_MS = 45_000;
const keeper = fileURLToPath(new URL('../keeper/keeper.mjs', import.meta.url));

export type Cluster = {
  /** Superuser connection of this process. While it is open the keeper lets the cluster run. */
  readonly admin: pg.Client;
  /** Password of the superuser and of every role. */
  readonly password: string;
  url(role: string, database: string): string;
};

const tryToOpen = async (): Promise<Cluster | undefined> => {
  const running = readTestCluster();
  if (!running) return undefined;
  const { port, password } = running;
  const url = (role: string, database: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  const admin = new pg.Client({
    connectionString: url('postgres', 'postgres'),
    application_name: 'souk-test',
  });
  admin.on('error', () => undefined);
  try {
    await admin.connect();
  } catch {
    await admin.end().catch(() => undefined);
    return undefined;
  }
  const { rowCount } = await admin.query(
    `select from pg_stat_activity where application_name = 'souk-test-keeper'`,
  );
  if (rowCount === 0) startKeeper();
  return { admin, password, url };
};

const logFile = (): string => path.join(placeOfTestCluster(), 'keeper.log');

const startKeeper = (): void => {
  mkdirSync(placeOfTestCluster(), { recursive: true, mode: 0o755 });
  const log = openSync(logFile(), 'a', 0o600);
  spawn(process.execPath, [keeper], { detached: true, stdio: ['ignore', log, log], cwd: '/' }).unref();
};

const open = async (): Promise<Cluster> => {
  const until = performance.now() + START_WITHIN_MS;
  let keeperStartedAt = Number.NEGATIVE_INFINITY;
  while (performance.now() < until) {
    const cluster = await tryToOpen();
    if (cluster) return cluster;
    // A keeper that gives up (two began at once, or the last one was just stopping) is followed by another.
    if (performance.now() - keeperStartedAt > 8_000) {
      keeperStartedAt = performance.now();
      startKeeper();
    }
    await sleep(50);
  }
  const log = readFileSync(logFile(), 'utf8').trim().split('\n').slice(-5).join('\n');
  throw new Error(`The test cluster did not start within ${START_WITHIN_MS / 1000} s:\n${log}`);
};

let cluster: Promise<Cluster> | undefined;

/** The PostgreSQL cluster all test processes of this clone share, started by the first of them. */
export const openCluster = (): Promise<Cluster> => {
  cluster ??= open();
  return cluster;
};

/** Lets go of the cluster, for a process that wants to end by itself; test processes are ended. */
export const closeCluster = async (): Promise<void> => {
  await (await cluster)?.admin.end();
  cluster = undefined;
};
