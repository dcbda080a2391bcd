import { createServer, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { createClient, unwrap } from '../src/client.ts';
import { isRefusal } from '../src/refusal.ts';

type Paths = {
  '/things': {
    get: { responses: { 200: { content: { 'application/json': { by: string } } } } };
    post: {
      requestBody: { content: { 'application/json': { key?: string } } };
      responses: { 200: { content: { 'application/json': { by: string } } } };
    };
  };
};

const problem = {
  type: 'urn:souk:problem:UNAUTHENTICATED',
  title: 'Who?',
  detail: 'No.',
};
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A replica that answers everything with one status, and how often it was asked. */
const replica = async (
  name: string,
  status: number,
  code = 'UNAUTHENTICATED',
): Promise<{ url: string; asked: () => number }> => {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    request.resume();
    request.on('end', () => {
      response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
      response.end(JSON.stringify(status === 200 ? { by: name } : { ...problem, code, status }));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as { port: number }).port}`, asked: () => asked };
};

const clientOf = (...urls: string[]) =>
  createClient<Paths>({ to: 'things', from: 'test', urls, key: 'ab'.repeat(32) });

test('a replica whose clock refuses our token is passed over for one that takes it, even where nothing may be done twice', async () => {
  const wrong = await replica('wrong', 401);
  const right = await replica('right', 200);
  const things = clientOf(wrong.url, right.url);
  for (let n = 0; n < 4; n++)
    expect(await unwrap(things.POST('/things', { body: {} }))).toEqual({ by: 'right' });
  expect(await unwrap(things.GET('/things'))).toEqual({ by: 'right' });
  expect(wrong.asked()).toBe(1);
});

test('somebody else who may not come in is told so by the first', async () => {
  const door = await replica('door', 401, 'WRONG_CREDENTIALS');
  const answer = await unwrap(clientOf(door.url).POST('/things', { body: { key: 'once' } }));
  expect(isRefusal(answer) && answer.code).toBe('WRONG_CREDENTIALS');
  expect(door.asked()).toBe(1);
});

test('where every replica refuses the token, that is the answer', async () => {
  const things = clientOf((await replica('one', 401)).url, (await replica('two', 401)).url);
  const answer = await unwrap(things.GET('/things'));
  expect(isRefusal(answer) && answer.code).toBe('UNAUTHENTICATED');
});

test('what may have been done is not sent again without a key', async () => {
  const busy = await replica('busy', 503);
  await expect(unwrap(clientOf(busy.url).POST('/things', { body: {} }))).rejects.toThrow('503');
  expect(busy.asked()).toBe(1);
  await expect(unwrap(clientOf(busy.url).POST('/things', { body: { key: 'once' } }))).rejects.toThrow('503');
  expect(busy.asked()).toBe(4);
});
