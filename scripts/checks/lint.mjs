import path from 'node:path';
import { runCommand } from '../run-command.mjs';
import { plainEnv } from '../topology.mjs';

/** Formatting, lint and structure: who may import whom (biome.json). */
export const lint = {
  name: 'lint and structure',
  run: async ({ root, signal }) => {
    const biome = path.join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    const { code, output } = await runCommand(
      process.execPath,
      [biome, 'check', '--max-diagnostics=40', '.'],
      {
        cwd: root,
        env: plainEnv({ root, dev: true }),
        signal,
      },
    );
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, report: output };
  },
};
