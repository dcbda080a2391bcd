const COLUMNS = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Vendor',
  'Type',
  'Published',
  'Option1 Name',
  'Option1 Value',
  'Variant Inventory Tracker',
  'Variant Inventory Qty',
  'Variant Inventory Policy',
  'Variant Price',
  'Variant Taxable',
  'Tax Class',
  'Status',
  'Price / EUR',
  'Price / AED',
];

export type ThingToBring = {
  handle: string;
  title: string;
  stock: number;
  priceMinor: number;
  /** As the file says it; the usual one when left out. */
  taxClass?: 'standard' | 'reduced' | 'none';
};

/** A product file of simple things: one variant each, counted, published. No comma in what is named. */
export const thingFile = (things: readonly ThingToBring[]): string => {
  const rows = things.map(({ handle, title, stock, priceMinor, taxClass = 'standard' }) => [
    ...[handle, title, '<p>Made to be bought by tests.</p>', 'Corner Bench', 'Wooden toys', 'true'],
    ...['Title', 'Default Title', 'shopify', stock, 'deny', (priceMinor / 100).toFixed(2)],
    ...[String(taxClass !== 'none'), taxClass, 'active'],
    // Sold in every market, for prices of its own there.
    ...[(priceMinor / 100 + 1).toFixed(2), ((priceMinor / 100) * 4).toFixed(2)],
  ]);
  return `${[COLUMNS, ...rows].map((cells) => cells.join(',')).join('\n')}\n`;
};
