import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const kitFolder = fileURLToPath(new URL('../migrations', import.meta.url));
// Any number that nothing else in the database locks.
const LOCK = 7_768_521;

type Migration = { name: string; text: string; checksum: string };

const readMigrations = async (folder: string, prefix: string): Promise<Migration[]> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(folder, file), 'utf8');
      return { name: `${prefix}/${file}`, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
};

/**
 * Brings one service's database up to date: the kit's migrations, then the service's own, each once, in order,
 * each in its own transaction, by one process at a time. The runtime role is then granted rows and nothing else.
 * Throws when an applied migration's text has changed since.
 */
export const migrateService = async ({
  name,
  migratorUrl,
  folder,
  runtimeRole,
}: {
  name: string;
  migratorUrl: string;
  folder: string;
  runtimeRole: string;
}): Promise<{ applied: string[] }> => {
  const migrations = [...(await readMigrations(kitFolder, 'kit')), ...(await readMigrations(folder, name))];
  const client = new pg.Client({ connectionString: migratorUrl, application_name: `${name}-migrate` });
  await client.connect();
  try {
    await client.query('set transaction_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      `create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
    );
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from migration',
    );
    const done = new Map(rows.map((row) => [row.name, row.checksum]));
    const applied: string[] = [];
    for (const migration of migrations) {
      const checksum = done.get(migration.name);
      if (checksum === migration.checksum) continue;
      if (checksum !== undefined)
        throw new Error(
          `Migration ${migration.name} was changed after it was applied. Restore it and add a new one.`,
        );
      await apply(client, migration);
      applied.push(migration.name);
    }
    if (applied.length > 0) await grantRows(client, runtimeRole);
    return { applied };
  } finally {
    await client.end();
  }
};

const apply = async (client: pg.Client, migration: Migration): Promise<void> => {
  try {
    await client.query('begin');
    await client.query(migration.text);
    await client.query('insert into migration (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
};

const grantRows = async (client: pg.Client, role: string): Promise<void> => {
  const quoted = pg.escapeIdentifier(role);
  const { rows } = await client.query<{ schema: string }>(
    `select nspname as schema from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`,
  );
  for (const { schema } of rows) {
    const name = pg.escapeIdentifier(schema);
    await client.query(`grant usage on schema ${name} to ${quoted}`);
    await client.query(`grant select, insert, update, delete on all tables in schema ${name} to ${quoted}`);
    await client.query(`grant usage, select on all sequences in schema ${name} to ${quoted}`);
    await client.query(`grant execute on all functions in schema ${name} to ${quoted}`);
  }
  await client.query(`revoke insert, update, delete on table migration from ${quoted}`);
};
