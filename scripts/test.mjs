// `npm test`: works on any Node >= 20 in a bare clone. `--check` is the part for every few minutes, `--all` adds what
// is slow.
import { CannotStart } from './cannot-start.mjs';
import { handOver } from './hand-over.mjs';
import { ensureInstalled, requireNode } from './prepare.mjs';
import { createProgress } from './progress.mjs';
import { root } from './settings.mjs';

const startedAt = Date.now();
try {
  requireNode();
  const progress = createProgress();
  await ensureInstalled(root, progress).finally(() => progress.end());
  process.exitCode = await handOver(root, 'run-checks.mjs', process.argv.slice(2), {
    SOUK_STARTED_AT: String(startedAt),
  });
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`The tests cannot start. ${error.message}\n0 passed, 1 failed\n`);
  process.exitCode = 1;
}
