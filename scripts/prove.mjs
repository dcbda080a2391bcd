// `npm run prove`: shows that money and stock cannot go wrong, whoever dies when. Works on any Node >= 20 with nothing
// installed, and runs on a shop of its own.
import path from 'node:path';
import { CannotStart } from './cannot-start.mjs';
import { handOver } from './hand-over.mjs';
import { ensureInstalled, requireNode } from './prepare.mjs';
import { createProgress } from './progress.mjs';
import { root } from './settings.mjs';

try {
  requireNode();
  const progress = createProgress();
  await ensureInstalled(root, progress).finally(() => progress.end());
  process.exitCode = await handOver(root, path.join('..', 'prove', 'run.ts'), process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
