import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { commandOf } from './processes.mjs';

const LISTEN = '0A';

const listeningInodes = (port) => {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local = '', , state]) => state === LISTEN && local.endsWith(`:${wanted}`))
      .map((fields) => fields[9]),
  );
};

const holderOf = (inodes) => {
  const links = new Set(inodes.map((inode) => `socket:[${inode}]`));
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readdirSync(`/proc/${pid}/fd`).some((fd) => links.has(tryLink(`/proc/${pid}/fd/${fd}`))))
        return Number(pid);
    } catch {
      // gone meanwhile, or somebody else's
    }
  }
  return undefined;
};

const tryLink = (file) => {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
};

const askLsof = (port) => {
  const { status, stdout } = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'], {
    encoding: 'utf8',
  });
  return status === 0 ? Number(stdout.split('\n')[0]) : undefined;
};

/** The process that listens on a port, or undefined when there is none or it is hidden from us. */
export const pidOn = (port) => {
  try {
    return process.platform === 'linux' ? holderOf(listeningInodes(port)) : askLsof(port);
  } catch {
    return undefined;
  }
};

/** Who listens on a port, in words fit for a message: "process 123 (node server.js)", or undefined when hidden from us. */
export const ownerOf = (port) => {
  const pid = pidOn(port);
  if (!pid) return undefined;
  const command = commandOf(pid);
  return `process ${pid}${command ? ` (${command.slice(0, 80)})` : ''}`;
};
