import Fastify from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { createClient, unwrap } from '../src/client.ts';
import { type GracefulClose, gracefulClose } from '../src/graceful-close.ts';

type Paths = {
  '/things': {
    post: {
      requestBody: { content: { 'application/json': { n: number } } };
      responses: { 200: { content: { 'application/json': { n: number } } } };
    };
  };
};

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

type Replica = { url: string; server: GracefulClose; heard: number[] };

/** A replica that takes a moment for each thing it is told, at a port of choice. */
const openReplica = async (heard: number[], port = 0): Promise<Replica> => {
  const app = Fastify({ forceCloseConnections: 'idle', return503OnClosing: false });
  const server = gracefulClose(app);
  app.post('/things', async (request) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const { n } = request.body as { n: number };
    heard.push(n);
    return { n };
  });
  const url = await app.listen({ port, host: '127.0.0.1' });
  open.push(server);
  return { url, server, heard };
};

const portOf = ({ url }: Replica): number => Number(new URL(url).port);

test('replicas end and come back in turn, and not one change under way goes unanswered or is done twice', async () => {
  const heard: number[] = [];
  const replicas = [await openReplica(heard), await openReplica(heard)];
  const urls = replicas.map(({ url }) => url);
  const things = createClient<Paths>({ to: 'things', from: 'test', urls, key: 'ab'.repeat(32) });

  let n = 0;
  let isOver = false;
  const answered: number[] = [];
  const caller = async (): Promise<void> => {
    while (!isOver) {
      const answer = await unwrap(things.POST('/things', { body: { n: n++ } }));
      answered.push((answer as { n: number }).n);
    }
  };
  const callers = Promise.all(Array.from({ length: 12 }, caller));
  for (const turn of [0, 1, 0, 1]) {
    const { server, ...replica } = replicas[turn]!;
    await server.sendAway(200);
    await server.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    replicas[turn] = await openReplica(heard, portOf({ server, ...replica }));
  }
  isOver = true;
  await callers;
  expect(answered).toHaveLength(n);
  expect(heard.toSorted((a, b) => a - b)).toEqual([...answered].sort((a, b) => a - b));
  expect(new Set(heard).size).toBe(n);
});

test('whoever is connected hears with their answer that it is the last', async () => {
  const { url, server } = await openReplica([]);
  const tell = (): Promise<Response> =>
    fetch(`${url}/things`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"n":1}',
    });
  expect((await tell()).headers.get('connection')).not.toBe('close');
  const underWay = tell();
  const away = server.sendAway(2_000);
  expect((await underWay).headers.get('connection')).toBe('close');
  expect((await tell()).headers.get('connection')).toBe('close');
  const begun = performance.now();
  await away;
  expect(performance.now() - begun).toBeLessThan(1_000);
});
