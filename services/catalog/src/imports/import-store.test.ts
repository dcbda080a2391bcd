import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { isRefusal } from '@souk/service-kit/refusal';
import { afterAll, expect, test } from 'vitest';
import { openImportStore } from './import-store.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'souk-import-store-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const store = openImportStore(folder, { maxBytes: 1024 * 1024 });
const keep = (text: string) => store.keep(Readable.from([Buffer.from(text)]));

test('the same bytes are one file, and a refused file leaves nothing', async () => {
  const [one, again] = [await keep('Handle\na\n'), await keep('Handle\na\n')];
  expect(one).toEqual(again);
  const large = await keep('x'.repeat(1024 * 1024 + 1));
  expect(isRefusal(large) && large.code).toBe('BODY_TOO_LARGE');
  expect(await readdir(folder)).toHaveLength(1);
});

test('old files are swept, but not those that are needed', async () => {
  const names: string[] = [];
  for (const text of ['needed', 'old', 'new']) {
    const kept = await keep(`Handle\n${text}\n`);
    if (!isRefusal(kept)) names.push(kept.file);
  }
  const [needed, old, fresh] = names as [string, string, string];
  const longAgo = new Date(Date.now() - 10 * 86_400_000);
  for (const name of [needed, old]) await utimes(path.join(folder, name), longAgo, longAgo);
  expect(await store.sweep(new Set([needed]), 7)).toBe(1);
  const left = await readdir(folder);
  expect([needed, fresh].every((name) => left.includes(name)) && !left.includes(old)).toBe(true);
});
