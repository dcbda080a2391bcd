import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { Agent, type Dispatcher } from 'undici';
import { afterEach, expect, test } from 'vitest';
import { exchange, leaveBy } from '../src/exchange.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
  leaveBy(new Agent());
});

const peerThat = async (answer: RequestListener): Promise<{ url: URL; server: Server }> => {
  const server = createServer(answer);
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { url: new URL(`http://127.0.0.1:${(server.address() as { port: number }).port}/`), server };
};

const plain = { method: 'GET', headers: {}, body: undefined, signal: undefined, timeoutMs: 5_000 };

test('an answer that does not come, or stops half way, ends with its time', async () => {
  const silent = await peerThat(() => undefined);
  const halting = await peerThat((_asked, response) => {
    response.writeHead(200, { 'content-length': 10 }).write('half');
  });
  for (const { url } of [silent, halting])
    await expect(exchange({ ...plain, url, timeoutMs: 60 })).rejects.toThrow('no answer within 60 ms');
});

test('whoever gives up is told their reason at once, and the peer hears that nobody listens any more', async () => {
  const gone = new AbortController();
  const { url, server } = await peerThat(() => gone.abort(new Error('the visitor left')));
  const asked = once(server, 'request');
  await expect(exchange({ ...plain, url, signal: gone.signal })).rejects.toThrow('the visitor left');
  const [, response] = await asked;
  await expect.poll(() => response.destroyed).toBe(true);
});

test('who has given up already asks nobody', async () => {
  let asked = 0;
  const { url } = await peerThat((_asked, response) => {
    asked += 1;
    response.end();
  });
  const signal = AbortSignal.abort(new Error('the visitor left'));
  await expect(exchange({ ...plain, url, signal })).rejects.toThrow('the visitor left');
  expect((await exchange({ ...plain, url })).status).toBe(200);
  expect(asked).toBe(1);
});

test('time runs while there is no connection yet, and what was given up is not sent once there is', async () => {
  let connect: ((controller: Dispatcher.DispatchController) => void) | undefined;
  leaveBy({
    dispatch: (_options, handler) => {
      connect = (controller) => handler.onRequestStart?.(controller, null);
      return true;
    },
  });
  const url = new URL('http://peer/');
  await expect(exchange({ ...plain, url, timeoutMs: 60 })).rejects.toThrow('no answer within 60 ms');
  let brokenOff: Error | undefined;
  const abort = (why: Error): void => {
    brokenOff = why;
  };
  connect?.({ abort } as Dispatcher.DispatchController);
  expect(brokenOff?.message).toBe('no answer within 60 ms');
});
