import { createServer, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { breakersOpened } from '../src/breaker.ts';
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
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A replica that answers everything with one status, and how often it was asked. */
const replica = async (
  name: string,
  status: number,
  code = 'UNAUTHENTICATED',
  connection = 'keep-alive',
): Promise<{ url: string; asked: () => number }> => {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    request.resume();
    request.on('end', () => {
      response.writeHead(status, { 'content-type': 'application/json', connection });
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

test('where nobody stands nothing was heard, so that another replica is asked even without a key', async () => {
  const gone = await replica('gone', 200);
  const here = await replica('here', 200);
  await new Promise((resolve) => servers[0]!.close(resolve));
  const things = clientOf(gone.url, here.url);
  for (let n = 0; n < 3; n++)
    expect(await unwrap(things.POST('/things', { body: {} }))).toEqual({ by: 'here' });
});

test('a connection that broke after the request was heard is no reason to say it again', async () => {
  let heard = 0;
  const server = createServer((request) => {
    heard += 1;
    request.socket.destroy();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const here = await replica('here', 200);
  await expect(unwrap(clientOf(url, here.url).POST('/things', { body: {} }))).rejects.toThrow(
    'did not answer',
  );
  expect(heard).toBe(1);
  expect(here.asked()).toBe(0);
});

test('a replica that says it is ending is left alone for a while', async () => {
  const ending = await replica('ending', 200, 'UNAUTHENTICATED', 'close');
  const staying = await replica('staying', 200);
  const things = clientOf(ending.url, staying.url);
  for (let n = 0; n < 5; n++) await unwrap(things.POST('/things', { body: {} }));
  expect(ending.asked()).toBe(1);
});

test('a peer that fails again and again is left in peace for a second, and the figures tell', async () => {
  const sick = await replica('sick', 503);
  const things = clientOf(sick.url);
  const told = async (): Promise<number> => (await breakersOpened.get()).values[0]?.value ?? 0;
  const before = await told();
  for (let n = 0; n < 5; n++)
    await unwrap(things.GET('/things')).catch((error: unknown) => expect(error).toBeInstanceOf(Error));
  expect(sick.asked()).toBe(12);
  expect(await told()).toBe(before + 1);
});
