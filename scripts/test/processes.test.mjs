import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isRunning, startMarkOf } from '../processes.mjs';
import { endLeftovers, forgetRun, identify, isSame, readRun, writeRun } from '../run-record.mjs';

const dataDir = mkdtempSync(path.join(tmpdir(), 'souk-run-'));
const started = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

const sleeper = async (code = 'setInterval(() => {}, 1000); console.log("up")') => {
  const child = spawn(process.execPath, ['-e', code], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  started.push(child);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
};

describe('a process from an earlier run', () => {
  it('is known again, and ended', async () => {
    const child = await sleeper();
    writeRun(dataDir, { children: [{ name: 'catalog', ...identify(child.pid) }] });
    expect(await endLeftovers(readRun(dataDir))).toEqual(['catalog']);
    expect(isRunning(child.pid)).toBe(false);
  });

  it('is ended by force when it does not listen', async () => {
    const child = await sleeper(
      'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log("up")',
    );
    await endLeftovers({ children: [{ name: 'cart', ...identify(child.pid) }] }, { graceMs: 200 });
    expect(isRunning(child.pid)).toBe(false);
  });

  it('is not taken for a stranger that was given its pid', async () => {
    const stranger = await sleeper();
    const left = { children: [{ name: 'catalog', pid: stranger.pid, mark: 'another start' }] };
    expect(await endLeftovers(left)).toEqual([]);
    expect(isRunning(stranger.pid)).toBe(true);
  });

  it('is left alone when it cannot be told from a stranger', () => {
    const look = { isRunning: () => true, startMarkOf: () => undefined };
    expect(isSame({ pid: 1, mark: undefined }, look)).toBe(false);
  });
});

it('a run that ended in order leaves no record', () => {
  writeRun(dataDir, { shop: identify(process.pid), children: [] });
  expect(isSame(readRun(dataDir).shop)).toBe(true);
  forgetRun(dataDir);
  expect(readRun(dataDir)).toBeUndefined();
});

it('pids that cannot be are no processes', () => {
  for (const pid of [0, -1, Number.NaN, undefined, 2 ** 22 + 1]) expect(isRunning(pid)).toBe(false);
  expect(startMarkOf(process.pid)).toBeTruthy();
});
