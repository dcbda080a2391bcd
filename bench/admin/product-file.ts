import { once } from 'node:events';
import { chmodSync, createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** The columns of the file; a table of a bare COPY has as many. */
export const COLUMNS = [
  'Handle',
  'Title',
  'Option1 Name',
  'Option1 Value',
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

const sizes = ['Small', 'Medium', 'Large', 'Huge'] as const;

/** How a file is: its products' addresses begin so, and so many rows belong to one (at most four). */
export type Make = { prefix: string; rowsEach: number };

/** The address of the nth product of such a file. */
export const handleOf = ({ prefix }: Make, n: number): string => `${prefix}-${n}`;

const rowOf = (make: Make, row: number): string => {
  const n = Math.floor(row / make.rowsEach);
  const variant = row % make.rowsEach;
  const wood = woods[n % woods.length];
  const kind = kinds[n % kinds.length];
  const option = make.rowsEach > 1 ? ['Size', sizes[variant]] : ['', ''];
  const words =
    variant === 0
      ? [
          `${wood} ${kind} ${n}`,
          ...option,
          `<p>Turned from one piece of ${wood} and made to be handed down.</p>`,
          kind,
          `"${wood}, oiled"`,
        ]
      : ['', ...option, '', '', ''];
  const sku = `${make.prefix}-${row}`;
  return [
    handleOf(make, n),
    ...words,
    sku,
    'shopify',
    row % 60,
    'deny',
    (5 + (n % 900) / 10).toFixed(2),
    variant === 0 ? 'active' : '',
  ].join(',');
};

/** Writes such a file of so many rows. One row each costs an import most. */
export const writeProductFile = async (file: string, make: Make, rows: number): Promise<void> => {
  const out = createWriteStream(file);
  out.write(`${COLUMNS.join(',')}\n`);
  for (let row = 0; row < rows; row += 1) if (!out.write(`${rowOf(make, row)}\n`)) await once(out, 'drain');
  out.end();
  await finished(out);
  chmodSync(file, 0o644);
};
