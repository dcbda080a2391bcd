import path from 'node:path';
import { runCommand } from '../run-command.mjs';
import { plainEnv } from '../topology.mjs';

const WITHIN_MS = 1_200_000;

/** What `npm run prove` is asked for: a minute of it in every run, all of it where everything is tested. */
const runsOf = (scope) => (scope === 'all' ? [[], ['--sabotage', 'all']] : [['--slice']]);

/** Counts what a proof says in its last line; undefined where it never came to that. */
export const countProof = (output) => {
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(output.trimEnd().split('\n').at(-1)) ?? [];
  return passed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) };
};

/** A shop of its own is broken while buyers buy: money, stock and events must add up afterwards (prove/). */
export const proof = {
  name: 'the proof',
  run: async ({ root, scope, progress, signal }) => {
    const total = { passed: 0, failed: 0, report: '' };
    for (const args of runsOf(scope)) {
      const { code, output } = await runCommand(
        process.execPath,
        [path.join(root, 'prove', 'run.ts'), ...args],
        {
          cwd: root,
          env: plainEnv({ root }),
          withinMs: WITHIN_MS,
          signal,
          // It has a shop to clear away.
          endsBySignal: true,
          onLine: (line) => /^\s*✗ |NOT CAUGHT/.test(line) && progress.line(`  ${line.trim()}`),
        },
      );
      const counted = countProof(output) ?? { passed: 0, failed: 1 };
      total.passed += counted.passed;
      total.failed += counted.failed || (code === 0 ? 0 : 1);
      if (code !== 0) total.report += output;
    }
    return total;
  },
};
