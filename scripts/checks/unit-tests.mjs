import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../run-command.mjs';
import { plainEnv } from '../topology.mjs';

const WITHIN_MS = 600_000;
/**
 * Service tests wait for a database as much as they compute, so two cores carry two files at once. By themselves they
 * would be faster with three; beside the builds of the shop to test, a third only competes with those.
 */
const WORKERS = Math.max(2, availableParallelism() - 1);

/** Counts a vitest report: tests, and files that failed before they had any. */
export const countTests = (report) => {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length };
};

const tail = (output) =>
  output
    .slice(Math.max(0, output.search(/⎯+ Failed|FAIL /)))
    .split('\n')
    .slice(0, 200)
    .join('\n');

/** Unit and service tests of the whole repository in one vitest, on a real PostgreSQL. */
export const unitTests = {
  name: 'unit and service tests',
  run: async ({ root, scope, signal }) => {
    const dir = mkdtempSync(path.join(tmpdir(), 'souk-report-'));
    const file = path.join(dir, 'vitest.json');
    const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const args = [vitest, 'run', `--maxWorkers=${WORKERS}`, ...reporters];
    const env = { ...plainEnv({ root, dev: true }), NODE_ENV: 'test', NO_COLOR: '1', SOUK_SCOPE: scope };
    try {
      const { code, output } = await runCommand(process.execPath, args, {
        cwd: root,
        env,
        signal,
        withinMs: WITHIN_MS,
      });
      const counted = readCounts(file);
      if (!counted) return { passed: 0, failed: 1, report: output.split('\n').slice(-80).join('\n') };
      // An error outside any test fails the run without failing a test.
      const failed = counted.failed || (code === 0 ? 0 : 1);
      return { passed: counted.passed, failed, report: tail(output) };
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  },
};

const readCounts = (file) => {
  try {
    return countTests(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};
