import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isSame } from '../../../scripts/run-record.mjs';

/**
 * Whether this process is the one keeper. Two that start a server at once each take the other's for one that does not
 * answer, and stop it. `file` says who keeps; what a dead keeper left is nobody's.
 */
export const takeTurn = async (file) => {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(identify(process.pid)));
  try {
    while (!tryToLink(mine, file)) {
      const keeper = keeperIn(file);
      if (keeper && isSame(keeper)) return false;
      rmSync(file, { force: true });
    }
    // Somebody may just have cleared away ours for the dead one's.
    await sleep(50);
    if (keeperIn(file)?.pid !== process.pid) return false;
  } finally {
    rmSync(mine, { force: true });
  }
  process.on('exit', () => rmSync(file, { force: true }));
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

const keeperIn = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};
