import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPostgres, readPostmaster } from '../../../scripts/postgres.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The folder of this clone's test cluster: one per clone and person, where every account may pass. */
export const placeOfTestCluster = () => {
  const name = createHash('sha256')
    .update(`${root}:${process.getuid?.() ?? ''}`)
    .digest('hex')
    .slice(0, 12);
  return path.join(tmpdir(), `souk-test-${name}`);
};

/** How to reach the test cluster that runs, or undefined when none does. */
export const readTestCluster = () => {
  const place = placeOfTestCluster();
  const postmaster = readPostmaster(path.join(place, 'postgres', 'cluster'));
  if (!postmaster || !isPostgres(postmaster.pid)) return undefined;
  try {
    return { port: postmaster.port, password: readFileSync(path.join(place, 'password'), 'utf8') };
  } catch {
    return undefined;
  }
};
