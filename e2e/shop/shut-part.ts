import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { portOf } from '../../scripts/addresses.mjs';
import { readRun } from '../../scripts/run-record.mjs';

const TAKE_WITHIN_MS = 10_000;
const BACK_WITHIN_MS = 60_000;

type Shop = { dataDir: string; offset: number };

/** Takes the port of whoever just ended, before it is started again; whoever calls there hears nothing. */
const takePort = async (port: number): Promise<Server> => {
  const until = performance.now() + TAKE_WITHIN_MS;
  for (;;) {
    const server = createServer((socket) => socket.destroy());
    const taken = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (taken) return server;
    if (performance.now() > until) throw new Error(`port ${port} could not be taken`);
    await sleep(10);
  }
};

/**
 * Ends one service of a shop and keeps it down: its keeper starts it again and again, in vain, until it may come back.
 */
export const shutPart = async (
  { dataDir, offset }: Shop,
  name: string,
): Promise<{ open(): Promise<void> }> => {
  const child = readRun(dataDir)?.children.find((one) => one.name === name);
  if (!child) throw new Error(`there is no ${name} to shut`);
  process.kill(child.pid, 'SIGKILL');
  const port = portOf(name, { offset });
  const server = await takePort(port);
  return {
    open: async () => {
      await new Promise((resolve) => server.close(resolve));
      const until = performance.now() + BACK_WITHIN_MS;
      const isReady = () =>
        fetch(`http://127.0.0.1:${port}/health/ready`).then(
          ({ ok }) => ok,
          () => false,
        );
      while (!(await isReady())) {
        if (performance.now() > until) throw new Error(`${name} did not come back`);
        await sleep(200);
      }
    },
  };
};
