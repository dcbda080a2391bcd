import { existsSync } from 'node:fs';
import path from 'node:path';
import { CannotStart } from './cannot-start.mjs';
import { runCommand } from './run-command.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const DOWNLOAD_WITHIN_MS = 120_000;
const PACKAGE_WITHIN_MS = 240_000;

/** The system's own Chromium, or undefined. */
export const systemChromium = (searchPath = process.env.PATH ?? '') =>
  NAMES.flatMap((name) => searchPath.split(path.delimiter).map((dir) => path.join(dir, name))).find((file) =>
    existsSync(file),
  );

const playwrightsOwn = async () => {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
};

/**
 * A Chromium to test with: the system's if there is one, else Playwright's own, else Debian's package when we may
 * install it. Each try is bounded in time. Throws CannotStart when all fail.
 */
export const ensureBrowser = async ({ root, progress, signal }) => {
  const found = systemChromium() ?? (await playwrightsOwn());
  if (found) return found;
  const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const download = await progress.step(
    'downloading a browser',
    () =>
      runCommand(process.execPath, [cli, 'install', 'chromium'], {
        cwd: root,
        env: process.env,
        withinMs: DOWNLOAD_WITHIN_MS,
        signal,
      }),
    { done: ({ code }) => (code === 0 ? 'browser downloaded' : undefined) },
  );
  const downloaded = await playwrightsOwn();
  if (download.code === 0 && downloaded) return downloaded;
  if (process.getuid?.() === 0) {
    await progress.step(
      'installing Debian’s chromium',
      async () => {
        const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
        await runCommand('apt-get', ['update'], { env, withinMs: PACKAGE_WITHIN_MS / 2, signal });
        await runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
          env,
          withinMs: PACKAGE_WITHIN_MS,
          signal,
        });
      },
      { done: () => undefined },
    );
    const installed = systemChromium();
    if (installed) return installed;
  }
  throw new CannotStart(
    `No browser could be had (Playwright's download: ${download.output.trim().split('\n').at(-1)}): install Chromium so that "chromium" is on the PATH, and run the tests again.`,
  );
};
