import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { changedWorkspaces } from './scripts/changed-workspaces.mjs';
import { workspaces } from './scripts/workspaces.mjs';

type Workspace = { name: string; folder: string };

const root = import.meta.dirname;
const timeouts = { testTimeout: 20_000, hookTimeout: 60_000 };
/** Tests that may run side by side (the checkout's fault table) wait for back-offs more than they work. */
const maxConcurrency = 12;
const tests = '*.test.{ts,tsx,mjs}';
/**
 * Files of one project share a worker and its modules: reading those anew for every file took most of the time.
 * Nothing of one file may then linger in the next; `each-file.ts` sees to it.
 */
const shared = { isolate: false, setupFiles: [path.join(root, 'packages/testkit/src/each-file.ts')] };

/**
 * `npm run check` runs every rule tested beside its code, and the service tests (test/) of what you changed;
 * `npm test` runs everything but `*.slow.test.ts`, which is for `npm run test:all`.
 */
const scope = process.env.SOUK_SCOPE ?? 'all';
const whole = scope === 'check' ? new Set(changedWorkspaces(root)) : undefined;
const exclude = ['**/node_modules/**', '**/.next/**', ...(scope === 'all' ? [] : ['**/*.slow.test.*'])];

const included = (folder: string) =>
  whole === undefined || whole.has(folder) ? [`**/${tests}`] : [`{src,lib,features,app}/**/${tests}`];

const own = ({ folder }: Workspace) => path.join(folder, 'vitest.config.ts');
const inline = ({ name, folder }: Workspace) => ({
  root: folder,
  test: { name, ...timeouts, ...shared, maxConcurrency, include: included(folder), exclude },
});

/** Every service stands on the same libraries: in one project they are read once a worker, a fifth of all work less. */
const isService = ({ folder }: Workspace) =>
  ['services', 'sandbox'].includes(path.basename(path.dirname(folder)));
const servicesTogether = (services: Workspace[]) => ({
  root,
  test: {
    ...{ name: 'services', ...timeouts, ...shared, maxConcurrency, exclude },
    include: services.flatMap(({ folder }) =>
      included(folder).map((files) => path.posix.join(path.relative(root, folder), files)),
    ),
  },
});

const all: Workspace[] = workspaces(root);

export default defineConfig({
  test: {
    passWithNoTests: scope === 'check',
    projects: [
      servicesTogether(all.filter(isService)),
      ...all
        .filter((workspace) => !isService(workspace))
        .map((workspace) => (existsSync(own(workspace)) ? own(workspace) : inline(workspace))),
      {
        root: path.join(root, 'scripts'),
        test: { name: 'scripts', ...timeouts, include: [`test/**/${tests}`] },
      },
      { root: path.join(root, 'prove'), test: { name: 'prove', ...timeouts, include: [`**/${tests}`] } },
    ],
  },
});
