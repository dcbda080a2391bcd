// The desk with 100,000 products and 50,000 orders: how fast files come in, and how fast every list answers.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { importRows } from './import-rows.ts';
import { readLists } from './read-lists.ts';
import { print } from './report.ts';
import { openShopUnderLoad } from './shop-under-load.ts';

const PRODUCTS = Number(process.env.SOUK_BENCH_PRODUCTS ?? 100_000);

process.stdout.write('Opening a shop to measure\n');
const shop = await openShopUnderLoad();
try {
  process.stdout.write(`Importing ${PRODUCTS} products\n`);
  print(`Import of ${PRODUCTS} rows`, await importRows(shop, PRODUCTS));
  const sql = readFileSync(path.join(import.meta.dirname, 'many-orders.sql'), 'utf8');
  const orders = await shop.inDatabase('order', async (database) => {
    await database.query(sql);
    const { rows } = await database.query('select count(*)::int as count from placed_order');
    return rows[0].count;
  });
  print(
    `Every list, p95 of 160 reads by 4 readers, with ${PRODUCTS} products and ${orders} orders (limit: 100 ms)`,
    await readLists(shop),
  );
} finally {
  await shop.close();
}
