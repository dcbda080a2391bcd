import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { highestPort, MAX_REPLICAS, unreachable } from './addresses.mjs';
import { CannotStart } from './cannot-start.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const wholeNumber = (env, name, { from, to, otherwise }) => {
  const text = env[name]?.trim();
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < from || value > to)
    throw new CannotStart(
      `${name} is "${text}": set it to a whole number from ${from} to ${to}, or leave it out.`,
    );
  return value;
};

const oneOf = (env, name, allowed, otherwise) => {
  const text = env[name]?.trim();
  if (text === undefined || text === '') return otherwise;
  if (allowed.includes(text)) return text;
  throw new CannotStart(`${name} is "${text}": set it to ${allowed.join(' or ')}, or leave it out.`);
};

/** Relative to where the person typed the command: npm itself changes to the root. */
const dataFolder = (env) => {
  const chosen = env.SOUK_DATA?.trim();
  return chosen ? path.resolve(env.INIT_CWD ?? process.cwd(), chosen) : path.join(root, '.data');
};

const nextReachable = ({ offset, replicas }) => {
  let next = offset + 10;
  while (unreachable({ offset: next, replicas })) next += 10;
  return next;
};

/**
 * Who else may vouch for a shopper: a list, of which each part is checked by whoever reads it, or `sandbox`, the provider
 * that comes with the shop. Tests want that one.
 */
const signInProviders = (env, testControls) => {
  const text = env.SIGN_IN_PROVIDERS?.trim();
  if (!text) return testControls === '1' ? 'sandbox' : [];
  if (text === 'sandbox') return text;
  try {
    const list = JSON.parse(text);
    if (Array.isArray(list) && list.every((one) => one instanceof Object)) return list;
  } catch {
    // Said below.
  }
  throw new CannotStart(
    'SIGN_IN_PROVIDERS is no JSON list: make it one of { id, name, issuer, clientId, clientSecret }, or leave it out.',
  );
};

const FLAGS = ['--fresh', '--dev'];

/** What the person who starts the shop chose, checked. Throws CannotStart naming the wrong setting and the mend. */
export const readSettings = (env, args) => {
  const unknown = args.find((arg) => !FLAGS.includes(arg));
  if (unknown !== undefined)
    throw new CannotStart(
      `"${unknown}" is no option of the shop: it knows ${FLAGS.join(' and ')} (as in "npm start -- --fresh").`,
    );
  const replicas = wholeNumber(env, 'SOUK_REPLICAS', { from: 1, to: MAX_REPLICAS, otherwise: 1 });
  const offset = wholeNumber(env, 'SOUK_PORT_OFFSET', {
    from: 0,
    to: 65_535 - highestPort(replicas),
    otherwise: 0,
  });
  const shut = unreachable({ offset, replicas });
  if (shut)
    throw new CannotStart(
      `SOUK_PORT_OFFSET is "${offset}", which puts ${shut.name} on port ${shut.port}: browsers refuse that port, so choose another offset, such as ${nextReachable({ offset, replicas })}.`,
    );
  const testControls = oneOf(env, 'SOUK_TEST_CONTROLS', ['0', '1'], '0');
  return {
    replicas,
    offset,
    dataDir: dataFolder(env),
    testControls,
    signInProviders: signInProviders(env, testControls),
    logLevel: oneOf(env, 'LOG_LEVEL', ['silent', 'error', 'warn', 'info', 'debug', 'trace'], 'info'),
    crashAt: env.SOUK_CRASH_AT,
    fresh: args.includes('--fresh'),
    dev: args.includes('--dev'),
  };
};

export const MARKER = 'souk.json';

const unwritable = (dir, because) =>
  new CannotStart(
    `The data folder ${dir} cannot be written (${because}): give yourself the right to write there, or choose another folder with SOUK_DATA.`,
  );

/** Node's own recursive mkdir never returns where a folder cannot be made although its parent seems writable (/proc). */
const makeFolder = (dir) => {
  if (existsSync(dir)) return;
  makeFolder(path.dirname(dir));
  mkdirSync(dir, { mode: 0o755 });
};

/** Makes the data folder, or throws CannotStart when it cannot be written or holds somebody else's files. */
export const openDataFolder = (dir) => {
  try {
    makeFolder(dir);
    readdirSync(dir);
    accessSync(dir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw unwritable(dir, ['EEXIST', 'ENOTDIR'].includes(error.code) ? 'a file is in the way' : error.code);
  }
  if (!existsSync(path.join(dir, MARKER)) && readdirSync(dir).length > 0)
    throw new CannotStart(
      `The folder ${dir} holds files that are not a shop's data: choose an empty folder with SOUK_DATA, or empty this one.`,
    );
};
