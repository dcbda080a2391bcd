import type { Draft, DraftVariant, Picture } from './product-draft';

/** A field that both changed, each in another way: somebody has to choose. */
export type Conflict = { field: string; label: string; mine: unknown; theirs: unknown };

export type Merged = {
  draft: Draft;
  conflicts: Conflict[];
  /** What they changed and we took over, in words. */
  taken: string[];
};

/** Whatever the order of its properties: what comes with a refusal was written in another one. */
const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
    : value;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);

const labels: Record<string, string> = {
  handle: 'Address',
  title: 'Name',
  tagline: 'Line below the name',
  storyTitle: 'Title of the story',
  storyHtml: 'Story',
  vendor: 'Made by',
  noun: 'What it is',
  particulars: 'Particulars',
  seo: 'Words for search engines',
  place: 'Place in the hall',
  visibility: 'Visibility',
  tags: 'Tags',
  media: 'Pictures',
  options: 'Options',
};

const groups = {
  place: ['categoryId', 'kindId'],
  visibility: ['status', 'publishAt'],
} as const satisfies Record<string, (keyof Draft)[]>;

const single = [
  'handle',
  'title',
  'tagline',
  'storyTitle',
  'storyHtml',
  'vendor',
  'noun',
  'particulars',
  'seo',
] as const;

/**
 * Brings together what two people made of the same product. What only one of them touched is taken as it is; lists are
 * joined; of what both changed differently `mine` stays in the draft and the conflict is told, with both values.
 */
export function mergeDrafts({ base, mine, theirs }: { base: Draft; mine: Draft; theirs: Draft }): Merged {
  const conflicts: Conflict[] = [];
  const taken: string[] = [];
  const choose = <T>(field: string, label: string, values: { base: T; mine: T; theirs: T }): T => {
    if (same(values.mine, values.theirs) || same(values.base, values.theirs)) return values.mine;
    if (same(values.base, values.mine)) {
      taken.push(label);
      return values.theirs;
    }
    conflicts.push({ field, label, mine: values.mine, theirs: values.theirs });
    return values.mine;
  };

  const draft: Draft = { ...mine };
  for (const name of single)
    Object.assign(draft, {
      [name]: choose<unknown>(name, labels[name]!, {
        base: base[name],
        mine: mine[name],
        theirs: theirs[name],
      }),
    });
  for (const [group, names] of Object.entries(groups)) {
    const of = (one: Draft) => Object.fromEntries(names.map((name) => [name, one[name]]));
    Object.assign(
      draft,
      choose(group, labels[group]!, { base: of(base), mine: of(mine), theirs: of(theirs) }),
    );
  }
  const joined = <T>(label: string, values: { base: T; mine: T; theirs: T }, join: () => T): T => {
    if (same(values.base, values.theirs)) return values.mine;
    taken.push(label);
    return same(values.base, values.mine) ? values.theirs : join();
  };
  const tags = { base: base.tags, mine: mine.tags, theirs: theirs.tags };
  draft.tags = joined('Tags', tags, () => joinLists(tags, (tag) => tag));
  const media = { base: base.media, mine: mine.media, theirs: theirs.media };
  draft.media = joined('Pictures', media, () => joinPictures(media));
  Object.assign(draft, mergeMatrix({ base, mine, theirs }, { choose, taken }));
  return { draft, conflicts, taken: [...new Set(taken)] };
}

/** Mine in my order, with what they added; without what either took away. */
function joinLists<T>(
  { base, mine, theirs }: Record<'base' | 'mine' | 'theirs', T[]>,
  nameOf: (one: T) => string,
): T[] {
  const names = (list: T[]) => new Set(list.map(nameOf));
  const [was, here, there] = [names(base), names(mine), names(theirs)];
  return [
    ...mine.filter((one) => there.has(nameOf(one)) || !was.has(nameOf(one))),
    ...theirs.filter((one) => !here.has(nameOf(one)) && !was.has(nameOf(one))),
  ];
}

function joinPictures(media: Record<'base' | 'mine' | 'theirs', Picture[]>): Picture[] {
  const nameOf = ({ file, sourceUrl }: Picture): string => file ?? sourceUrl ?? '';
  const find = (list: Picture[], one: Picture) => list.find((other) => nameOf(other) === nameOf(one));
  return joinLists(media, nameOf).map((one) => {
    const [was, there] = [find(media.base, one), find(media.theirs, one)];
    return was && there && same(was, find(media.mine, one)) ? there : one;
  });
}

type Choose = <T>(field: string, label: string, values: { base: T; mine: T; theirs: T }) => T;

/** Options and variants: rows are known by their id, cells are merged one by one. */
function mergeMatrix(
  { base, mine, theirs }: { base: Draft; mine: Draft; theirs: Draft },
  { choose, taken }: { choose: Choose; taken: string[] },
): Pick<Draft, 'options' | 'variants'> {
  const shape = ({ options, variants }: Draft) => ({
    options,
    rows: variants.map(({ id, optionValues }) => [id, ...optionValues]),
  });
  const theyReshaped = !same(shape(base), shape(theirs));
  const iReshaped = !same(shape(base), shape(mine));
  const chosen =
    theyReshaped && iReshaped && !same(shape(mine), shape(theirs))
      ? choose('options', labels.options!, { base: shape(base), mine: shape(mine), theirs: shape(theirs) })
      : null;
  const frame = theyReshaped && !iReshaped ? theirs : mine;
  if (frame === theirs && chosen === null && theyReshaped) taken.push('Options');
  const find = (draft: Draft, { id, optionValues }: DraftVariant) =>
    draft.variants.find((one) => (id ? one.id === id : same(one.optionValues, optionValues)));
  const variants = frame.variants.map((row) => {
    const [was, my, their] = [find(base, row), find(mine, row), find(theirs, row)];
    if (!was || !my || !their) return my ?? row;
    const merged: Record<string, unknown> = { ...my, optionValues: row.optionValues };
    const name = row.optionValues.join(', ') || 'the one variant';
    for (const cell of [
      'listPriceMinor',
      'sale',
      'prices',
      'sku',
      'barcode',
      'picture',
      'tracked',
      'allowBackorder',
      'weightGrams',
      'taxClass',
    ] as const)
      merged[cell] = choose<unknown>(`variants.${row.id}.${cell}`, `${cellNames[cell]} of ${name}`, {
        base: was[cell],
        mine: my[cell],
        theirs: their[cell],
      });
    return merged as DraftVariant;
  });
  return { options: frame.options, variants };
}

const cellNames = {
  listPriceMinor: 'Price',
  sale: 'Sale',
  prices: 'Prices in other money',
  sku: 'SKU',
  barcode: 'Barcode',
  picture: 'Picture',
  tracked: 'Counting',
  allowBackorder: 'Backorders',
  weightGrams: 'Weight',
  taxClass: 'Tax class',
};

/** The draft with their value for a field in conflict. */
export function takeTheirs(draft: Draft, { field, theirs }: Conflict, theirDraft: Draft): Draft {
  const cell = /^variants\.([^.]+)\.(\w+)$/.exec(field);
  if (cell)
    return {
      ...draft,
      variants: draft.variants.map((one) => (one.id === cell[1] ? { ...one, [cell[2]!]: theirs } : one)),
    };
  if (field === 'options') return { ...draft, options: theirDraft.options, variants: theirDraft.variants };
  if (field in groups) return { ...draft, ...(theirs as Partial<Draft>) };
  return { ...draft, [field]: theirs };
}
