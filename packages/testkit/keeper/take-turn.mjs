import { linkSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const SILENT_MS = 20_000;

/**
 * Whether this process is the one keeper. Two that start a server at once each take the other's for one that does not
 * answer, and stop it. `file` names the keeper while it lives; what a dead one left is nobody's.
 */
export const takeTurn = async (file) => {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    while (!tryToLink(mine, file)) {
      if (isKept(file)) return false;
      rmSync(file, { force: true });
    }
    // Somebody may just have cleared away ours for the dead one's.
    await sleep(50);
    if (read(file) !== String(process.pid)) return false;
  } finally {
    rmSync(mine, { force: true });
  }
  process.on('exit', () => rmSync(file, { force: true }));
  setInterval(() => utimesSync(file, new Date(), new Date()), SILENT_MS / 10).unref();
  return true;
};

const tryToLink = (from, to) => {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
};

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** Its process lives and says so: a number may come back to somebody else. */
const isKept = (file) => {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return Date.now() - statSync(file).mtimeMs < SILENT_MS;
  } catch {
    return false;
  }
};
