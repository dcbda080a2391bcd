import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTokenSigner } from '@souk/service-kit/identity';
import { openCluster } from '@souk/testkit/cluster';
import { createTestDatabase } from '@souk/testkit/test-database';
import pg from 'pg';
import { owner } from './owner.ts';

const root = path.resolve(import.meta.dirname, '..');
/** What a process holds in memory now, in MiB, by Linux's own count; NaN elsewhere. */
export const memoryOf = (pid: number): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
};

/** Nobody listens there: what a service follows or calls is away. */
const NOBODY = 'http://127.0.0.1:9';
/** A catalogue of a million things is read into memory before it is ready. */
const READY_WITHIN_MS = 240_000;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
};

const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
};

/** The database of one service, migrated and empty, as its superuser sees it. */
export const openDatabase = async (name: string) => {
  const database = await createTestDatabase({
    name,
    folder: path.join(root, 'services', name, 'migrations'),
  });
  const cluster = await openCluster();
  const client = await connect(cluster.url('postgres', new URL(database.runtimeUrl).pathname.slice(1)));
  return {
    client,
    runtimeUrl: database.runtimeUrl,
    close: async (): Promise<void> => {
      await client.end();
      await database.drop();
    },
  };
};

/** One service by itself on a database, as `npm start` runs it, asked as the shop's owner. */
export const startAlone = async (name: string, databaseUrl: string) => {
  const key = randomBytes(32).toString('hex');
  const port = await freePort();
  const dir = mkdtempSync(path.join(tmpdir(), `souk-bench-${name}-`));
  const peers = ['CATALOG', 'ACCOUNT', 'CART', 'ORDER', 'PAYMENT', 'INVENTORY', 'NOTIFICATION'];
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: path.join(root, 'services', name),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      SOUK_SUPERVISED: '1',
      LOG_LEVEL: 'silent',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      IDENTITY_KEY: key,
      AUDIT_SIGNING_KEY: randomBytes(32).toString('hex'),
      MEDIA_DIR: dir,
      IMPORT_DIR: dir,
      ...Object.fromEntries(
        peers.flatMap((peer) => [
          [`${peer}_URLS`, NOBODY],
          [`${peer}_KEY`, key],
        ]),
      ),
    },
  });
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const sign = createTokenSigner({ from: 'bff', to: name, key });

  const until = performance.now() + READY_WITHIN_MS;
  while (!(await fetch(`${url}/health/ready`).catch(() => null))?.ok) {
    if (child.exitCode !== null || performance.now() > until) throw new Error(`${name} did not start.`);
    await sleep(50);
  }
  return {
    /** Memory it holds now, by Linux's own count; NaN elsewhere. */
    memoryMiB: (): number => memoryOf(child.pid!),
    ask: async (where: string): Promise<Response> =>
      fetch(url + where, { headers: { authorization: `Bearer ${await sign(owner)}` } }),
    stop: async (): Promise<void> => {
      child.kill('SIGTERM');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
};

export type ServiceAlone = Awaited<ReturnType<typeof startAlone>>;
