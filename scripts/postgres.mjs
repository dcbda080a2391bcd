import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { platform } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart } from './cannot-start.mjs';
import { freePort } from './ports.mjs';
import { accountFor, makeOwnedFolder, programsFor } from './postgres-place.mjs';
import { commandOf, isRunning } from './processes.mjs';

const START_WITHIN_SECONDS = 30;

/** Runs one of PostgreSQL's programs as its account; answers its exit code and what it wrote. */
const run = (program, args, account) =>
  new Promise((resolve, reject) => {
    // Its own environment: PG* settings of the person who starts the shop must not reach it.
    const env = {
      PATH: process.env.PATH,
      LANG: 'C',
      LC_ALL: 'C',
      TZ: 'UTC',
      SYSTEMROOT: process.env.SYSTEMROOT,
    };
    // Files, not pipes: the server keeps what pg_ctl hands it, and an open pipe would never end.
    const child = spawn(program, args, {
      ...account,
      cwd: path.dirname(program),
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('exit', (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code, output: output.trim() });
    });
  });

/** What a running or crashed server left in its data folder: its pid and port. */
export const readPostmaster = (cluster) => {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return undefined;
  }
};

/** After a kill -9 and a reboot another program may wear the recorded pid: only a postgres counts. */
export const isPostgres = (pid) => isRunning(pid) && (commandOf(pid) ?? 'postgres').includes('postgres');

const initialise = async ({ dir, cluster, programs, account, password }) => {
  const unfinished = path.join(dir, `unfinished-${process.pid}`);
  const passwordFile = path.join(dir, `password-${randomBytes(6).toString('hex')}`);
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    if (account) chownSync(passwordFile, account.uid, account.gid);
    const args = [
      `--pgdata=${unfinished}`,
      '--auth=scram-sha-256',
      '--username=postgres',
      `--pwfile=${passwordFile}`,
    ];
    args.push(
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--lc-collate=C',
      '--no-sync',
    );
    args.push('--text-search-config=english', '--lc-messages=C');
    // Trigrams ask the system's character types which letters are letters: a UTF-8 locale where the machine has one.
    const initdb = (ctype) => run(path.join(programs, 'initdb'), [...args, `--lc-ctype=${ctype}`], account);
    let { code, output } = await initdb(platform() === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8');
    if (code !== 0) ({ code, output } = await initdb('C'));
    if (code !== 0)
      throw new CannotStart(`PostgreSQL's data folder could not be made in ${dir}: ${lastLine(output)}.`);
    // One rename, so that an interrupted start never leaves half a cluster that looks whole.
    if (!existsSync(cluster)) renameSync(unfinished, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
};

const lastLine = (text) =>
  text.split('\n').filter(Boolean).at(-1)?.replace(/\.$/, '') ?? 'no reason was given';

/**
 * Starts, or adopts, the PostgreSQL cluster in `dir` on 127.0.0.1:`port`, made at the first start.
 * `settings` are server settings by name. Answers `{ url(database), stop(), adopted, port, pid }`.
 * A server that runs on another port is stopped first; without a `port` any will do.
 */
export const startPostgres = async ({ dir, port, password, settings }) => {
  const cluster = path.join(dir, 'cluster');
  const account = accountFor(cluster);
  makeOwnedFolder(dir, account);
  const programs = programsFor(dir, account);
  const control = (...args) => run(path.join(programs, 'pg_ctl'), ['-D', cluster, ...args], account);
  if (!existsSync(path.join(cluster, 'PG_VERSION')))
    await initialise({ dir, cluster, programs, account, password });

  const urlOf = (actualPort) => (database) =>
    `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${actualPort}/${database}`;
  const handle = (adopted) => {
    const running = readPostmaster(cluster);
    return { ...running, url: urlOf(running.port), adopted, stop: () => stop(control, cluster) };
  };

  const left = readPostmaster(cluster);
  if (left && isPostgres(left.pid)) {
    if ((port === undefined || left.port === port) && (await answers(urlOf(left.port)('postgres'))))
      return handle(true);
    await stop(control, cluster);
  } else if (left) {
    rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
  }

  const log = path.join(dir, 'server.log');
  for (let attempt = 1; ; attempt++) {
    const onPort = port ?? (await freePort());
    const flags = { listen_addresses: '127.0.0.1', port: onPort, unix_socket_directories: '', ...settings };
    const options = Object.entries(flags)
      .map(([name, value]) => `-c ${name}='${value}'`)
      .join(' ');
    const { code, output } = await control(
      'start',
      '-w',
      '-t',
      START_WITHIN_SECONDS,
      '-l',
      log,
      '-o',
      options,
    );
    if (code === 0) return handle(false);
    const other = readPostmaster(cluster);
    if (other && isPostgres(other.pid) && (await answers(urlOf(other.port)('postgres')))) return handle(true);
    // Backends of a killed server may live a moment longer and still hold its shared memory.
    if (attempt === 5)
      throw new CannotStart(
        `PostgreSQL did not start on port ${onPort}: ${lastLine(readLog(log) ?? output)} (see ${log}).`,
      );
    await sleep(attempt * 300);
  }
};

const readLog = (file) => {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /FATAL|PANIC|could not/.test(line))
      .at(-1);
  } catch {
    return undefined;
  }
};

/** Stops the server that runs on a folder's cluster, whoever started it. */
export const stopPostgres = ({ dir, programs }) => {
  const cluster = path.join(dir, 'cluster');
  return stop(
    (...args) => run(path.join(programs, 'pg_ctl'), ['-D', cluster, ...args], accountFor(cluster)),
    cluster,
  );
};

const stop = async (control, cluster) => {
  const asked = readPostmaster(cluster)?.pid;
  const { code } = await control('stop', '-m', 'fast', '-w', '-t', '20');
  // One that somebody started meanwhile is not the one that would not end.
  const left = readPostmaster(cluster)?.pid;
  if (code !== 0 && left === asked && isPostgres(left))
    await control('stop', '-m', 'immediate', '-w', '-t', '10');
};

/** Whether a server lets us in there. One that is still recovering is waited for. */
export const answers = async (url, withinMs = 10_000) => {
  const until = Date.now() + withinMs;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      await client.end().catch(() => undefined);
      // 57P03: starting up or shutting down
      if (error.code !== '57P03' || Date.now() > until) return false;
      await sleep(100);
    }
  }
};
