// Starts the test cluster, or adopts it, and stops it when no test has been connected for a minute.
// Any number may be started: one keeps, the others leave.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startPostgres } from '../../../scripts/postgres.mjs';
import { placeOfTestCluster } from './place.mjs';
import { takeTurn } from './take-turn.mjs';

const IDLE_SECONDS = Number(process.env.SOUK_TEST_CLUSTER_IDLE_SECONDS ?? 60);
const LOOK_EVERY_MS = Math.min(5_000, IDLE_SECONDS * 500);
const TEMPLATES_KEPT = 24;

const settings = {
  max_connections: 500,
  shared_buffers: '128MB',
  // A crash of the machine may cost us this cluster: it holds nothing but tests.
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum_naptime: '5s',
};

const openPassword = (place) => {
  mkdirSync(place, { recursive: true, mode: 0o755 });
  if (process.getuid && statSync(place).uid !== process.getuid())
    throw new Error(`${place} belongs to somebody else.`);
  const file = path.join(place, 'password');
  try {
    writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
};

/** Databases of tests that were killed, and templates of migrations long gone. */
const sweep = async (client) => {
  const { rows } = await client.query(
    `select datname, datname like 'template_of_%' as template, row_number() over (partition by datname like 'template_of_%' order by oid desc) as age
     from pg_database where datname like any (array['test_%', 'template_of_%'])
       and not exists (select from pg_stat_activity a where a.datname = pg_database.datname)`,
  );
  for (const row of rows)
    if (!row.template || row.age > TEMPLATES_KEPT)
      await client
        .query(`drop database if exists ${pg.escapeIdentifier(row.datname)}`)
        .catch(() => undefined);
};

const watched = async (client) => {
  const { rows } = await client.query(
    `select count(*)::int as users from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  return rows[0].users > 0;
};

const place = placeOfTestCluster();
mkdirSync(place, { recursive: true, mode: 0o755 });
if (!(await takeTurn(path.join(place, 'keeper.pid')))) process.exit(0);
const server = await startPostgres({
  dir: path.join(place, 'postgres'),
  password: openPassword(place),
  settings,
});
const client = new pg.Client({
  connectionString: server.url('postgres'),
  application_name: 'souk-test-keeper',
});
client.on('error', () => process.exit(0)); // someone else stopped it: nothing left to keep
await client.connect();
const { rows } = await client.query(`select pg_try_advisory_lock(hashtext('souk-test-keeper')) as mine`);
if (!rows[0].mine) process.exit(0);

await client.query('revoke all on database postgres from public');
await sweep(client);
let lastSeen = performance.now();
while (performance.now() - lastSeen < IDLE_SECONDS * 1000) {
  await sleep(LOOK_EVERY_MS);
  if (await watched(client)) lastSeen = performance.now();
}
await sweep(client);
await server.stop();
process.exit(0);
