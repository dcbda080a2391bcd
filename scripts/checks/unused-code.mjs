import path from 'node:path';
import { runCommand } from '../run-command.mjs';
import { plainEnv } from '../topology.mjs';

/** Files, exports and packages that nobody uses, and packages that are used but not declared (knip.json). */
export const unusedCode = {
  name: 'nothing unused, nothing undeclared',
  run: async ({ root, signal }) => {
    const knip = path.join(root, 'node_modules', 'knip', 'bin', 'knip.js');
    const { code, output } = await runCommand(
      process.execPath,
      [knip, '--no-progress', '--no-config-hints'],
      {
        cwd: root,
        env: plainEnv({ root, dev: true }),
        signal,
      },
    );
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, report: output };
  },
};
