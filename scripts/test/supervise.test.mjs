import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { freePort } from '../ports.mjs';
import { isRunning } from '../processes.mjs';
import { backOffMs, createSupervisor } from '../supervise.mjs';

const dir = mkdtempSync(path.join(tmpdir(), 'souk-supervise-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const said = [];
let running = [];
let supervisor;
afterEach(() => supervisor.stop());

const server = `
  const http = require('node:http');
  http.createServer((_, response) => response.end('ok')).listen(process.env.PORT, '127.0.0.1');
  process.on('SIGTERM', () => process.exit(0));
`;

const supervise = async (name, code) => {
  said.length = 0;
  supervisor = createSupervisor({
    logsDir: dir,
    say: (line) => said.push(line),
    onChange: (now) => (running = now),
  });
  const port = await freePort();
  writeFileSync(path.join(dir, `${name}.cjs`), code);
  const plan = {
    name,
    kind: 'service',
    args: [`${name}.cjs`],
    cwd: dir,
    env: { PORT: String(port), PATH: process.env.PATH },
    health: `http://127.0.0.1:${port}/`,
  };
  supervisor.start(plan);
  return plan;
};

it('what dies is reported and started again', async () => {
  const plan = await supervise('phoenix', server);
  await supervisor.untilHealthy(plan);
  const [{ pid }] = running;
  process.kill(pid, 'SIGKILL');
  await vi.waitFor(() => expect(running[0]?.pid).not.toBe(pid), { timeout: 5_000 });
  await supervisor.untilHealthy(plan);
  expect(said).toEqual([expect.stringContaining('phoenix ended (SIGKILL) and is started again in 0.5 s')]);
});

it('stopping leaves nothing behind', async () => {
  const plan = await supervise('leaver', server);
  await supervisor.untilHealthy(plan);
  const [{ pid }] = running;
  await supervisor.stop();
  expect(isRunning(pid)).toBe(false);
  expect(running).toEqual([]);
});

it('what cannot start is given up with its last words', async () => {
  const plan = await supervise(
    'misfit',
    `console.error('Cannot start: PORT is wrong. Set it.'); process.exit(1);`,
  );
  await expect(supervisor.untilHealthy(plan)).rejects.toThrow(
    'misfit does not start: Cannot start: PORT is wrong. Set it (see ',
  );
});

it('errors of a service are shown, its daily work is not', async () => {
  const lines = ['{"level":30,"msg":"listening"}', '{"level":50,"msg":"the till is stuck","traceId":"abc"}'];
  const plan = await supervise(
    'talker',
    `${lines.map((line) => `console.log(${JSON.stringify(line)});`).join('')}${server}`,
  );
  await supervisor.untilHealthy(plan);
  await vi.waitFor(() => expect(said).toEqual(['  talker: the till is stuck · trace abc']), {
    timeout: 3_000,
  });
  expect(readFileSync(path.join(dir, 'talker.log'), 'utf8')).toContain('listening');
});

it('waits longer each time something dies, but never for ever', () => {
  expect([0, 1, 2, 3].map(backOffMs)).toEqual([500, 1000, 2000, 4000]);
  expect(backOffMs(50)).toBe(15_000);
});
