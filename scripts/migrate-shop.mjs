import path from 'node:path';
import { portOf } from './addresses.mjs';
import { databaseNames, databaseUrl, migratorOf, runtimeOf } from './databases.mjs';
import { runTool } from './run-tool.mjs';
import { plainEnv } from './topology.mjs';

/** Brings every database of a shop up to date; answers how many migrations that took. */
export const migrateShop = async ({ root, settings, secrets, signal }) => {
  const url = (name) =>
    databaseUrl({
      port: portOf('postgres', settings),
      name,
      role: migratorOf(name),
      password: secrets.databasePasswords[migratorOf(name)],
    });
  const plans = databaseNames.map((name) => ({
    name,
    migratorUrl: url(name),
    runtimeRole: runtimeOf(name),
    folder: path.join(root, name === 'gateway' ? 'sandbox' : 'services', name, 'migrations'),
  }));
  const applied = await runTool({
    name: 'Migrating the databases',
    args: [path.join(root, 'scripts', 'migrate.mjs')],
    cwd: root,
    env: { ...plainEnv({ root }), MIGRATE: JSON.stringify(plans) },
    log: path.join(settings.dataDir, 'logs', 'migrate.log'),
    signal,
  });
  return Number(applied);
};
