// How the hall bears a million things: a stall with facets, search, and suggestions while typing, by 8 readers at the
// catalog service, with 1,000 things and with 1,000,000 (SOUK_BENCH_PRODUCTS says otherwise).
import { closeCluster } from '@souk/testkit/cluster';
import pg from 'pg';
import { fillHall } from '../../services/catalog/src/many/fill-hall.ts';
import { print, quantile } from '../report.ts';
import { openDatabase, type ServiceAlone, startAlone } from '../service-alone.ts';

const SMALL = 1_000;
const LARGE = Number(process.env.SOUK_BENCH_PRODUCTS ?? 1_000_000);
const READERS = 8;
const READS = 25;
const LIMIT_MS = 50;
const MOST_TIMES = 3;

/** What shoppers ask. Each read of a kind asks the next of its questions, as different people do. */
const questions: Record<string, readonly string[]> = {
  'a stall, first page with facets': ['/categories/aisle-1/products?limit=24'],
  'a stall, narrowed down': [
    '/categories/aisle-1/products?limit=24&colour=Saffron',
    '/categories/aisle-1/products?limit=24&colour=Teal&inHall=1',
    '/categories/aisle-1/products?limit=24&kind=Lamps&colour=Rose',
    '/categories/aisle-1/products?limit=24&minRating=4&maxPriceMinor=5000',
    '/categories/aisle-1/products?limit=24&size=M&kind=Shirts',
  ],
  'a stall, by price, narrowed down': [
    '/categories/aisle-1/products?limit=24&sort=price-up&colour=Indigo',
    '/categories/aisle-1/products?limit=24&sort=price-down&kind=Clocks',
  ],
  'search for two words': ['walnut lamp', 'silk scarf', 'copper kettle', 'quiet drum'].map(search),
  'search for a word that is everywhere': ['walnut', 'kettle', 'woven'].map(search),
  'search with a typo': ['wallnut lamp', 'coper ketle', 'silk scraf', 'porcelin bowl'].map(search),
  suggestions: ['wal', 'ket', 'silk sc', 'brass la', 'bl', 'walnut l'].map(suggest),
};

function search(words: string): string {
  return `/search?limit=24&q=${encodeURIComponent(words)}`;
}
function suggest(words: string): string {
  return `/suggest?q=${encodeURIComponent(words)}`;
}

const measure = async (products: number): Promise<Map<string, number>> => {
  const database = await openDatabase('catalog');
  const filler = new pg.Client({ connectionString: database.runtimeUrl });
  await filler.connect();
  try {
    await filler.query(`set statement_timeout = '60s'`);
    const began = performance.now();
    let told = 0;
    await fillHall(filler, {
      products,
      tell: false,
      onProgress: (done) => {
        if (done - told < 100_000) return;
        told = done;
        process.stdout.write(
          `  ${done.toLocaleString('en')} things, ${((performance.now() - began) / 1000).toFixed(0)} s\n`,
        );
      },
    });
    await database.client.query('vacuum analyze');
    const alone = await startAlone('catalog', database.runtimeUrl);
    try {
      const found = new Map<string, number>();
      for (const [what, asked] of Object.entries(questions)) found.set(what, await p95(alone, asked));
      return found;
    } finally {
      await alone.stop();
    }
  } finally {
    await filler.end();
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

process.stdout.write(`Filling a hall with ${SMALL.toLocaleString('en')} things\n`);
const small = await measure(SMALL);
process.stdout.write(`Filling a hall with ${LARGE.toLocaleString('en')} things\n`);
const large = await measure(LARGE);
const inMs = (value: number): string => `${value.toFixed(1)} ms`;
print(
  `p95 of ${READERS * READS} reads by ${READERS} readers, with ${LARGE.toLocaleString('en')} things (limit ${LIMIT_MS} ms), and how many times what it is with ${SMALL.toLocaleString('en')} (limit ${MOST_TIMES})`,
  [...large].map(([what, value]) => {
    const times = value / small.get(what)!;
    const above = value > LIMIT_MS || times > MOST_TIMES ? '  above the limit' : '';
    return { what, value: inMs(value), ratio: `${times.toFixed(1)} x ${inMs(small.get(what)!)}${above}` };
  }),
);
await closeCluster();
