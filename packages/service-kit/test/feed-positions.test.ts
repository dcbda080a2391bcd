import { startService } from '@souk/testkit/start-service';
import { expect, test, vi } from 'vitest';
import { staff } from './desk-roles.ts';
import { buildPublisher, buildSubscriber, publisherEnv, subscriberEnv } from './note-service.ts';

const patient = { timeout: 10_000, interval: 20 };

type Positions = {
  outbox: { epoch: string; events: number; bytes: number };
  subscriptions: {
    publisher: string;
    position: string;
    movedAt: string | null;
    waiting: number | null;
    lagSeconds: number | null;
  }[];
};

test('the lag of a subscription is what its publisher has and it has not taken', async () => {
  const notes = await startService(buildPublisher, publisherEnv);
  const reader = await startService(buildSubscriber, subscriberEnv, {
    NOTES_URLS: notes.url,
    NOTES_KEY: notes.env.IDENTITY_KEY,
  });
  const write = (text: string) => notes.call()('/notes', { json: { text } });
  // Asks as long as it is only built, not started: it takes no events then.
  const idle = await buildSubscriber({ ...reader.env, PORT: 0 });
  await idle.app.listen({ port: 0, host: '127.0.0.1' });
  const address = idle.app.server.address() as { port: number };
  const read = async (url = reader.url): Promise<Positions> => {
    const { authorization } = await headersOf(reader);
    return (await (await fetch(`${url}/feed-positions`, { headers: { authorization } })).json()) as Positions;
  };
  try {
    await write('one');
    await vi.waitFor(async () => {
      const { subscriptions } = await read();
      expect(subscriptions[0]).toMatchObject({ publisher: 'notes', waiting: 0, lagSeconds: 0 });
      expect(subscriptions[0]!.position).toMatch(/^[\da-f-]{36}:\d+:\d+$/);
    }, patient);
    await reader.service.close();
    for (const text of ['two', 'three']) await write(text);
    const [behind] = (await read(`http://127.0.0.1:${address.port}`)).subscriptions;
    expect(behind).toMatchObject({ publisher: 'notes', waiting: 2 });
    expect(behind!.lagSeconds).toBeGreaterThan(0);
    const own = (await (await notes.call(staff('owner'))('/feed-positions')).json()) as Positions;
    expect(own).toMatchObject({ outbox: { events: 3 }, subscriptions: [] });
    await notes.service.close();
    const [alone] = (await read(`http://127.0.0.1:${address.port}`)).subscriptions;
    expect(alone).toMatchObject({ publisher: 'notes', waiting: null, lagSeconds: null });
  } finally {
    await idle.close();
  }
});

const headersOf = async (reader: { env: { IDENTITY_KEY: string } }) => {
  const { createTokenSigner } = await import('../src/identity.ts');
  const sign = createTokenSigner({ from: 'bff', to: 'reader', key: reader.env.IDENTITY_KEY });
  return { authorization: `Bearer ${await sign(staff('manager'))}` };
};

test('a replica tells how its requests went, failures among them', async () => {
  const notes = await startService(buildPublisher, publisherEnv);
  const call = notes.call(staff('owner'));
  for (let request = 0; request < 8; request++) await call('/whoami');
  for (let request = 0; request < 2; request++) await call('/bug');
  const health = (await (await call('/health/detail')).json()) as Record<string, unknown>;
  expect(health).toMatchObject({ service: 'notes', ready: true, requests: 10, errorRate: 0.2 });
  expect(health.p95Ms).toBeGreaterThan(0);
  expect(Date.parse(health.upSince as string)).toBeLessThanOrEqual(Date.now());
});
