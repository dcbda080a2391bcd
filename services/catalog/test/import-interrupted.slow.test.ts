import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, expect, test, vi } from 'vitest';
import { csvOf } from './import-csv.ts';
import { importDesk } from './import-desk.ts';
import { owner, startCatalog } from './start-catalog.ts';

const { call, env, service, databaseUrl } = await startCatalog({ demo: 'none' });
const COUNT = 260;
const places = [
  'import.checking.after-batch',
  'import.applying.before-commit',
  'import.applying.after-batch',
];

// Three files are brought in, and then this process leaves them to others, whom it can kill.
const desk = importDesk(call(owner));
const files = await Promise.all(
  places.map(async (place, n) => {
    const rows = Array.from({ length: COUNT }, (_, i) => ({
      Handle: `f${n}-${i}`,
      Title: `F ${i}`,
      'Variant Price': '1',
    }));
    return { place, handles: `f${n}-%`, id: (await desk.upload(csvOf(rows))).id };
  }),
);
await service.close();
const database = new pg.Pool({ connectionString: databaseUrl, max: 2 });
const children: ChildProcess[] = [];
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await database.end();
});

/** The catalog in a process of its own, that dies at a place; null for one that lives. Answers how it ended. */
const startChild = (place: string | null): Promise<string | null> => {
  const same = Object.entries(env as Record<string, unknown>).map(([name, value]) => [name, String(value)]);
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: {
      PATH: process.env.PATH,
      ...Object.fromEntries(same),
      IMPORT_LEASE_SECONDS: '1',
      SOUK_CRASH_AT: place ?? '',
    },
    stdio: 'ignore',
  });
  children.push(child);
  return new Promise((done) => child.once('exit', (_code, signal) => done(signal)));
};

const one = async (text: string, values: unknown[]) => (await database.query(text, values)).rows[0];
const count = async (text: string, values: unknown[]): Promise<number> =>
  Number((await one(text, values)).count);

test('killed anywhere, an import goes on where it was, and nothing happens twice', async () => {
  for (const { place, id } of files) {
    if (place.includes('checking'))
      await database.query('delete from import_item where import_id = $1', [id]);
    const state = place.includes('checking') ? 'uploaded' : 'applying';
    await database.query(
      `update import set state = $2, straight = true, position = 0, rows_done = 0,
         planned = case when $2 = 'uploaded' then '{"created": 0, "changed": 0, "unchanged": 0, "refused": 0}' else planned end
       where id = $1`,
      [id, state],
    );
    expect(await startChild(place), place).toBe('SIGKILL');
    const reached = await one('select position, state from import where id = $1', [id]);
    expect(reached.position, place).toBe(place.includes('before-commit') ? 0 : 200);
    // The dead one's lease has to end before the next may begin with another file.
    await database.query(`update import set due_at = 'infinity' where id = $1`, [id]);
  }
  await database.query('update import set due_at = clock_timestamp()');
  void startChild(null);
  for (const { id, handles, place } of files) {
    await vi.waitFor(
      async () => expect((await one('select state from import where id = $1', [id])).state).toBe('applied'),
      { timeout: 30_000, interval: 50 },
    );
    expect((await one('select result from import where id = $1', [id])).result, place).toMatchObject({
      created: COUNT,
      changed: 0,
    });
    expect(await count('select count(*) from product where handle like $1', [handles])).toBe(COUNT);
    expect(await count('select count(*) from import_change where import_id = $1', [id])).toBe(COUNT);
    expect(await count('select count(*) from import_item where import_id = $1', [id])).toBe(COUNT);
    expect(await count(`select count(*) from outbox where payload->>'handle' like $1`, [handles])).toBe(
      COUNT,
    );
  }
}, 60_000);
