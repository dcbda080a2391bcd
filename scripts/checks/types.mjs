import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../run-command.mjs';
import { plainEnv } from '../topology.mjs';
import { workspaces } from '../workspaces.mjs';

const AT_ONCE = 2;

/** Next writes the types of an app's pages; a bare clone has none yet. */
const writePageTypes = async ({ root, folder, env, signal }) => {
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  return runCommand(process.execPath, [next, 'typegen'], { cwd: folder, env, signal });
};

const isNextApp = (folder) =>
  ['next.config.ts', 'next.config.mjs', 'next.config.js'].some((name) => existsSync(path.join(folder, name)));

/** What the compiler remembers of its last run, so that only what changed is looked at again. */
const memoryOf = (root, folder) =>
  path.join(
    root,
    'node_modules',
    '.cache',
    'souk-types',
    `${path.relative(root, folder).replaceAll(path.sep, '-') || 'root'}.tsbuildinfo`,
  );

/**
 * The root's program holds all that it does not exclude, so that what its parts share is read once. What it excludes
 * has a program of its own: bundled code, and whatever knows Next, whose types change those of Node for all around.
 */
const programsOf = (root) => {
  const { exclude } = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8'));
  const isApart = ({ folder }) =>
    exclude.some((pattern) => path.matchesGlob(path.relative(root, folder), pattern));
  return [
    root,
    ...workspaces(root)
      .filter(isApart)
      .map(({ folder }) => folder),
  ];
};

/** The compiler over every workspace and the root. */
export const types = {
  name: 'types',
  run: async ({ root, signal }) => {
    const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const env = plainEnv({ root, dev: true });
    const waiting = programsOf(root);
    const reports = [];
    let passed = 0;
    const worker = async () => {
      for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
        const prepared = isNextApp(folder)
          ? await writePageTypes({ root, folder, env, signal })
          : { code: 0 };
        const { code, output } =
          prepared.code === 0
            ? await runCommand(
                process.execPath,
                [tsc, '--noEmit', '--incremental', '--tsBuildInfoFile', memoryOf(root, folder), '-p', folder],
                { cwd: root, env, signal },
              )
            : prepared;
        if (code === 0) passed += 1;
        else reports.push(output.split('\n').slice(0, 40).join('\n'));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return { passed, failed: reports.length, report: reports.join('\n') };
  },
};
