import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrateService } from '@souk/service-kit/migrate';
import pg from 'pg';
import {
  closeDatabase,
  ensureRoles,
  grantRowsOnly,
  migratorOf,
  runtimeOf,
} from '../../../scripts/databases.mjs';
import { type Cluster, openCluster } from './cluster.ts';

const kitMigrations = fileURLToPath(new URL('../../service-kit/migrations', import.meta.url));
const rolesFile = fileURLToPath(new URL('../../../scripts/databases.mjs', import.meta.url));

export type TestDatabase = {
  /** Rows only: what the service itself connects as. */
  readonly runtimeUrl: string;
  /** Owner of the tables, for tests that must break a rule on purpose. */
  readonly ownerUrl: string;
  drop(): Promise<void>;
};

const sqlFiles = async (folder: string): Promise<string[]> => {
  const names = await readdir(folder).catch(() => [] as string[]);
  return names
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => path.join(folder, name));
};

const hashOf = async (files: string[]): Promise<string> => {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${path.basename(file)}\0`)
      .update(await readFile(file))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
};

const q = pg.escapeIdentifier;

/** Runs work in a connection of its own, which also holds a lock of that name across all test processes. */
const withLock = async <T>(
  cluster: Cluster,
  lock: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client({
    connectionString: cluster.url('postgres', 'postgres'),
    application_name: 'souk-test',
  });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [lock]);
    return await work(client);
  } finally {
    await client.end();
  }
};

const exists = async (client: pg.Client, database: string): Promise<boolean> =>
  (await client.query('select from pg_database where datname = $1', [database])).rowCount === 1;

const buildTemplate = async (
  cluster: Cluster,
  client: pg.Client,
  name: string,
  template: string,
  folder: string,
) => {
  const unfinished = `test_unfinished_${randomBytes(5).toString('hex')}`;
  const passwords = { [migratorOf(name)]: cluster.password, [runtimeOf(name)]: cluster.password };
  await ensureRoles(client, name, passwords);
  await client.query(`create database ${q(unfinished)} owner ${q(migratorOf(name))}`);
  const inside = new pg.Client({ connectionString: cluster.url('postgres', unfinished) });
  await inside.connect();
  await grantRowsOnly(inside, name).finally(() => inside.end());
  const existing =
    (await sqlFiles(folder)).length > 0 ? folder : await mkdtemp(path.join(tmpdir(), 'souk-none-'));
  const migratorUrl = cluster.url(migratorOf(name), unfinished);
  await migrateService({ name, migratorUrl, folder: existing, runtimeRole: runtimeOf(name) });
  // Renamed when whole, so that an interrupted build is never cloned.
  await client.query(`alter database ${q(unfinished)} rename to ${q(template)}`);
};

/** A template may be of yesterday or older; what is cloned from it has no days behind it that wait for their signature. */
const beginToday = async (cluster: Cluster, database: string): Promise<void> => {
  const inside = new pg.Client({ connectionString: cluster.url('postgres', database) });
  await inside.connect();
  await inside.query('update audit_head set since = default').finally(() => inside.end());
};

/**
 * A fresh database with the service's migrations, cloned from a template that is made once per set of migrations.
 * `name` is the service, `folder` its migrations.
 */
export const createTestDatabase = async ({
  name,
  folder,
}: {
  name: string;
  folder: string;
}): Promise<TestDatabase> => {
  const cluster = await openCluster();
  const hash = await hashOf([rolesFile, ...(await sqlFiles(kitMigrations)), ...(await sqlFiles(folder))]);
  const template = `template_of_${name}_${hash}`;
  if (!(await exists(cluster.admin, template)))
    await withLock(cluster, template, async (client) => {
      if (!(await exists(client, template))) await buildTemplate(cluster, client, name, template, folder);
    });
  const database = `test_${name}_${randomBytes(6).toString('hex')}`;
  await cluster.admin.query(
    `create database ${q(database)} template ${q(template)} owner ${q(migratorOf(name))}`,
  );
  await closeDatabase(cluster.admin, name, database);
  await beginToday(cluster, database);
  return {
    runtimeUrl: cluster.url(runtimeOf(name), database),
    ownerUrl: cluster.url(migratorOf(name), database),
    drop: async () => void (await cluster.admin.query(`drop database if exists ${q(database)} with (force)`)),
  };
};
