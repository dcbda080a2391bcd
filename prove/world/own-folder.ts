import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clearData } from '../../scripts/clear-data.mjs';
import { identify, isSame } from '../../scripts/run-record.mjs';
import { MARKER } from '../../scripts/settings.mjs';

const BEGINS_WITH = 'souk-prove-';
const OWNER = 'prover.json';

/** Makes the data folder of a proof's shop, and writes down whose it is. */
export const makeFolder = (parent = tmpdir()): string => {
  const folder = mkdtempSync(path.join(parent, BEGINS_WITH));
  writeFileSync(path.join(folder, OWNER), JSON.stringify(identify(process.pid)));
  // PostgreSQL runs as somebody else when we are root.
  chmodSync(folder, 0o755);
  writeFileSync(path.join(folder, MARKER), '{}\n');
  for (const name of ['logs', 'media', 'mailbox', 'imports']) mkdirSync(path.join(folder, name));
  return folder;
};

/** Ends whatever still runs on such a folder and deletes it. */
export const clearFolder = async (folder: string): Promise<void> => {
  await clearData(folder);
  rmSync(folder, { recursive: true, force: true });
};

/** Clears what proofs left that were killed, or kept to be read: those whose prover is gone. */
export const clearDeadRuns = async (parent = tmpdir()): Promise<void> => {
  for (const name of readdirSync(parent).filter((one) => one.startsWith(BEGINS_WITH))) {
    const folder = path.join(parent, name);
    const owner = ownerOf(folder);
    if (owner && !isSame(owner)) await clearFolder(folder);
  }
};

const ownerOf = (folder: string): Parameters<typeof isSame>[0] | null => {
  try {
    return JSON.parse(readFileSync(path.join(folder, OWNER), 'utf8'));
  } catch {
    return null;
  }
};
