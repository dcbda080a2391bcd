import { once } from 'node:events';
import { chmodSync, createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** The columns of the file; a table of a bare COPY has as many. */
export const COLUMNS = [
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
export const kinds = ['Lantern', 'Kettle', 'Satchel', 'Blanket', 'Whistle', 'Stool', 'Apron', 'Mirror'];
export const woods = ['ash', 'cedar', 'walnut', 'olive', 'beech', 'plum', 'willow'];

/** The address of a product of the file. */
export const handleOf = (n: number): string => `bench-${n}`;

const rowOf = (n: number): string => {
  const wood = woods[n % woods.length];
  const kind = kinds[n % kinds.length];
  return `${handleOf(n)},${wood} ${kind} ${n},<p>Turned from one piece of ${wood} and made to be handed down.</p>,${kind},"${wood}, oiled",BENCH-${n},shopify,${n % 60},deny,${(5 + (n % 900) / 10).toFixed(2)},active`;
};

/** Writes a file whose every row is a product of its own: nothing costs an import more. */
export const writeProductFile = async (file: string, rows: number): Promise<void> => {
  const out = createWriteStream(file);
  out.write(`${COLUMNS.join(',')}\n`);
  for (let n = 0; n < rows; n += 1) if (!out.write(`${rowOf(n)}\n`)) await once(out, 'drain');
  out.end();
  await finished(out);
  chmodSync(file, 0o644);
};
