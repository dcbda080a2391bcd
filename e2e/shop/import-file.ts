import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { dataDir, root } from './addresses.ts';

const run = promisify(execFile);

/** `npm run import -- FILE`, as a merchant types it. Resolves with its last line; rejects unless all of it is in. */
export const importFile = async (file: string): Promise<string> => {
  const { stdout } = await run('npm', ['run', '--silent', 'import', '--', file], {
    cwd: root,
    env: { ...process.env, SOUK_DATA: dataDir, SOUK_PORT_OFFSET: process.env.SOUK_PORT_OFFSET ?? '0' },
  });
  return stdout.trim().split('\n').at(-1) ?? '';
};
