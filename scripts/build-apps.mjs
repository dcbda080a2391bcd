import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CannotStart } from './cannot-start.mjs';
import { plainEnv } from './topology.mjs';

const APPS = ['storefront', 'admin'];
/** What an app is made of besides its own folder. Of the BFF it knows only types. */
const SHARED = ['packages/ui', 'packages/web-front', 'package-lock.json'];
const NOT_SOURCES = new Set([
  'node_modules',
  '.next',
  '.letters',
  '.turbo',
  'test-results',
  'next-env.d.ts',
  'test',
  'README.md',
]);

const addTo = (hash, root, place) => {
  const file = path.join(root, place);
  let names;
  try {
    names = readdirSync(file, { withFileTypes: true });
  } catch {
    if (existsSync(file)) hash.update(`${place}\0`).update(readFileSync(file)).update('\0');
    return;
  }
  for (const entry of names.sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (
      !NOT_SOURCES.has(entry.name) &&
      !entry.name.includes('.test.') &&
      !entry.name.endsWith('.tsbuildinfo')
    )
      addTo(hash, root, path.join(place, entry.name));
};

/** A fingerprint of everything that goes into one app's build. */
export const sourcesOf = (root, app) => {
  const hash = createHash('sha256').update(process.version);
  for (const place of [`apps/${app}`, ...SHARED]) addTo(hash, root, place);
  return hash.digest('hex');
};

const stampOf = (root, app) => path.join(root, 'apps', app, '.next', 'souk-built-from');

const isBuilt = (root, app, sources) => {
  try {
    return readFileSync(stampOf(root, app), 'utf8') === sources;
  } catch {
    return false;
  }
};

/** The apps whose sources are not what they were last built from. */
export const staleApps = (root) => APPS.filter((app) => !isBuilt(root, app, sourcesOf(root, app)));

/** Runs a script of ours or of Next within an app's folder. */
const runIn = (root, app, { args, signal }) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: path.join(root, 'apps', app),
      env: plainEnv({ root }),
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });

/** Builds one app; needs no service and no database. */
export const buildApp = async (root, app, { signal } = {}) => {
  const sources = sourcesOf(root, app);
  const build = [path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'];
  const squeeze = [
    path.join(root, 'packages', 'web-front', 'scripts', 'squeeze-assets.ts'),
    path.join('.next', 'static'),
  ];
  let { code, output } = await runIn(root, app, { args: build, signal });
  if (code === 0) ({ code, output } = await runIn(root, app, { args: squeeze, signal }));
  if (code !== 0)
    throw new CannotStart(
      `The ${app} could not be built:\n${output.trim().split('\n').slice(-25).join('\n')}`,
    );
  writeFileSync(stampOf(root, app), sources);
};
