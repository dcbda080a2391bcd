import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Link, openLink } from './link.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** Something that answers every word with the same word, louder, and remembers what it heard. */
const openEcho = async (): Promise<{ port: number; heard: string[] }> => {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (text) => {
      heard.push(String(text));
      setImmediate(() => socket.write(String(text).toUpperCase()));
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  open.push({ close: () => [...sockets].map((socket) => socket.destroy()) && server.close() });
  return { port: (server.address() as { port: number }).port, heard };
};

const linkTo = async (port: number): Promise<Link> => {
  const link = await openLink({ from: 'order', to: 'payment', ports: [port] });
  open.push(link);
  return link;
};

/** Says a word over a fresh line; answers what came back within 200 ms, or how the line ended. */
const say = async (port: number, word: string, waitMs = 200): Promise<string> => {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.write(word);
  return new Promise((resolve) => {
    socket.on('data', (text) => resolve(String(text)));
    socket.on('error', () => resolve('broken'));
    socket.on('close', () => resolve('broken'));
    setTimeout(() => resolve('silence'), waitMs);
  }).then((answer) => {
    socket.destroy();
    return answer as string;
  });
};

test('a line without trouble passes everything', async () => {
  const echo = await openEcho();
  const link = await linkTo(echo.port);
  expect(await say(link.port, 'hello')).toBe('HELLO');
});

test('a line cut one way loses the question, or only the answer', async () => {
  const echo = await openEcho();
  const link = await linkTo(echo.port);
  link.trouble({ kind: 'vanish', ways: ['there'] });
  expect(await say(link.port, 'one')).toBe('silence');
  expect(echo.heard).toEqual([]);
  link.trouble({ kind: 'vanish', ways: ['back'] });
  expect(await say(link.port, 'two')).toBe('silence');
  expect(echo.heard).toEqual(['two']);
  link.trouble(null);
  expect(await say(link.port, 'three')).toBe('THREE');
});

test('a connection that lost bytes does not go on after the line is mended', async () => {
  const link = await linkTo((await openEcho()).port);
  link.trouble({ kind: 'vanish', ways: ['back'] });
  const answer = say(link.port, 'lost', 2_000);
  await new Promise((resolve) => setTimeout(resolve, 50));
  link.trouble(null);
  expect(await answer).toBe('broken');
});

test('a line that refuses takes nobody, and lets those go that were in', async () => {
  const link = await linkTo((await openEcho()).port);
  const before = connect({ port: link.port, host: '127.0.0.1' });
  await once(before, 'connect');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const ended = once(before, 'error');
  link.trouble({ kind: 'refuse' });
  await ended;
  expect(await say(link.port, 'hello')).toBe('broken');
});

test('the answer to a chosen word gets lost once, though it was heard', async () => {
  const echo = await openEcho();
  const link = await linkTo(echo.port);
  link.trouble({ kind: 'cut-after', word: 'commit', times: 1 });
  expect(await say(link.port, 'begin')).toBe('BEGIN');
  expect(await say(link.port, 'commit')).toBe('broken');
  expect(await say(link.port, 'commit')).toBe('COMMIT');
  expect(echo.heard).toContain('begin');
});

test('a slow line answers, later', async () => {
  const link = await linkTo((await openEcho()).port);
  link.trouble({ kind: 'slow', ms: 120 });
  expect(await say(link.port, 'hello', 150)).toBe('silence');
  expect(await say(link.port, 'hello', 2_000)).toBe('HELLO');
});

test('where nobody stands at the end of a line its caller is refused, and heard again once somebody does', async () => {
  const link = await linkTo((await openEcho()).port);
  const knock = (): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect({ port: link.port, host: '127.0.0.1' });
      socket.once('connect', () => resolve('taken'));
      socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
      socket.once('close', () => socket.destroy());
    });
  link.attended(false);
  expect(await knock()).toBe('ECONNREFUSED');
  link.attended(true);
  await expect.poll(() => say(link.port, 'hello')).toBe('HELLO');
});
