import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allPorts, collisions, offsetBeside, portOf } from './addresses.mjs';
import { buildApp, staleApps } from './build-apps.mjs';
import { CannotStart } from './cannot-start.mjs';
import { clearData } from './clear-data.mjs';
import { prepareDatabases } from './databases.mjs';
import { migrateShop } from './migrate-shop.mjs';
import { ownerOf } from './port-owner.mjs';
import { isTaken } from './ports.mjs';
import { isPostgres, readPostmaster, startPostgres } from './postgres.mjs';
import { placeFor } from './postgres-place.mjs';
import { POSTGRES_SETTINGS } from './postgres-settings.mjs';
import { endLeftovers, forgetRun, identify, isSame, readRun, writeRun } from './run-record.mjs';
import { openSecrets } from './secrets.mjs';
import { seedShop } from './seed-shop.mjs';
import { MARKER, openDataFolder } from './settings.mjs';
import { createSupervisor } from './supervise.mjs';
import { planShop } from './topology.mjs';
import { welcome } from './welcome.mjs';

const refuseSecondShop = (dataDir) => {
  const shop = readRun(dataDir)?.shop;
  if (shop && shop.pid !== process.pid && isSame(shop))
    throw new CannotStart(
      `A shop already runs from ${dataDir} (process ${shop.pid}): stop it first, or start another with SOUK_DATA and SOUK_PORT_OFFSET.`,
    );
};

const refuseTakenPorts = async (settings, except) => {
  const checks = allPorts(settings).map(async ({ name, port }) =>
    (await isTaken(port)) ? { name, port } : undefined,
  );
  const taken = (await Promise.all(checks)).filter((port) => port && !except.includes(port.port));
  if (taken.length === 0) return;
  const list = taken.map(
    ({ name, port }) => `${port} (for the ${name}) by ${ownerOf(port) ?? 'another program'}`,
  );
  throw new CannotStart(
    `Taken: port ${list.slice(0, 3).join(', port ')}${list.length > 3 ? `, and ${list.length - 3} more` : ''}. Stop what runs there, or shift every port with SOUK_PORT_OFFSET, such as SOUK_PORT_OFFSET=${offsetBeside(settings)}.`,
  );
};

/** Ends what a killed run left, says so, and makes sure this start has the folder and the ports for itself. */
const takePossession = async ({ settings, progress, place }) => {
  const { dataDir } = settings;
  const left = readRun(dataDir);
  const ended = await endLeftovers(left);
  if (left)
    progress.line(`  The last run did not end in order${ended.length ? `; ended ${ended.join(', ')}` : ''}.`);
  // The database of this very data folder may still run: it is adopted, not in the way.
  const ours = readPostmaster(path.join(place.dir, 'cluster'));
  await refuseTakenPorts(settings, ours && isPostgres(ours.pid) ? [ours.port] : []);
};

/**
 * Opens the shop: database, migrations, services, demo world and apps, as much of it at once as possible. Resolves
 * when every service and both apps answer. Throws CannotStart with one sentence; what was begun is then stopped.
 */
export const openShop = async ({ root, settings, progress, signal }) => {
  const { dataDir } = settings;
  if (existsSync(path.join(dataDir, MARKER))) refuseSecondShop(dataDir);
  if (settings.fresh)
    await progress.step('clearing the old data', () => clearData(dataDir), { done: 'old data cleared' });
  openDataFolder(dataDir);
  const markerFile = path.join(dataDir, MARKER);
  if (!existsSync(markerFile)) writeFileSync(markerFile, '{}\n');
  for (const folder of ['logs', 'media', 'mailbox'])
    mkdirSync(path.join(dataDir, folder), { recursive: true });

  const both = settings.offset === 0 ? [] : collisions(settings, { offset: 0, replicas: settings.replicas });
  if (both.length > 0)
    progress.line(
      `  Mind that at this offset a shop at offset 0 would want ${both.length} of the same ports, such as ${both[0].port}; at an offset of ${offsetBeside({ offset: 0, replicas: settings.replicas })} it would want none of them.`,
    );

  const place = placeFor(dataDir);
  if (place.because)
    progress.line(
      `  PostgreSQL keeps its files in ${place.dir}: its account may not enter ${place.because}.`,
    );
  await takePossession({ settings, progress, place });
  const secrets = openSecrets(dataDir);
  const shop = planShop({ root, settings, secrets });
  const record = { shop: identify(process.pid), postgres: undefined, children: [] };
  writeRun(dataDir, record);

  const supervisor = createSupervisor({
    logsDir: path.join(dataDir, 'logs'),
    say: progress.line,
    onChange: (children) => writeRun(dataDir, { ...record, children }),
  });
  const failed = new AbortController();
  const until = AbortSignal.any([signal, failed.signal]);
  let postgres;
  const close = async () => {
    await supervisor.stop();
    await postgres?.stop();
    forgetRun(dataDir);
  };

  const startAll = async (plans) => {
    until.throwIfAborted();
    for (const plan of plans) supervisor.start(plan);
    await Promise.all(plans.map((plan) => supervisor.untilHealthy(plan, { signal: until })));
  };
  const apps = shop.processes.filter(({ kind }) => kind === 'app');
  const services = shop.processes.filter(({ kind }) => kind !== 'app');

  const openServices = async () => {
    postgres = await progress.step(
      'starting PostgreSQL',
      () =>
        startPostgres({
          dir: place.dir,
          port: portOf('postgres', settings),
          password: secrets.postgresPassword,
          settings: POSTGRES_SETTINGS,
        }),
      { done: ({ adopted }) => (adopted ? 'PostgreSQL was still running' : 'PostgreSQL runs') },
    );
    record.postgres = postgres.pid;
    until.throwIfAborted();
    await progress.step(
      'preparing databases',
      async () => {
        await prepareDatabases({ url: postgres.url, passwords: secrets.databasePasswords });
        return migrateShop({ root, settings, secrets, signal: until });
      },
      { done: (applied) => `databases ready${applied ? ` (${applied} migrations)` : ''}` },
    );
    await progress.step('starting services', () => startAll(services), {
      done: `${services.length} services answer`,
    });
    await seedShop({ root, settings, shop, progress, signal: until });
  };
  const buildAll = async () => {
    if (settings.dev) return;
    for (const app of staleApps(root))
      await progress.step(`building the ${app}`, () => buildApp(root, app, { signal: until }), {
        done: `${app} built`,
      });
  };

  const begun = [openServices(), buildAll()];
  try {
    // A page rendered before there are products would be an empty one, so a first start seeds before apps open.
    const seeded = JSON.parse(readFileSync(markerFile, 'utf8')).seeded === true;
    await Promise.all(seeded ? [begun[0], begun[1].then(() => openApps())] : begun);
    if (!seeded) await openApps();
    progress.line(await welcome({ root, shop, settings }));
    return { close, kill: supervisor.kill };
  } catch (error) {
    failed.abort(error);
    await Promise.allSettled(begun);
    await close();
    throw error;
  }

  function openApps() {
    return progress.step('opening the storefront and the admin', () => startAll(apps), {
      done: 'storefront and admin answer',
    });
  }
};
