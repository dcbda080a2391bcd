import { spawn } from 'node:child_process';
import { closeSync, readFileSync } from 'node:fs';
import { CannotStart } from './cannot-start.mjs';
import { openLog } from './child-log.mjs';

/**
 * Runs one of the shop's own scripts to its end under this Node, its words going to `log`. Answers its last line.
 * Throws CannotStart with that line when it fails.
 */
export const runTool = async ({ name, args, cwd, env, log, signal }) => {
  const fd = openLog(log);
  let how;
  try {
    how = await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, args, { cwd, env, signal, stdio: ['ignore', fd, fd] });
      child.on('error', reject);
      child.on('exit', (code, killedBy) => resolve(killedBy ?? code));
    });
  } finally {
    closeSync(fd);
  }
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  if (how === 0) return lines.at(-1) ?? '';
  // The newest run's own words: what an error says stands above its stack.
  const error =
    lines.findLast((line) => /^\w*error\b.*:|^Migration .* failed|^Cannot /i.test(line)) ??
    lines.at(-1) ??
    `it ended with ${how}`;
  throw new CannotStart(`${name} failed: ${error.trim().replace(/\.$/, '')} (see ${log}).`);
};
