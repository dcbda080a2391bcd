import { once } from 'node:events';
import { chmodSync, createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { pidOn } from '../../scripts/port-owner.mjs';
import { quantile, type Row } from './report.ts';
import type { ShopUnderLoad } from './shop-under-load.ts';

const COLUMNS = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Type',
  'Tags',
  'Variant SKU',
  'Variant Inventory Tracker',
  'Variant Inventory Qty',
  'Variant Inventory Policy',
  'Variant Price',
  'Status',
];
const kinds = ['Lantern', 'Kettle', 'Satchel', 'Blanket', 'Whistle', 'Stool', 'Apron', 'Mirror'];
const kindsOfWood = ['ash', 'cedar', 'walnut', 'olive', 'beech', 'plum', 'willow'];

const rowOf = (n: number): string => {
  const wood = kindsOfWood[n % kindsOfWood.length];
  const kind = kinds[n % kinds.length];
  return `bench-${n},${wood} ${kind} ${n},<p>Turned from one piece of ${wood} and made to be handed down.</p>,${kind},"${wood}, oiled",BENCH-${n},shopify,${n % 60},deny,${(5 + (n % 900) / 10).toFixed(2)},active`;
};

const writeFile = async (file: string, rows: number): Promise<void> => {
  const out = createWriteStream(file);
  out.write(`${COLUMNS.join(',')}\n`);
  for (let n = 0; n < rows; n += 1) if (!out.write(`${rowOf(n)}\n`)) await once(out, 'drain');
  out.end();
  await finished(out);
  chmodSync(file, 0o644);
};

/** Peak of what a process holds in memory, in MiB, by Linux's own count; NaN elsewhere. */
const memoryOf = (pid: number): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
};

const portOfCatalog = (shop: ShopUnderLoad): number => Number(new URL(shop.at('catalog')).port);

type Import = { id: string; state: string; failure: string | null; done?: Record<string, number> };

/** Imports a file of so many products while pages are read, and copies the same rows with nothing but COPY. */
export const importRows = async (shop: ShopUnderLoad, rows: number): Promise<Row[]> => {
  const dir = mkdtempSync(path.join(tmpdir(), 'souk-bench-csv-'));
  chmodSync(dir, 0o755);
  const file = path.join(dir, 'products.csv');
  await writeFile(file, rows);
  const pid = pidOn(portOfCatalog(shop));

  const began = performance.now();
  const sent = await shop.ask('catalog', '/imports/files?name=bench.csv', {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>,
    duplex: 'half',
  } as RequestInit);
  if (!sent.ok) throw new Error(`The file was refused: ${await sent.text()}`);
  const { id } = (await sent.json()) as Import;

  const pages: number[] = [];
  let mostMiB = 0;
  const until = async (state: string): Promise<number> => {
    for (;;) {
      const now = (await (await shop.ask('catalog', `/imports/${id}`)).json()) as Import;
      if (now.state === state) return performance.now();
      if (now.failure) throw new Error(`The import failed: ${now.failure}`);
      const asked = performance.now();
      await (await fetch(`${shop.at('storefront')}/en-us/products/rose-teapot`)).text();
      await (await shop.ask('catalog', '/search?q=lantern')).text();
      pages.push(performance.now() - asked);
      if (pid) mostMiB = Math.max(mostMiB, memoryOf(pid));
      await sleep(200);
    }
  };
  const checked = await until('checked');
  await shop.ask('catalog', `/imports/${id}/apply`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const applied = await until('applied');

  const copySeconds = await shop.inDatabase('catalog', async (database) => {
    await database.query(`create table bench_copy (${COLUMNS.map((_, n) => `c${n} text`).join(', ')})`);
    const copyBegan = performance.now();
    await database.query(`copy bench_copy from '${file}' with (format csv, header true)`);
    const seconds = (performance.now() - copyBegan) / 1000;
    await database.query('drop table bench_copy');
    return seconds;
  });
  rmSync(dir, { recursive: true, force: true });

  const rate = (ms: number) => rows / (ms / 1000);
  const copyRate = rows / copySeconds;
  return [
    { what: `COPY of the same ${rows} rows`, value: `${Math.round(copyRate)} rows/s`, ratio: 'the limit' },
    ratioRow('dry run', rate(checked - began), copyRate),
    ratioRow('apply', rate(applied - checked), copyRate),
    ratioRow('both together', rate(applied - began), copyRate),
    {
      what: 'a page and a search meanwhile, p95',
      value: `${quantile(pages, 0.95).toFixed(0)} ms`,
      ratio: '',
    },
    ...(mostMiB > 0
      ? [{ what: 'memory of the catalog service, at most', value: `${mostMiB.toFixed(0)} MiB`, ratio: '' }]
      : []),
  ];
};

const ratioRow = (what: string, rate: number, limit: number): Row => ({
  what,
  value: `${Math.round(rate)} rows/s`,
  ratio: `1 : ${(limit / rate).toFixed(0)}`,
});
