import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CannotStart } from './cannot-start.mjs';
import { isPostgres, readPostmaster, stopPostgres } from './postgres.mjs';
import { accountFor, placeFor, programsFor } from './postgres-place.mjs';
import { endLeftovers, readRun } from './run-record.mjs';
import { MARKER } from './settings.mjs';

/** Deletes a shop's data and whatever still runs on it; refuses to touch a folder that is not a shop's. */
export const clearData = async (dataDir) => {
  if (!existsSync(dataDir) || readdirSync(dataDir).length === 0) return;
  if (!existsSync(path.join(dataDir, MARKER)))
    throw new CannotStart(
      `The folder ${dataDir} holds files that are not a shop's data, so --fresh does not clear it: choose another with SOUK_DATA.`,
    );
  await endLeftovers(readRun(dataDir));
  const { dir } = placeFor(dataDir);
  const cluster = path.join(dir, 'cluster');
  if (isPostgres(readPostmaster(cluster)?.pid))
    await stopPostgres({ dir, programs: programsFor(dir, accountFor(cluster)) });
  rmSync(dir, { recursive: true, force: true });
  for (const name of readdirSync(dataDir)) rmSync(path.join(dataDir, name), { recursive: true, force: true });
};
