import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: { include: ['{features,i18n,lib,server}/**/*.test.ts'] },
});
