import { readFileSync } from 'node:fs';
import path from 'node:path';
import { npmCommand } from '../install.mjs';
import { runCommand } from '../run-command.mjs';
import { workspaces } from '../workspaces.mjs';

const SECTIONS = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** Hosts a lockfile names: it must install from whatever registry a machine uses. */
export const hostsIn = (lockfile) => [...new Set(lockfile.match(/"resolved": "(?:https?|git)[^"]*"/g) ?? [])];

/** Packages a manifest asks for by a range; our own workspaces are linked, so `*` is right for them. */
export const rangesIn = (manifest) =>
  SECTIONS.flatMap((section) => Object.entries(manifest[section] ?? {}))
    .filter(([name, version]) => !name.startsWith('@souk/') && !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}@${version}`);

/** The lockfile installs completely, names no host, and no manifest leaves a version open. */
export const lockfile = {
  name: 'lockfile',
  run: async ({ root, signal }) => {
    const failures = [];
    const hosts = hostsIn(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
    if (hosts.length > 0) failures.push(`package-lock.json names hosts: ${hosts.slice(0, 3).join(', ')}`);
    for (const folder of [root, ...workspaces(root).map((workspace) => workspace.folder)]) {
      const ranges = rangesIn(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
      if (ranges.length > 0)
        failures.push(
          `${path.relative(root, folder) || '.'}/package.json leaves versions open: ${ranges.join(', ')}`,
        );
    }
    const [command, args] = npmCommand([
      'ci',
      '--dry-run',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    const { code, output } = await runCommand(command, args, { cwd: root, env: process.env, signal });
    if (code !== 0) failures.push(`npm ci would fail:\n${output.trim()}`);
    return { passed: 3 - Math.min(failures.length, 3), failed: failures.length, report: failures.join('\n') };
  },
};
