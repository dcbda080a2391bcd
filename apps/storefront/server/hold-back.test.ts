import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { holdBack } from './hold-back.ts';

const answerOf = async (listener: RequestListener): Promise<Response> => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  const text = await answer.text();
  server.close();
  return new Response(text, answer);
};

test('headers may still be written when all of the body is known', async () => {
  const answer = await answerOf(async (_request, response) => {
    const { body, send } = await holdBack(response, async () => {
      response.writeHead(201, { 'x-page': 'a' });
      response.write('one ');
      response.end('two');
    });
    response.setHeader('x-length', body.length);
    send(body);
  });
  expect([answer.status, answer.headers.get('x-page'), answer.headers.get('x-length')]).toEqual([
    201,
    'a',
    '7',
  ]);
  expect(await answer.text()).toBe('one two');
});

test('a page that waits until it has been sent does not wait for ever', async () => {
  const answer = await answerOf(async (_request, response) => {
    const { body, send } = await holdBack(response, async () => {
      const sent = new Promise((resolve) => response.once('finish', resolve));
      response.end('streamed');
      await sent;
    });
    send(body);
  });
  expect(await answer.text()).toBe('streamed');
});
