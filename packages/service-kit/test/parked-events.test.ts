import { randomUUID } from 'node:crypto';
import { startService } from '@souk/testkit/start-service';
import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { rowsOf } from '../src/database.ts';
import { everybody, staff } from './desk-roles.ts';
import { buildPublisher, buildSubscriber, publisherEnv, subscriberEnv } from './note-service.ts';

const patient = { timeout: 10_000, interval: 20 };
type Parked = {
  eventId: string;
  type: string;
  reason: string;
  waits: boolean;
  event: { payload: { text: string } };
};

const startPair = async (...texts: string[]) => {
  const notes = await startService(buildPublisher, publisherEnv);
  const reader = await startService(buildSubscriber, subscriberEnv, {
    NOTES_URLS: notes.url,
    NOTES_KEY: notes.env.IDENTITY_KEY,
  });
  const owner = reader.call(staff('owner'));
  const write = (text: string) => notes.call()('/notes', { json: { text } });
  for (const text of texts) await write(text);
  const parked = async () => ((await (await owner('/parked-events')).json()) as { items: Parked[] }).items;
  await vi.waitFor(async () => expect(await parked()).toHaveLength(texts.length), patient);
  return {
    reader,
    owner,
    write,
    parked,
    cure: () => reader.db.execute(sql`insert into cure values (true)`),
    poison: () => reader.db.execute(sql`delete from cure`),
    replay: (eventId: string) => owner(`/parked-events/${eventId}/replay`, { method: 'POST' }),
    discard: (eventId: string, reason: string) =>
      owner(`/parked-events/${eventId}/discard`, { json: { reason } }),
    seen: async () =>
      (
        await rowsOf<{ text: string; times: number }>(
          reader.db,
          sql`select text, times from seen order by note_id`,
        )
      ).rows,
  };
};

test('a parked event and those behind it take effect in order, once, when the cause is gone', async () => {
  const { parked, replay, cure, seen, owner, write } = await startPair(
    'same poison',
    'same second',
    'same third',
  );
  const before = await parked();
  expect(before.map(({ event, waits }) => [event.payload.text, waits])).toEqual([
    ['same poison', false],
    ['same second', true],
    ['same third', true],
  ]);
  await cure();
  expect(await (await replay(before[0]!.eventId)).json()).toEqual({ applied: 3, reason: null, parked: 0 });
  expect(await seen()).toEqual(
    ['same poison', 'same second', 'same third'].map((text) => ({ text, times: 1 })),
  );
  expect((await replay(before[0]!.eventId)).status).toBe(404);
  await write('same fourth');
  await vi.waitFor(async () => expect(await seen()).toHaveLength(4), patient);
  const { items } = (await (await owner('/audit?action=event.replayed')).json()) as {
    items: { actor: { id: string } }[];
  };
  expect(items.map(({ actor }) => actor.id)).toEqual(['the-owner', 'the-owner', 'the-owner']);
});

test('one that fails again stays parked with the new reason, and has no effect', async () => {
  const { parked, replay, seen, reader, owner } = await startPair('same poison', 'same second');
  await reader.db.execute(sql`update parked_event set reason = 'an old reason' where place = 1`);
  const [first] = await parked();
  expect(await (await replay(first!.eventId)).json()).toEqual({
    applied: 0,
    reason: 'cannot take this',
    parked: 2,
  });
  expect((await parked()).map(({ reason }) => reason)[0]).toBe('cannot take this');
  expect(await seen()).toEqual([]);
  const { items } = (await (await owner('/audit?action=event.replayed')).json()) as { items: unknown[] };
  expect(items).toEqual([]);
});

test('the second cannot go before the first; with the first given up, it can', async () => {
  const { parked, replay, discard, seen, owner } = await startPair('same poison', 'same second');
  const [first, second] = await parked();
  const early = await replay(second!.eventId);
  expect([early.status, ((await early.json()) as { code: string }).code]).toEqual([
    409,
    'PARKED_EVENT_WAITS',
  ]);
  expect((await discard(first!.eventId, ' ')).status).toBe(400);
  expect(await (await discard(first!.eventId, 'written by mistake')).json()).toEqual({ parked: 1 });
  expect(await (await replay(second!.eventId)).json()).toMatchObject({ applied: 1, parked: 0 });
  expect(await seen()).toEqual([{ text: 'same second', times: 1 }]);
  const { items } = (await (await owner('/audit?action=event.discarded')).json()) as {
    items: { after: unknown; before: { event: { payload: { text: string } } } }[];
  };
  expect(items[0]).toMatchObject({
    after: { reason: 'written by mistake' },
    before: { event: { payload: { text: 'same poison' } } },
  });
});

test('two people who replay at once apply it once', async () => {
  const { parked, replay, cure, seen } = await startPair('same poison', 'same second');
  const [first] = await parked();
  await cure();
  await Promise.all([replay(first!.eventId), replay(first!.eventId), replay(first!.eventId)]);
  expect(await parked()).toEqual([]);
  expect((await seen()).map(({ times }) => times)).toEqual([1, 1]);
});

test('heads of the shop look at parked events; only the owner deals with them', async () => {
  const { reader } = await startPair();
  const nobody = randomUUID();
  const paths = [
    { path: '/parked-events', init: {}, may: ['owner', 'manager'], status: 200 },
    { path: '/feed-positions', init: {}, may: ['owner', 'manager'], status: 200 },
    { path: '/health/detail', init: {}, may: ['owner', 'manager'], status: 200 },
    { path: `/parked-events/${nobody}/replay`, init: { method: 'POST' }, may: ['owner'], status: 404 },
    {
      path: `/parked-events/${nobody}/discard`,
      init: { json: { reason: 'why' } },
      may: ['owner'],
      status: 404,
    },
  ];
  for (const { path, init, may, status } of paths) {
    expect(
      (await fetch(reader.url + path, { method: 'method' in init || 'json' in init ? 'POST' : 'GET' }))
        .status,
      path,
    ).toBe(401);
    for (const { name, actor } of everybody)
      expect((await reader.call(actor)(path, init)).status, `${name} ${path}`).toBe(
        may.includes(name) ? status : 403,
      );
  }
});
