import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { csvOf } from './import-csv.ts';
import { startCatalog } from './start-catalog.ts';

const CATALOG_PORT = 4001;
const { env, url, feed } = await startCatalog({ demo: 'none' });
const shop = await mkdtemp(path.join(tmpdir(), 'souk-import-'));
afterAll(() => rm(shop, { recursive: true, force: true }));
await writeFile(
  path.join(shop, 'secrets.json'),
  JSON.stringify({ identityKeys: { catalog: env.IDENTITY_KEY } }),
);

const offset = String(Number(new URL(url).port) - CATALOG_PORT);

const run = (args: string[], more: Record<string, string> = {}, script = 'import.mjs') =>
  new Promise<{ code: number | null; out: string; errors: string }>((done) => {
    const settings = { PATH: process.env.PATH, SOUK_DATA: shop, SOUK_PORT_OFFSET: offset, ...more };
    const child = execFile(
      process.execPath,
      [fileURLToPath(new URL(`../../../scripts/${script}`, import.meta.url)), ...args],
      { env: settings },
      (_error, out, errors) => done({ code: child.exitCode, out, errors }),
    );
  });

const write = async (name: string, csv: string): Promise<string> => {
  const file = path.join(shop, name);
  await writeFile(file, csv);
  return file;
};

test('everything imported ends with the counts and 0, and again with nothing but unchanged', async () => {
  const file = fileURLToPath(new URL('sample-products.csv', import.meta.url));
  const first = await run([file]);
  expect(first.out.trim().split('\n').at(-1)).toBe('9 created, 0 changed, 0 unchanged, 0 refused');
  expect(first.out).toContain('https://example.com/pictures/juniper-lantern.jpg');
  expect(first.code).toBe(0);
  const events = (await feed()).length;
  expect(await run([file])).toMatchObject({ code: 0, out: '0 created, 0 changed, 9 unchanged, 0 refused\n' });
  expect((await feed()).length).toBe(events);
});

test('a refused product is named by line and column, and the exit code is 2', async () => {
  const file = await write('bad.csv', csvOf([{ Handle: 'odd', Title: 'Odd', 'Variant Price': 'a lot' }]));
  const { code, out } = await run([file]);
  expect(code).toBe(2);
  expect(out).toBe(
    'line 2, column "Variant Price": "a lot" is not a price. Write it like 48 or 18.50. Nothing of "odd" was imported.\n' +
      '0 created, 0 changed, 0 unchanged, 1 refused\n',
  );
});

test('a dry run says what would change and changes nothing; what was imported is taken back by its name', async () => {
  const file = await write('steps.csv', csvOf([{ Handle: 'step', Title: 'Step', 'Variant Price': '4' }]));
  const events = (await feed()).length;
  expect(await run([file, '--dry-run'])).toMatchObject({
    code: 0,
    out: 'step would be created\n1 created, 0 changed, 0 unchanged, 0 refused\n',
  });
  expect((await feed()).length).toBe(events);
  const { out } = await run([file]);
  const id = /--undo (\S+)/.exec(out)?.[1] ?? '';
  expect(await run(['--undo', id])).toMatchObject({ code: 0, out: '1 undone, 0 stayed\n' });
  expect((await run([file, '--dry-run'])).out).toContain('1 created');
  expect(await run(['--undo', 'nothing'])).toMatchObject({ code: 1, out: '' });
});

test('an export is a file that an import finds nothing new in', async () => {
  const file = path.join(shop, 'all.csv');
  expect((await run([file], {}, 'export.mjs')).code).toBe(0);
  expect((await run([file])).out).toMatch(/^0 created, 0 changed, \d+ unchanged, 0 refused\n$/);
});

test('without the shop, the right key, a file or a wish there is one clear sentence and 1', async () => {
  const file = await write('good.csv', csvOf([{ Handle: 'g', Title: 'G', 'Variant Price': '1' }]));
  const elsewhere = await mkdtemp(path.join(tmpdir(), 'souk-import-'));
  afterAll(() => rm(elsewhere, { recursive: true, force: true }));
  await writeFile(
    path.join(elsewhere, 'secrets.json'),
    JSON.stringify({ identityKeys: { catalog: '00'.repeat(32) } }),
  );
  for (const [args, settings, sentence] of [
    [[file], { SOUK_PORT_OFFSET: '0', SOUK_DATA: path.join(shop, 'nowhere') }, 'start it with "npm start"'],
    [[file], { SOUK_DATA: elsewhere }, 'did not take the file'],
    [[`${file}.gone`], {}, 'cannot be read (ENOENT)'],
    [[shop], {}, 'is not a file'],
    [[], {}, 'Name one file'],
  ] as [string[], Record<string, string>, string][]) {
    const { code, out, errors } = await run(args, settings);
    expect([code, out, errors.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(errors).toContain(sentence);
  }
});
