import { chmodSync, createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { pidOn } from '../../scripts/port-owner.mjs';
import { quantile, type Row } from '../report.ts';
import { memoryOf } from '../service-alone.ts';
import { COLUMNS, handleOf, kinds, type Make, woods, writeProductFile } from './product-file.ts';
import type { ShopUnderLoad } from './shop-under-load.ts';

const READERS = 4;
/** A reader looks at what it got before it asks for more: a thing and a search, half a second, and so on. */
const READER_RESTS_MS = 500;

type Import = { id: string; state: string; failure: string | null };
type Reads = { page: number[]; search: number[] };
type Phase = { seconds: number; mostMiB: number; reads: Reads };

/** Imports a file of so many rows while four people read, and copies the same rows with nothing but COPY. */
export const importRows = async (shop: ShopUnderLoad, make: Make, rows: number): Promise<Row[]> => {
  const dir = mkdtempSync(path.join(tmpdir(), 'souk-bench-csv-'));
  chmodSync(dir, 0o755);
  const file = path.join(dir, 'products.csv');
  await writeProductFile(file, make, rows);
  try {
    const { id } = await upload(shop, file);
    const products = Math.ceil(rows / make.rowsEach);
    const dryRun = await watch(shop, { id, make, products, until: 'checked' });
    await shop.ask('catalog', `/imports/${id}/apply`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const applied = await watch(shop, { id, make, products, until: 'applied' });
    return report(rows, { copySeconds: await copy(shop, file), dryRun, applied });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

const upload = async (shop: ShopUnderLoad, file: string): Promise<Import> => {
  const sent = await shop.ask('catalog', '/imports/files?name=bench.csv', {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>,
    duplex: 'half',
  } as RequestInit);
  if (!sent.ok) throw new Error(`The file was refused: ${await sent.text()}`);
  return (await sent.json()) as Import;
};

/** Waits until an import is there, and reads meanwhile. */
const watch = async (
  shop: ShopUnderLoad,
  { id, make, products, until }: { id: string; make: Make; products: number; until: string },
): Promise<Phase> => {
  const pid = pidOn(Number(new URL(shop.at('catalog')).port));
  const reads: Reads = { page: [], search: [] };
  const began = performance.now();
  let mostMiB = 0;
  let over = false;
  const time = async (times: number[], where: string): Promise<void> => {
    const asked = performance.now();
    await (await shop.ask('catalog', where)).text();
    times.push(performance.now() - asked);
  };
  const read = async (reader: number): Promise<void> => {
    for (let n = reader; !over; n += READERS) {
      await time(reads.page, `/products/${handleOf(make, (n * 7919) % products)}`);
      const [wood, kind] = [woods[n % woods.length], kinds[n % kinds.length]];
      await time(reads.search, `/search?q=${wood}%20${kind}`);
      await sleep(READER_RESTS_MS);
    }
  };
  const wait = async (): Promise<void> => {
    for (;;) {
      const now = (await (await shop.ask('catalog', `/imports/${id}`)).json()) as Import;
      if (now.state === until) return;
      if (now.failure) throw new Error(`The import failed: ${now.failure}`);
      if (pid) mostMiB = Math.max(mostMiB, memoryOf(pid));
      await sleep(200);
    }
  };
  const readers = Array.from({ length: READERS }, (_, reader) => read(reader));
  await wait().finally(() => (over = true));
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(readers);
  return { seconds, mostMiB, reads };
};

const copy = (shop: ShopUnderLoad, file: string): Promise<number> =>
  shop.inDatabase('catalog', async (database) => {
    await database.query(`create table bench_copy (${COLUMNS.map((_, n) => `c${n} text`).join(', ')})`);
    const began = performance.now();
    await database.query(`copy bench_copy from '${file}' with (format csv, header true)`);
    const seconds = (performance.now() - began) / 1000;
    await database.query('drop table bench_copy');
    return seconds;
  });

const report = (
  rows: number,
  { copySeconds, dryRun, applied }: { copySeconds: number; dryRun: Phase; applied: Phase },
): Row[] => {
  const copyRate = rows / copySeconds;
  const rate = (what: string, seconds: number): Row => ({
    what,
    value: `${Math.round(rows / seconds)} rows/s`,
    ratio: `1 : ${(copyRate / (rows / seconds)).toFixed(0)}`,
  });
  const most = Math.max(dryRun.mostMiB, applied.mostMiB);
  const p95 = (what: string, times: number[]): Row => ({
    what: `${what} meanwhile, p95 of ${times.length} reads by ${READERS} readers`,
    value: `${quantile(times, 0.95).toFixed(0)} ms`,
    ratio: '',
  });
  return [
    { what: `COPY of the same ${rows} rows`, value: `${Math.round(copyRate)} rows/s`, ratio: 'the limit' },
    rate('dry run', dryRun.seconds),
    rate('apply', applied.seconds),
    rate('both together', dryRun.seconds + applied.seconds),
    p95('a product', applied.reads.page),
    p95('a search', applied.reads.search),
    ...(most > 0
      ? [{ what: 'memory of the catalog service, at most', value: `${most.toFixed(0)} MiB`, ratio: '' }]
      : []),
  ];
};
