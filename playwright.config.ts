import { defineConfig } from '@playwright/test';
import { portOf } from './scripts/addresses.mjs';
import { systemChromium } from './scripts/browser.mjs';

const offset = Number(process.env.SOUK_PORT_OFFSET ?? 0);
/** `npm test` leaves out what is slow; `npm run test:all` and `npx playwright test` run everything. */
const slow = process.env.SOUK_SCOPE === 'test' ? ['**/*.slow.spec.ts'] : [];
const executablePath = process.env.SOUK_CHROMIUM ?? systemChromium();

/**
 * Runs against a shop that is already open: the one `npm test` opens, or yours (`npm start`, then `npx playwright
 * test`; for anything but your own demo shop say SOUK_URL or SOUK_PORT_OFFSET).
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // A journey that sometimes fails is a fault to find, not one to try again.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    baseURL: process.env.SOUK_URL ?? `http://localhost:${portOf('storefront', { offset })}`,
    locale: 'en-US',
    timezoneId: 'America/Los_Angeles',
    // Recording every journey takes nearly as long again as walking it. To see one that fails: --trace on.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: ['--disable-dev-shm-usage'] },
  },
  testIgnore: slow,
});
