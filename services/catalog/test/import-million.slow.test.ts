import { Readable } from 'node:stream';
import { expect, test, vi } from 'vitest';
import type { Import } from '../src/imports/import.shapes.ts';
import { owner, startCatalog } from './start-catalog.ts';

const { call, get } = await startCatalog({ demo: 'none' });
const MEBIBYTE = 1024 * 1024;
const ROWS_A_PRODUCT = 4;

/** A file of so many rows, made while it is sent. */
function* fileOf(rows: number, mark: string): Generator<Buffer> {
  yield Buffer.from(
    'Handle,Title,Body (HTML),Type,Tags,Option1 Name,Option1 Value,Variant SKU,Variant Price\n',
  );
  const products = rows / ROWS_A_PRODUCT;
  const told = '"<p>Turned from one piece of ash, oiled twice, and made to be handed down.</p>"';
  for (let product = 0; product < products; product += 500) {
    let text = '';
    for (let i = product; i < Math.min(product + 500, products); i++)
      for (let size = 0; size < ROWS_A_PRODUCT; size++)
        text +=
          size === 0
            ? `${mark}-${i},Thing number ${i},${told},Bowls,"ash, oiled",Size,S0,${mark}${i}-0,18.50\n`
            : `${mark}-${i},,,,,,S${size},${mark}${i}-${size},${19 + size}.00\n`;
    yield Buffer.from(text);
  }
}

const upload = async (rows: number, mark: string): Promise<Import> => {
  const answer = await call(owner)(`/imports/files?name=${mark}.csv`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: Readable.toWeb(Readable.from(fileOf(rows, mark))) as ReadableStream<Uint8Array>,
    duplex: 'half',
  } as RequestInit);
  expect(answer.status).toBe(201);
  return (await answer.json()) as Import;
};

/** Waits for a state; answers the import, the seconds and the most memory it took beyond what there was. */
const until = async (id: string, state: Import['state']) => {
  const startedAt = performance.now();
  const before = process.memoryUsage().rss;
  let most = before;
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const row = await vi.waitFor(
    async () => {
      const now = (await (await call(owner)(`/imports/${id}`)).json()) as Import;
      expect(now.state, now.failure ?? '').toBe(state);
      return now;
    },
    { timeout: 900_000, interval: 200 },
  );
  clearInterval(watching);
  return { row, seconds: (performance.now() - startedAt) / 1000, grownMiB: (most - before) / MEBIBYTE };
};

const say = (what: string, rows: number, { seconds, grownMiB }: { seconds: number; grownMiB: number }) =>
  process.stdout.write(
    `${what}: ${rows} rows in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s, ${grownMiB.toFixed(0)} MiB more\n`,
  );

test('a million rows are tried in bounded memory while the shop answers', async () => {
  const rows = Number(process.env.SOUK_IMPORT_ROWS ?? 1_000_000);
  const { id } = await upload(rows, 'million');
  const slowest = { ms: 0 };
  const asking = setInterval(async () => {
    const at = performance.now();
    await get('/home');
    slowest.ms = Math.max(slowest.ms, performance.now() - at);
  }, 250);
  const tried = await until(id, 'checked');
  clearInterval(asking);
  say('dry run', rows, tried);
  process.stdout.write(`slowest page meanwhile: ${slowest.ms.toFixed(0)} ms\n`);
  expect(tried.row).toMatchObject({
    planned: { created: rows / ROWS_A_PRODUCT, refused: 0 },
    rowsDone: rows,
  });
  expect(tried.grownMiB).toBeLessThan(300);
}, 1_000_000);

test('a hundred thousand rows are imported in bounded memory', async () => {
  const rows = 100_000;
  const { id } = await upload(rows, 'many');
  await until(id, 'checked');
  await call(owner)(`/imports/${id}/apply`, { json: {} });
  const applied = await until(id, 'applied');
  say('apply', rows, applied);
  expect(applied.row.result).toMatchObject({ created: rows / ROWS_A_PRODUCT, refused: 0 });
  expect(applied.grownMiB).toBeLessThan(300);
}, 1_000_000);
