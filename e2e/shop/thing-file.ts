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
  'Status',
  'Price / EUR',
  'Price / AED',
];

/** A product file of simple things: one variant each, counted, published. No comma in what is named. */
export const thingFile = (
  things: readonly { handle: string; title: string; stock: number; priceMinor: number }[],
): string => {
  const rows = things.map(({ handle, title, stock, priceMinor }) => [
    ...[handle, title, '<p>Made to be bought by tests.</p>', 'Corner Bench', 'Wooden toys', 'true'],
    ...['Title', 'Default Title', 'shopify', stock, 'deny', (priceMinor / 100).toFixed(2), 'true', 'active'],
    // Sold in every market, for prices of its own there.
    ...[(priceMinor / 100 + 1).toFixed(2), ((priceMinor / 100) * 4).toFixed(2)],
  ]);
  return `${[COLUMNS, ...rows].map((cells) => cells.join(',')).join('\n')}\n`;
};
