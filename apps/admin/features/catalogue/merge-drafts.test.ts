import { expect, test } from 'vitest';
import { mergeDrafts, takeTheirs } from './merge-drafts';
import { type Draft, emptyDraft, emptyVariant } from './product-draft';

const red = { ...emptyVariant(['Red']), id: 'r', key: 'r', listPriceMinor: 100 };
const blue = { ...emptyVariant(['Blue']), id: 'b', key: 'b', listPriceMinor: 200 };
const colours = (...names: string[]) => [
  { name: 'Colour', values: names.map((value) => ({ value, swatch: null })) },
];
const picture = (file: string, alt = '') => ({ file, alt, art: false, missing: null, sourceUrl: null });

const base: Draft = {
  ...emptyDraft({ categoryId: 'c', kindId: null }),
  title: 'Kettle',
  tags: ['copper', 'old'],
  media: [picture('1'), picture('2')],
  options: colours('Red', 'Blue'),
  variants: [red, blue],
};
const merge = (mine: Partial<Draft>, theirs: Partial<Draft>) =>
  mergeDrafts({ base, mine: { ...base, ...mine }, theirs: { ...base, ...theirs } });

test('what only one of them touched is taken from each', () => {
  const { draft, conflicts, taken } = merge({ tagline: 'Mine.' }, { title: 'Theirs', status: 'published' });
  expect(draft).toMatchObject({ tagline: 'Mine.', title: 'Theirs', status: 'published' });
  expect([conflicts, taken]).toEqual([[], ['Name', 'Visibility']]);
});

test('prices of different variants, and different cells of one, both stay', () => {
  const { draft, conflicts } = merge(
    { variants: [{ ...red, listPriceMinor: 111 }, blue] },
    {
      variants: [
        { ...red, sku: 'R' },
        { ...blue, listPriceMinor: 222 },
      ],
    },
  );
  expect(draft.variants).toMatchObject([{ listPriceMinor: 111, sku: 'R' }, { listPriceMinor: 222 }]);
  expect(conflicts).toEqual([]);
});

test('what both changed differently is told with both values, and either can be had', () => {
  const merged = merge(
    { title: 'Mine', variants: [{ ...red, listPriceMinor: 1 }, blue] },
    { title: 'Theirs', variants: [{ ...red, listPriceMinor: 2 }, blue] },
  );
  expect(merged.conflicts).toMatchObject([
    { field: 'title', mine: 'Mine', theirs: 'Theirs' },
    { field: 'variants.r.listPriceMinor', label: 'Price of Red', mine: 1, theirs: 2 },
  ]);
  expect(merged.draft).toMatchObject({ title: 'Mine', variants: [{ listPriceMinor: 1 }, {}] });
  const theirs = merged.conflicts.reduce(
    (draft, conflict) => takeTheirs(draft, conflict, base),
    merged.draft,
  );
  expect(theirs).toMatchObject({ title: 'Theirs', variants: [{ listPriceMinor: 2 }, {}] });
});

test('their new colour and my new price go together', () => {
  const green = { ...emptyVariant(['Green']), id: 'g', key: 'g' };
  const { draft, conflicts } = merge(
    { variants: [{ ...red, listPriceMinor: 5 }, blue] },
    { options: colours('Red', 'Blue', 'Green'), variants: [red, blue, green] },
  );
  expect(draft.variants.map(({ id, listPriceMinor }) => [id, listPriceMinor])).toEqual([
    ['r', 5],
    ['b', 200],
    ['g', null],
  ]);
  expect(draft.options[0]!.values).toHaveLength(3);
  expect(conflicts).toEqual([]);
});

test('tags and pictures of both are joined, without what either took away', () => {
  const { draft, conflicts } = merge(
    { tags: ['copper', 'mine'], media: [picture('2'), picture('1'), picture('3')] },
    { tags: ['copper', 'old', 'theirs'], media: [picture('1', 'A kettle'), picture('4')] },
  );
  expect(draft.tags).toEqual(['copper', 'mine', 'theirs']);
  expect(draft.media.map(({ file, alt }) => `${file}${alt}`)).toEqual(['1A kettle', '3', '4']);
  expect(conflicts).toEqual([]);
});

test('the order in which properties were written is no change', () => {
  const sale = { priceMinor: 50, label: 'Sale', until: null };
  const turned = { until: null, label: 'Sale', priceMinor: 50 };
  const { conflicts, taken } = mergeDrafts({
    base: { ...base, variants: [{ ...red, sale }, blue] },
    mine: { ...base, variants: [{ ...red, sale: { ...sale, priceMinor: 40 } }, blue] },
    theirs: { ...base, variants: [{ ...red, sale: turned }, blue] },
  });
  expect([conflicts, taken]).toEqual([[], []]);
});
