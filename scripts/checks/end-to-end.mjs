import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { portOf } from '../addresses.mjs';
import { ensureBrowser } from '../browser.mjs';
import { clearData } from '../clear-data.mjs';
import { runCommand } from '../run-command.mjs';
import { freeOffset, startShop } from '../shop-process.mjs';

/** Counts a Playwright report. A test that needed a second try counts as failed: there are no retries. */
export const countJourneys = ({ stats, errors = [] }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
});

const settingsFor = ({ offset, dataDir, browser, report, scope }) => {
  const url = (name) => `http://localhost:${portOf(name, { offset })}`;
  return {
    ...process.env,
    SOUK_URL: url('storefront'),
    SOUK_ADMIN_URL: url('admin'),
    SOUK_MAILBOX_URL: url('mailbox'),
    SOUK_GATEWAY_URL: url('gateway'),
    SOUK_PORT_OFFSET: String(offset),
    SOUK_DATA: dataDir,
    SOUK_SCOPE: scope,
    SOUK_CHROMIUM: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    NO_COLOR: '1',
  };
};

/**
 * A shop to test: free ports, a folder of its own, gone afterwards. It is slow to open and mostly waits for its builds,
 * so that opening it can begin while other tests run. Answers `{ dataDir, report, opened, close() }`.
 */
export const beginTrial = ({ root, progress, signal }) => {
  const dir = mkdtempSync(path.join(tmpdir(), 'souk-e2e-'));
  const dataDir = path.join(dir, 'data');
  const open = async () => {
    const browser = await ensureBrowser({ root, progress, signal });
    const offset = await freeOffset();
    const shop = await progress.step(
      'opening a shop to test',
      () => startShop({ root, dataDir, offset, env: { SOUK_TEST_CONTROLS: '1' }, signal }),
      { done: 'shop to test is open' },
    );
    return { browser, offset, shop };
  };
  const opened = open();
  // Whoever waits for it hears of it; until then it is nobody's.
  opened.catch(() => undefined);
  return {
    dataDir,
    report: path.join(dir, 'playwright.json'),
    opened,
    close: async () => {
      await opened.then(
        ({ shop }) => shop.stop(),
        () => undefined,
      );
      await clearData(dataDir);
      rmSync(dir, { recursive: true, force: true });
    },
  };
};

/** Playwright against the real shop of a trial. */
export const endToEnd = ({ dataDir, report, opened }) => ({
  name: 'end-to-end tests',
  run: async ({ root, scope, progress, signal }) => {
    const { browser, offset } = await opened;
    const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
    const { code, output } = await runCommand(process.execPath, [cli, 'test', '--reporter=list,json'], {
      cwd: root,
      env: settingsFor({ offset, dataDir, browser, report, scope }),
      withinMs: 1_200_000,
      signal,
      onLine: (line) => /^\s*(✘|x) /.test(line) && progress.line(`  ${line.trim()}`),
    });
    const counted = readCounts(report) ?? { passed: 0, failed: 1 };
    return { passed: counted.passed, failed: counted.failed || (code === 0 ? 0 : 1), report: output };
  },
});

const readCounts = (file) => {
  try {
    return countJourneys(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};
