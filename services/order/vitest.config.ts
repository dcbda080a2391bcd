import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: '@souk/order',
    include: ['**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    isolate: false,
    setupFiles: ['../../packages/testkit/src/each-file.ts'],
    // The fault table waits for back-offs more than it works.
    maxConcurrency: 12,
  },
});
