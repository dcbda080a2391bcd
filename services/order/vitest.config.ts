import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: '@souk/order',
    include: ['**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // The fault table waits for back-offs more than it works.
    maxConcurrency: 12,
  },
});
