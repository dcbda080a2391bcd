import { expect, test } from 'vitest';
import { type Content, changedSince, differences, fieldsOf, versionOf } from './product-fields.ts';

const variant = (id: string, listPriceMinor: number): Content['variants'][number] => ({
  id,
  optionValues: [id],
  sku: null,
  barcode: null,
  listPriceMinor,
  sale: null,
  prices: [],
  picture: null,
  tracked: true,
  allowBackorder: false,
  initialQuantity: 0,
  weightGrams: 0,
  taxClass: 'standard',
  band: 'in',
  available: 3,
});

const kettle: Content = {
  handle: 'kettle',
  title: 'Kettle',
  tagline: '',
  storyTitle: '',
  storyHtml: '',
  vendor: '',
  noun: 'Kettle',
  categoryId: 'c',
  kindId: null,
  tags: [],
  particulars: [],
  options: [{ name: 'Colour', values: [] }],
  seo: { title: null, description: null },
  status: 'draft',
  publishAt: null,
  media: [],
  variants: [variant('red', 100), variant('blue', 200)],
};

test('a version tells which fields have changed since, each variant by itself', () => {
  const version = versionOf(kettle);
  expect(changedSince(version, kettle)).toEqual([]);
  const renamed = { ...kettle, title: 'Tall Kettle', variants: [variant('red', 100), variant('blue', 250)] };
  expect(changedSince(version, renamed)).toEqual(['title', 'variants.blue']);
  expect(changedSince(version, { ...kettle, variants: [variant('red', 100)] })).toEqual([
    'variants',
    'variants.blue',
  ]);
});

test('stock that moves is no change of the product', () => {
  const sold = { ...variant('red', 100), band: 'low' as const, available: 1 };
  expect(changedSince(versionOf(kettle), { ...kettle, variants: [sold, variant('blue', 200)] })).toEqual([]);
});

test('what is no version is told from one', () => {
  for (const odd of ['', 'x', Buffer.from('[1]').toString('base64url'), '{}'])
    expect(changedSince(odd, kettle), odd).toBeNull();
});

test('differences hold the changed fields only, and of a variant what changed of it', () => {
  const after = { ...kettle, title: 'Tall Kettle', variants: [variant('red', 150), variant('blue', 200)] };
  expect(differences(fieldsOf(kettle), fieldsOf(after))).toEqual({
    before: { title: 'Kettle', 'variants.red': { listPriceMinor: 100 } },
    after: { title: 'Tall Kettle', 'variants.red': { listPriceMinor: 150 } },
  });
});
