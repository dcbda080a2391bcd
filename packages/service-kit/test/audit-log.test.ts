import { createPublicKey, verify } from 'node:crypto';
import { startService } from '@souk/testkit/start-service';
import { expect, test } from 'vitest';
import { signDay } from '../src/audit-days.ts';
import type { AuditRecord } from '../src/audit-log.ts';
import { isSignedHead } from '../src/audit-signature.ts';
import { everybody, staff } from './desk-roles.ts';
import { buildPublisher, publisherEnv } from './note-service.ts';

type Page = { items: AuditRecord[]; nextCursor: string | null };

const notes = await startService(buildPublisher, publisherEnv);
const ask = async (query: string): Promise<Page> =>
  (await (await notes.call(staff('manager'))(`/audit${query}`)).json()) as Page;

const writeNote = async (text: string): Promise<string> =>
  ((await (await notes.call()('/notes', { json: { text } })).json()) as { id: string }).id;
const change = (id: string, text: string, role: 'owner' | 'manager' = 'owner') =>
  notes.call(staff(role))(`/notes/${id}`, { method: 'PUT', json: { text } });

test('the log says who changed what, from which value to which, and when', async () => {
  const id = await writeNote('a lamp');
  await change(id, 'a lantern', 'manager');
  const { items } = await ask(`?entity=note&entityId=${id}`);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    actor: { kind: 'staff', id: 'the-manager', role: 'manager' },
    action: 'note.changed',
    before: { text: 'a lamp' },
    after: { text: 'a lantern' },
  });
  expect(Math.abs(Date.parse(items[0]!.at) - Date.now())).toBeLessThan(60_000);
});

test('pages of the log leave nothing out and show nothing twice, though the log grows meanwhile', async () => {
  const id = await writeNote('paged');
  for (let number = 1; number <= 7; number++) await change(id, `text ${number}`);
  const seen: unknown[] = [];
  let after = '';
  do {
    const page = await ask(`?entityId=${id}&limit=3${after && `&after=${after}`}`);
    seen.push(...page.items.map((item) => (item.after as { text: string }).text));
    if (seen.length === 3) await change(id, 'written meanwhile');
    after = page.nextCursor ?? '';
  } while (after);
  expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map((number) => `text ${number}`));
});

test('the log is filtered by person, action and time', async () => {
  const id = await writeNote('filtered');
  await change(id, 'by the owner', 'owner');
  await change(id, 'by the manager', 'manager');
  const texts = async (query: string) =>
    (await ask(`?entityId=${id}${query}`)).items.map(({ after }) => (after as { text: string }).text);
  expect(await texts('&actor=the-owner')).toEqual(['by the owner']);
  expect(await texts('&actor=staff')).toEqual(['by the manager', 'by the owner']);
  expect(await texts('&actor=system')).toEqual([]);
  expect(await texts('&action=note.changed')).toHaveLength(2);
  expect(await texts('&action=note.burned')).toEqual([]);
  const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  expect(await texts(`&from=${hour(-1)}&to=${hour(1)}`)).toHaveLength(2);
  expect(await texts(`&from=${hour(1)}`)).toEqual([]);
  expect((await notes.call()('/audit?after=yesterday')).status).toBe(400);
  const { actions } = (await (await notes.call()('/audit/actions')).json()) as { actions: string[] };
  expect(actions).toEqual(['note.changed']);
});

test('a day has one signed head, whoever signs it, and none before the day has ended', async () => {
  const key = notes.env.AUDIT_SIGNING_KEY;
  const read = async <T>(path: string): Promise<T> => (await (await notes.call()(path)).json()) as T;
  // From tomorrow's noon on, with all signed that ended before: no midnight passes while this looks.
  const day = 86_400;
  const toNoon = 1.5 * day - ((Date.now() / 1000) % day);
  await notes.clock.advance(toNoon);
  await signDay(notes.service, key);
  const id = await writeNote('of the day');
  await change(id, 'changed');
  const today = new Date(Date.now() + toNoon * 1000).toISOString().slice(0, 10);
  expect(await signDay(notes.service, key)).toBeNull();
  await notes.clock.advance(day);
  await Promise.all([1, 2, 3].map(() => signDay(notes.service, key)));
  expect(await signDay(notes.service, key)).toBeNull();
  const events = (await notes.feed()).filter(
    ({ type, payload }) => type === 'audit.head_signed' && (payload as { day: string }).day === today,
  );
  expect(events).toHaveLength(1);
  const { place, hash, publicKey } = await read<{ place: number; hash: string; publicKey: string }>(
    '/audit/head',
  );
  const head = events[0]!.payload as {
    service: string;
    day: string;
    place: number;
    hash: string;
    signature: string;
  };
  expect(head).toMatchObject({ service: 'notes', day: today, place, hash });
  expect(isSignedHead(head, key)).toBe(true);
  expect(isSignedHead({ ...head, place: place + 1 }, key)).toBe(false);
  // Anybody with the public key can tell, with no code of ours.
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(publicKey, 'hex')]);
  const text = `souk audit 1\nnotes\n${today}\n${place}\n${hash}\n`;
  expect(
    verify(
      null,
      Buffer.from(text),
      createPublicKey({ key: spki, format: 'der', type: 'spki' }),
      Buffer.from(head.signature, 'hex'),
    ),
  ).toBe(true);
});

test('owner and manager read the log; nobody else does', async () => {
  for (const path of ['/audit', '/audit/actions', '/audit/head', '/audit/verify']) {
    expect((await fetch(notes.url + path)).status, path).toBe(401);
    for (const { name, actor } of everybody) {
      const may = name === 'owner' || name === 'manager';
      expect((await notes.call(actor)(path)).status, `${name} ${path}`).toBe(may ? 200 : 403);
    }
  }
});
