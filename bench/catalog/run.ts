// How the hall bears a million things: a stall with facets, search, and suggestions while typing, by 8 readers at the
// catalog service, with 1,000 things, with 100,000, and with 1,000,000 (SOUK_BENCH_PRODUCTS says otherwise).
import { loadavg } from 'node:os';
import { closeCluster } from '@souk/testkit/cluster';
import pg from 'pg';
import { fillHall } from '../../services/catalog/src/many/fill-hall.ts';
import { quantile } from '../report.ts';
import { openDatabase, type ServiceAlone, startAlone } from '../service-alone.ts';
import { type Measured, printSizes } from './print-sizes.ts';
import { questions } from './questions.ts';

const MOST = Number(process.env.SOUK_BENCH_PRODUCTS ?? 1_000_000);
const SIZES = [1_000, 100_000, 1_000_000].filter((size) => size < MOST).concat(MOST);
const READERS = 8;
const READS = 25;

const fill = async (database: Awaited<ReturnType<typeof openDatabase>>, products: number): Promise<void> => {
  const filler = new pg.Client({ connectionString: database.runtimeUrl });
  await filler.connect();
  await filler.query(`set statement_timeout = '60s'`);
  const began = performance.now();
  let told = 0;
  const onProgress = (done: number): void => {
    if (done - told < 100_000) return;
    told = done;
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    process.stdout.write(`  ${done.toLocaleString('en')} things, ${seconds} s\n`);
  };
  await fillHall(filler, { products, tell: false, onProgress }).finally(() => filler.end());
  await database.client.query('vacuum analyze');
};

const measure = async (products: number): Promise<Measured> => {
  process.stdout.write(`Filling a hall with ${products.toLocaleString('en')} things\n`);
  const database = await openDatabase('catalog');
  try {
    await fill(database, products);
    const began = performance.now();
    const alone = await startAlone('catalog', database.runtimeUrl);
    try {
      // Whoever asks first waits until all of it is in memory.
      await (await alone.ask('/categories')).text();
      const readySeconds = (performance.now() - began) / 1000;
      const p95s = new Map<string, number>();
      for (const [what, asked] of Object.entries(questions)) p95s.set(what, await p95(alone, asked));
      return { products, readySeconds, memoryMiB: alone.memoryMiB(), load: loadavg()[0]!, p95s };
    } finally {
      await alone.stop();
    }
  } finally {
    await database.close();
  }
};

const p95 = async ({ ask }: ServiceAlone, asked: readonly string[]): Promise<number> => {
  const times: number[] = [];
  let turn = 0;
  const once = async (count: boolean): Promise<void> => {
    const where = asked[turn++ % asked.length]!;
    const began = performance.now();
    const answer = await ask(where);
    await answer.text();
    if (!answer.ok) throw new Error(`${where}: ${answer.status}`);
    if (count) times.push(performance.now() - began);
  };
  const read = async (count: boolean, reads: number): Promise<void> => {
    for (let i = 0; i < reads; i++) await once(count);
  };
  await Promise.all(Array.from({ length: READERS }, () => read(false, 6)));
  await Promise.all(Array.from({ length: READERS }, () => read(true, READS)));
  return quantile(times, 0.95);
};

const measured: Measured[] = [];
for (const size of SIZES) measured.push(await measure(size));
printSizes(measured, `p95 of ${READERS * READS} reads by ${READERS} readers at the catalog service`);
await closeCluster();
