// The desk with 100,000 products, 50,000 orders and 100,000 customers: how fast every list answers (`lists`), and how
// fast a file comes in (`import`). Both, unless one is named.

import { print } from '../report.ts';
import { importRows } from './import-rows.ts';
import { readLists } from './read-lists.ts';
import { openShopUnderLoad } from './shop-under-load.ts';

const PRODUCTS = Number(process.env.SOUK_BENCH_PRODUCTS ?? 100_000);
const parts = ['lists', 'import'];
const files = [
  ['a product in every four', { prefix: 'four', rowsEach: 4 }],
  ['a product in every one', { prefix: 'one', rowsEach: 1 }],
] as const;

const asked = process.argv.slice(2);
const unknown = asked.find((part) => !parts.includes(part));
if (unknown !== undefined)
  throw new Error(`There is no part "${unknown}" of this bench. Say one of: ${parts.join(', ')}.`);
const wants = (part: string): boolean => asked.length === 0 || asked.includes(part);

if (wants('lists')) await readLists(PRODUCTS);

if (wants('import')) {
  process.stdout.write('Opening a shop to measure\n');
  const shop = await openShopUnderLoad();
  try {
    for (const [what, make] of files) {
      process.stdout.write(`Importing ${PRODUCTS} rows, ${what}\n`);
      print(`Import of ${PRODUCTS} rows, ${what}`, await importRows(shop, make, PRODUCTS));
    }
  } finally {
    await shop.close();
  }
}
