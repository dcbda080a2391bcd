import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../run-command.mjs';
import { plainEnv } from '../topology.mjs';
import { workspaces } from '../workspaces.mjs';

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

const compiledIn = (folder) => {
  try {
    const dir = path.join(folder, 'templates', 'compiled');
    return readdirSync(dir).map((name) => path.join(dir, name));
  } catch {
    return [];
  }
};

const generatedOf = (folder) => [
  ...['openapi.json', 'openapi.d.ts'].map((name) => path.join(folder, name)),
  ...compiledIn(folder),
];

/** What generators wrote is checked in: generating it anew must change nothing. The tree is left as it was. */
export const generatedFiles = {
  name: 'generated files are fresh',
  run: async ({ root, signal }) => {
    const waiting = workspaces(root).filter(({ scripts }) => scripts.generate);
    const stale = [];
    let passed = 0;
    const worker = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { folder } = next;
        const before = new Map(generatedOf(folder).map((file) => [file, read(file)]));
        const { code, output } = await runCommand('npm', ['run', '--silent', 'generate'], {
          cwd: folder,
          env: {
            ...plainEnv({ root, dev: true }),
            PATH: `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH}`,
          },
          signal,
        });
        const changed = generatedOf(folder).filter((file) => read(file) !== before.get(file));
        for (const file of changed) if (before.get(file) !== undefined) writeFileSync(file, before.get(file));
        if (code !== 0) stale.push(`${path.relative(root, folder)}: generating failed\n${output.trim()}`);
        else if (changed.length > 0)
          stale.push(
            ...changed.map(
              (file) =>
                `${path.relative(root, file)} is stale: run "npm run generate" and commit what changed.`,
            ),
          );
        else passed += 1;
      }
    };
    await Promise.all([worker(), worker()]);
    return { passed, failed: stale.length, report: stale.join('\n') };
  },
};
