import { quantile, type Row } from './report.ts';
import type { ShopUnderLoad } from './shop-under-load.ts';

const READERS = 4;
const READS = 40;
const LIMIT_MS = 100;

/** Every list, filter and search of the desk, by the service that answers it. */
const questions: [service: string, where: string][] = [
  ['catalog', '/desk/products?limit=25'],
  ['catalog', '/desk/products?limit=25&q=walnut%20kettle'],
  ['catalog', '/desk/products?limit=25&q=no%20such%20thing'],
  ['catalog', '/desk/products?limit=25&status=draft'],
  ['catalog', '/desk/products?limit=25&stock=out'],
  ['catalog', '/desk/products?limit=25&sort=title'],
  ['inventory', '/desk/stock?limit=25'],
  ['inventory', '/desk/stock?limit=25&q=walnut'],
  ['inventory', '/desk/stock?limit=25&level=low'],
  ['inventory', '/desk/stock/summary'],
  ['order', '/orders?limit=25'],
  ['order', '/orders?limit=25&q=amira'],
  ['order', '/orders?limit=25&q=B-4999'],
  ['order', '/orders?limit=25&status=confirmed'],
  ['order', '/orders?limit=25&status=confirmed&sort=oldest'],
  ['order', '/orders?limit=25&method=bank'],
  ['order', '/orders?limit=25&minTotalMinor=20000&sort=total'],
  ['order', '/orders?limit=25&refunded=partly'],
  ['order', '/orders/counts'],
  ['order', '/returns?limit=25'],
  ['order', '/sales?period=30d'],
  ['order', '/sales?period=90d'],
  ['cart', '/promotions?limit=25'],
  ['account', '/customers?limit=25'],
  ['account', '/customers?limit=25&q=lind'],
];

/** Reads each with four readers at once. The limit is the health check of the same service in the same minute. */
export const readLists = async (shop: ShopUnderLoad): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const [service, where] of questions) {
    const idle = quantile(await timesOf(shop, service, '/health/live'), 0.95);
    const p95 = quantile(await timesOf(shop, service, where), 0.95);
    const mark = p95 <= LIMIT_MS ? '' : `  above ${LIMIT_MS} ms`;
    rows.push({
      what: `${service} ${where}`,
      value: `${p95.toFixed(1)} ms`,
      ratio: `${(p95 / idle).toFixed(1)} x live${mark}`,
    });
  }
  return rows;
};

const timesOf = async (shop: ShopUnderLoad, service: string, where: string): Promise<number[]> => {
  const times: number[] = [];
  const read = async (): Promise<void> => {
    for (let n = 0; n < READS; n += 1) {
      const asked = performance.now();
      const answer = await shop.ask(service, where);
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${service} ${where} answered ${answer.status}: ${text.slice(0, 300)}`);
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: READERS }, read));
  return times;
};
