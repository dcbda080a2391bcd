import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { identify } from '../../../scripts/run-record.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'souk-turn-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const program = `
  import { takeTurn } from ${JSON.stringify(new URL('../keeper/take-turn.mjs', import.meta.url).href)};
  process.stdout.write(String(await takeTurn(process.argv[1])));
  setInterval(() => undefined, 1_000);
`;

/** A process that asks for the turn and lives on, whatever it is told. */
const ask = (file: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, file]);
    children.push(child);
    child.stdout.once('data', (said) => resolve(String(said) === 'true'));
    child.once('exit', () => reject(new Error('it ended')));
  });

test('of many that ask at once, one has the turn, and keeps it', async () => {
  const file = path.join(folder, 'many');
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask(file)));
  expect(answers.filter(Boolean)).toHaveLength(1);
  expect(await ask(file)).toBe(false);
});

test('what a dead keeper left is taken, also where its number has come back to somebody else', async () => {
  const file = path.join(folder, 'left');
  writeFileSync(file, JSON.stringify({ ...identify(process.pid), mark: 'of another' }));
  expect(await ask(file)).toBe(true);
});
