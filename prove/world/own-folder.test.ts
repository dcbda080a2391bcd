import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { identify, writeRun } from '../../scripts/run-record.mjs';
import { clearDeadRuns, makeFolder } from './own-folder.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'souk-test-'));
afterEach(() => rmSync(parent, { recursive: true, force: true }));

test('what a killed proof left is ended and cleared, frozen or not; what a living one uses is not', async () => {
  const own = makeFolder(parent);
  const left = makeFolder(parent);
  const dead = JSON.parse(readFileSync(path.join(left, 'prover.json'), 'utf8'));
  writeFileSync(path.join(left, 'prover.json'), JSON.stringify({ ...dead, mark: 'of somebody before' }));
  const frozen = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
  frozen.kill('SIGSTOP');
  const ended = once(frozen, 'exit');
  writeRun(left, { children: [{ name: 'order', ...identify(frozen.pid!) }] });

  await clearDeadRuns(parent);
  expect((await ended)[1]).toMatch(/SIGKILL|SIGTERM/);
  expect([existsSync(own), existsSync(left)]).toEqual([true, false]);
}, 20_000);
