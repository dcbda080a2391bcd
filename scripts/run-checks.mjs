// Runs every check and test, and ends with exactly one line that says how many passed.
import { beginTrial, endToEnd } from './checks/end-to-end.mjs';
import { firstLoad } from './checks/first-load.mjs';
import { generatedFiles } from './checks/generated-files.mjs';
import { lint } from './checks/lint.mjs';
import { lockfile } from './checks/lockfile.mjs';
import { proof } from './checks/proof.mjs';
import { types } from './checks/types.mjs';
import { unitTests } from './checks/unit-tests.mjs';
import { unusedCode } from './checks/unused-code.mjs';
import { whenParentEnds } from './hand-over.mjs';
import { createProgress } from './progress.mjs';
import { root } from './settings.mjs';

const scope = process.argv.includes('--all') ? 'all' : process.argv.includes('--check') ? 'check' : 'test';
const agoMs = Date.now() - Number(process.env.SOUK_STARTED_AT ?? Date.now());
const progress = createProgress({ startedAt: performance.now() - agoMs });
const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => ending.abort(signal));
whenParentEnds(() => ending.abort('SIGTERM'));

const quick = [lint, types];
const thorough = [generatedFiles, unusedCode, lockfile];
const total = { passed: 0, failed: 0 };

/** A check answers `{ passed, failed, report }`: how much of what it looked at was right, and what to read if not. */
const take = async ({ name, run }) => {
  if (ending.signal.aborted) return;
  let outcome;
  try {
    outcome = await progress.step(name, () => run({ root, scope, progress, signal: ending.signal }), {
      done: ({ passed, failed }) => (failed === 0 ? `${name}: ${passed} passed` : undefined),
    });
  } catch (error) {
    outcome = { passed: 0, failed: 1, report: error.name === 'CannotStart' ? error.message : error.stack };
  }
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  if (outcome.failed > 0)
    progress.line(`  ✗ ${name}: ${outcome.passed} passed, ${outcome.failed} failed\n${outcome.report}\n`);
};

/** Two at a time: as many as the smallest machine has cores. */
const takeAll = async (checks) => {
  const waiting = [...checks];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) await take(check);
  };
  await Promise.all([worker(), worker()]);
};

await takeAll(scope === 'check' ? quick : [...quick, ...thorough]);
const trial = scope === 'check' ? undefined : beginTrial({ root, progress, signal: ending.signal });
await take(unitTests);
if (trial) {
  await take(endToEnd(trial));
  await take(firstLoad);
  await trial.close();
}
if (scope !== 'check') await take(proof);
if (ending.signal.aborted) total.failed += 1;

progress.line(`  ${progress.elapsed().toFixed(0)} s in all`);
progress.end();
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 ? 0 : 1);
