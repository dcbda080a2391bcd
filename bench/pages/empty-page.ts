import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand } from '../../scripts/run-command.mjs';
import { root } from '../../scripts/settings.mjs';

const folder = path.join(import.meta.dirname, 'empty');
const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
const squeeze = path.join(root, 'packages', 'web-front', 'scripts', 'squeeze-assets.ts');
const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
const UP_WITHIN_MS = 30_000;

type Opened = { url: string; close(): Promise<void> };

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was free');
  return address.port;
};

const open = async (args: (port: number) => string[]): Promise<Opened> => {
  const port = await freePort();
  const child = spawn(process.execPath, args(port), {
    cwd: folder,
    // Nobody asks the BFF for anything here.
    env: { ...env, PORT: String(port), BFF_URL: 'http://127.0.0.1:9' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // Under an address that the front server takes for one of everybody's pages.
  const url = `http://localhost:${port}/en-us`;
  const close = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  const until = performance.now() + UP_WITHIN_MS;
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (performance.now() > until || child.exitCode !== null) {
      await close();
      throw new Error('the empty page could not be served');
    }
    await sleep(100);
  }
  return { url, close };
};

/**
 * Builds an empty page with the same Next and serves it twice, each in a process of its own: by the server that stands
 * in front of the storefront, and by Next alone.
 */
export const openEmptyPage = async (): Promise<{ front: Opened; plain: Opened; close(): Promise<void> }> => {
  for (const step of [
    [next, 'build'],
    [squeeze, '.next/static'],
  ]) {
    const { code, output } = await runCommand(process.execPath, step, { cwd: folder, env });
    if (code !== 0) throw new Error(`the empty page could not be built:\n${output.slice(-2_000)}`);
  }
  const front = await open(() => ['server.mjs']);
  const plain = await open((port) => [next, 'start', '-p', String(port)]).catch(async (error: unknown) => {
    await front.close();
    throw error;
  });
  const close = async (): Promise<void> => void (await Promise.all([front.close(), plain.close()]));
  return { front, plain, close };
};
