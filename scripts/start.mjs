// The first thing a newcomer runs: works on any Node >= 20 with nothing installed, brings in what is missing and hands
// over to the shop under the Node the lockfile pins.
import { CannotStart } from './cannot-start.mjs';
import { handOver } from './hand-over.mjs';
import { ensureInstalled, requireNode } from './prepare.mjs';
import { createProgress } from './progress.mjs';
import { readSettings, root } from './settings.mjs';

const startedAt = Date.now();
const args = process.argv.slice(2);
try {
  requireNode();
  readSettings(process.env, args);
  const progress = createProgress();
  await ensureInstalled(root, progress).finally(() => progress.end());
  process.exitCode = await handOver(root, 'shop.mjs', args, { SOUK_STARTED_AT: String(startedAt) });
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`Souk cannot start. ${error.message}\n`);
  process.exitCode = 1;
}
