import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, startMarkOf } from './processes.mjs';

const fileIn = (dataDir) => path.join(dataDir, 'run.json');

/** What the last run of this data folder wrote down about itself, or undefined when it ended in order. */
export const readRun = (dataDir) => {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
};

/** How to know a process again: its pid and what tells it from a later bearer of that pid. */
export const identify = (pid) => ({ pid, mark: startMarkOf(pid) });

/** Whether this very process still runs. One that cannot be told from a stranger counts as a stranger. */
export const isSame = ({ pid, mark }, look = { isRunning, startMarkOf }) =>
  mark !== undefined && look.isRunning(pid) && look.startMarkOf(pid) === mark;

/** Writes down who runs, so that the next start can find what a kill -9 left. */
export const writeRun = (dataDir, run) => {
  const unfinished = `${fileIn(dataDir)}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, fileIn(dataDir));
};

export const forgetRun = (dataDir) => rmSync(fileIn(dataDir), { force: true });

/** Sends a signal to a process and everything it started. Each of ours leads a group of its own. */
export const signalGroup = (pid, signal) => {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
};

/**
 * Ends what an earlier run left behind: gracefully first, by force after `graceMs`. Touches only processes that are
 * verifiably the ones written down. Answers their names.
 */
export const endLeftovers = async (run, { graceMs = 5_000 } = {}) => {
  const left = (run?.children ?? []).filter((child) => isSame(child));
  for (const { pid } of left) signalGroup(pid, 'SIGTERM');
  const until = performance.now() + graceMs;
  while (left.some((child) => isSame(child)) && performance.now() < until) await sleep(50);
  for (const child of left) if (isSame(child)) signalGroup(child.pid, 'SIGKILL');
  while (left.some((child) => isSame(child))) await sleep(20);
  return left.map(({ name }) => name);
};
