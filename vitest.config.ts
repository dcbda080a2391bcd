import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { workspaces } from './scripts/workspaces.mjs';

const root = import.meta.dirname;
const timeouts = { testTimeout: 20_000, hookTimeout: 60_000 };
const own = ({ folder }: { folder: string }) => path.join(folder, 'vitest.config.ts');

const inline = ({ name, folder }: { name: string; folder: string }) => ({
  root: folder,
  test: { name, ...timeouts, include: ['**/*.test.{ts,tsx}'], exclude: ['node_modules/**', '.next/**'] },
});

export default defineConfig({
  test: {
    projects: [
      ...workspaces(root).map((workspace) =>
        existsSync(own(workspace)) ? own(workspace) : inline(workspace),
      ),
      {
        root: path.join(root, 'scripts'),
        test: { name: 'scripts', ...timeouts, include: ['test/**/*.test.mjs'] },
      },
    ],
  },
});
