import pg from 'pg';

/** Every part that owns a database. */
export const databaseNames = [
  'catalog',
  'account',
  'cart',
  'order',
  'payment',
  'inventory',
  'notification',
  'gateway',
];

export const migratorOf = (name) => `${name}_migrator`;
export const runtimeOf = (name) => `${name}_app`;

// Feeds wait for the oldest transaction of the whole cluster, so no runtime transaction may linger.
const RUNTIME_SETTINGS = {
  transaction_timeout: '5s',
  idle_in_transaction_session_timeout: '5s',
  lock_timeout: '4s',
};

const withClient = async (url, work) => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const q = pg.escapeIdentifier;

const ensureRole = async (client, role, password) => {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(
    `${verb} role ${q(role)} login nosuperuser nocreatedb nocreaterole password ${pg.escapeLiteral(password)}`,
  );
};

/** Makes the two roles of one part: the migrator, who owns its tables, and the runtime role, who reads and writes rows. */
export const ensureRoles = async (client, name, passwords) => {
  // Two processes that make the same role at once would fail on its unique name.
  await client.query(`select pg_advisory_lock(hashtext('souk roles'))`);
  try {
    await ensureRole(client, migratorOf(name), passwords[migratorOf(name)]);
    await ensureRole(client, runtimeOf(name), passwords[runtimeOf(name)]);
    for (const [setting, value] of Object.entries(RUNTIME_SETTINGS))
      await client.query(`alter role ${q(runtimeOf(name))} set ${setting} = ${pg.escapeLiteral(value)}`);
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('souk roles'))`);
  }
};

/** Closes a database to everyone but its own two roles. `name` is the part, `database` the database. */
export const closeDatabase = async (client, name, database) => {
  await client.query(`revoke all on database ${q(database)} from public`);
  await client.query(
    `grant connect on database ${q(database)} to ${q(runtimeOf(name))}, ${q(migratorOf(name))}`,
  );
};

/** Inside a database: the migrator owns the schema, the runtime role gets rows of present and future tables, no DDL. */
export const grantRowsOnly = async (client, name) => {
  const [migrator, runtime] = [q(migratorOf(name)), q(runtimeOf(name))];
  await client.query(`alter schema public owner to ${migrator}`);
  await client.query('revoke all on schema public from public');
  await client.query(`grant usage on schema public to ${runtime}`);
  const defaults = `alter default privileges for role ${migrator} grant`;
  await client.query(`${defaults} select, insert, update, delete on tables to ${runtime}`);
  await client.query(`${defaults} usage, select on sequences to ${runtime}`);
  await client.query(`${defaults} usage on schemas to ${runtime}`);
};

/**
 * Makes every database with its roles, closed to strangers; running it again changes nothing but passwords.
 * `url(database)` opens the cluster as its superuser; `passwords` are by role name.
 */
export const prepareDatabases = async ({ url, passwords }) => {
  await withClient(url('postgres'), async (client) => {
    for (const name of databaseNames) {
      await ensureRoles(client, name, passwords);
      const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
      if (rowCount === 0) await client.query(`create database ${q(name)} owner ${q(migratorOf(name))}`);
      await closeDatabase(client, name, name);
    }
    await client.query('revoke all on database postgres from public');
  });
  for (const name of databaseNames) await withClient(url(name), (client) => grantRowsOnly(client, name));
};

/** The address of a part's database for one of its roles. */
export const databaseUrl = ({ port, name, role, password }) =>
  `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`;
