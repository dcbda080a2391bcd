import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { allPorts } from './addresses.mjs';
import { CannotStart } from './cannot-start.mjs';
import { isTaken } from './ports.mjs';
import { parentOf } from './processes.mjs';
import { readRun, signalGroup } from './run-record.mjs';

const FIRST_OFFSET = 12_000;
const OFFSET_STEP = 1_200;
const TRIES = 12;

/** A port offset at which nothing of a shop is taken. */
export const freeOffset = async ({ replicas = 1 } = {}) => {
  for (let tried = 0; tried < TRIES; tried++) {
    const offset = FIRST_OFFSET + tried * OFFSET_STEP;
    const taken = await Promise.all(allPorts({ offset, replicas }).map(({ port }) => isTaken(port)));
    if (!taken.includes(true)) return offset;
  }
  throw new CannotStart(
    'No free range of ports was found for a shop under test: stop other shops and try again.',
  );
};

/**
 * Starts a whole shop, as `npm start` does, in a process of its own, and waits until it is ready. `env` adds settings.
 * Answers `{ stop(), killEverything(), output() }`; starting again with the same folder continues that shop.
 */
export const startShop = ({ root, dataDir, offset, env = {}, args = [], signal }) =>
  new Promise((resolve, reject) => {
    const settings = { ...process.env, SOUK_DATA: dataDir, SOUK_PORT_OFFSET: String(offset), ...env };
    delete settings.npm_lifecycle_event; // the shop's parent is us, not npm
    const child = spawn(process.execPath, [path.join(root, 'scripts', 'start.mjs'), ...args], {
      cwd: root,
      env: settings,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const ended = new Promise((done) => child.on('exit', done));
    const stop = async () => {
      child.kill('SIGTERM');
      await ended;
    };
    const shop = {
      pid: child.pid,
      stop,
      ended,
      output: () => output,
      killEverything: () => killEverything(child, dataDir, ended),
    };
    signal?.addEventListener('abort', stop, { once: true });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (/^Ready in /m.test(output)) resolve(shop);
      });
    ended.then(() => reject(new CannotStart(`The shop did not open:\n${output.trim()}`)));
  });

/** Some end by themselves as soon as those they depend on are gone. */
const killAtOnce = (pid) => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
};

/** What a power cut leaves of a shop: nothing. Every process of it, PostgreSQL included, gets SIGKILL. */
const killEverything = async (child, dataDir, ended) => {
  const run = readRun(dataDir);
  for (const pid of [child.pid, run?.shop.pid].filter(Boolean)) killAtOnce(pid);
  for (const { pid } of run?.children ?? []) signalGroup(pid, 'SIGKILL');
  for (const pid of postgresOf(run?.postgres)) killAtOnce(pid);
  await ended;
};

/** A server and its children; they are no group we could signal, since pg_ctl set them apart. */
const postgresOf = (postmaster) => {
  if (!postmaster || process.platform !== 'linux') return postmaster ? [postmaster] : [];
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === postmaster);
  return [postmaster, ...children];
};
