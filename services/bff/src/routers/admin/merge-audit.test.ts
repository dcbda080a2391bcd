import { expect, test } from 'vitest';
import { type AuditCursor, type Heard, isAtEnd, mergeAudit, openCursor, sealCursor } from './merge-audit.ts';

type Entry = { at: string; position: string; name: string };
const moment = (second: number): string => `2026-11-22T10:00:${String(second).padStart(2, '0')}.000000Z`;
const log = (prefix: string, seconds: number[]): Entry[] =>
  seconds.map((second, index) => ({
    at: moment(second),
    position: `${moment(second)}_${seconds.length - index}`,
    name: `${prefix}${second}`,
  }));

/** A service's own list, as it answers pages of it. */
const answer = (service: string, entries: Entry[], cursor: AuditCursor, limit: number): Heard<Entry> => {
  if (isAtEnd(cursor, service)) return { service, page: { items: [], nextCursor: null } };
  const after = cursor[service];
  const rest = after ? entries.filter(({ position }) => position < after) : entries;
  const items = rest.slice(0, limit);
  return { service, page: { items, nextCursor: rest.length > limit ? items.at(-1)!.position : null } };
};

const readAll = (logs: { [service: string]: Entry[] }, limit: number): string[] => {
  const names: string[] = [];
  for (let cursor: AuditCursor | null = {}; cursor; ) {
    const open: AuditCursor = openCursor(sealCursor(cursor))!;
    const heard = Object.entries(logs).map(([service, entries]) => answer(service, entries, open, limit));
    const { items, next } = mergeAudit(heard, { cursor: open, limit });
    names.push(...items.map(({ name }) => name));
    cursor = next;
  }
  return names;
};

test('records of all logs come in order of time, each once, however long the pages are', () => {
  const logs = { a: log('a', [59, 40, 39, 10, 9, 8]), b: log('b', [50, 41, 11]), c: [] };
  const expected = ['a59', 'b50', 'b41', 'a40', 'a39', 'b11', 'a10', 'a9', 'a8'];
  for (const limit of [1, 2, 3, 4, 9, 50])
    expect(readAll(logs, limit), `pages of ${limit}`).toEqual(expected);
});

test('a log that does not answer goes on where the page ended, and stops nobody', () => {
  const heard: Heard<Entry>[] = [
    { service: 'a', page: { items: log('a', [30, 20]), nextCursor: 'more' } },
    { service: 'b', page: null },
  ];
  const { items, next } = mergeAudit(heard, { cursor: {}, limit: 2 });
  expect(items.map(({ name }) => name)).toEqual(['a30', 'a20']);
  expect(next).toEqual({ a: `${moment(20)}_1`, b: `${moment(20)}_0` });
});

test('a cursor somebody made up is none', () => {
  expect(openCursor('not-a-cursor')).toBeNull();
  expect(openCursor(Buffer.from('[1]').toString('base64url'))).toBeNull();
  expect(openCursor(undefined)).toEqual({});
});
