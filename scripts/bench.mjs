// `npm run bench -- NAME`: measures a running shop of its own against limits measured in the same run. No test: it
// reports what it saw, and fails only when it could not measure.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { CannotStart } from './cannot-start.mjs';
import { handOver } from './hand-over.mjs';
import { ensureInstalled, requireNode } from './prepare.mjs';
import { createProgress } from './progress.mjs';
import { root } from './settings.mjs';

const [name = '', ...rest] = process.argv.slice(2);
const file = path.join('..', 'bench', name, 'run.ts');
try {
  requireNode();
  if (!/^[a-z]+$/.test(name) || !existsSync(path.join(root, 'scripts', file))) {
    const known = readdirSync(path.join(root, 'bench'))
      .filter((folder) => !folder.includes('.'))
      .join(', ');
    throw new CannotStart(
      `There is no bench of that name. Say npm run bench -- NAME, with one of: ${known}.`,
    );
  }
  const progress = createProgress();
  await ensureInstalled(root, progress).finally(() => progress.end());
  process.exitCode = await handOver(root, file, rest);
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
