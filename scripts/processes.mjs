import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:os';

/** Whether a process with this pid exists (a zombie does not count). */
export const isRunning = (pid) => {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return statusOf(pid)?.state !== 'Z';
};

const statusOf = (pid) => {
  if (platform() !== 'linux') return undefined;
  try {
    // The name stands in parentheses and may hold spaces, so what follows the last one is counted.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return { state: fields[0], parent: Number(fields[1]), startedAt: fields[19] };
  } catch {
    return undefined;
  }
};

const ps = (pid, column) => {
  if (platform() === 'win32') return undefined;
  const { status, stdout } = spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : undefined;
};

/**
 * What tells this process from a later one that was given the same pid: its start time, to the kernel's tick on
 * Linux, to the second elsewhere. Undefined when it cannot be told.
 */
export const startMarkOf = (pid) =>
  statusOf(pid)?.startedAt ?? (platform() === 'linux' ? undefined : ps(pid, 'lstart'));

/** The command line of a process, or undefined when it cannot be read. */
export const commandOf = (pid) => {
  if (platform() !== 'linux') return ps(pid, 'command');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return undefined;
  }
};

/** The pid of a process's parent, or undefined when it cannot be told. */
export const parentOf = (pid) => {
  const parent = platform() === 'linux' ? statusOf(pid)?.parent : Number(ps(pid, 'ppid'));
  return parent || undefined;
};
