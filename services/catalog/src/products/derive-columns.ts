import { dictionaryWords } from '../search/search-words.ts';
import type { Option } from './product.shapes.ts';
import type { ProductDraft } from './product-draft.ts';
import { plainText } from './sanitize-story.ts';

const MAX_TOLD = 20_000;

export type Derived = {
  colours: { value: string; swatch: string | null }[];
  sizes: string[];
  /** For the list of distinct words that typos are corrected towards: what things are called and made of. */
  words: string[];
  /** What search reads, the most telling first: the title, what it is, its line, how it is told. */
  searched: [string, string, string, string];
};

/** What a product is filtered and found by, read off its draft. */
export function deriveColumns(draft: ProductDraft): Derived {
  const values = (matches: RegExp): Option['values'] =>
    draft.options.filter(({ name }) => matches.test(name.trim())).flatMap((option) => option.values);
  const colours = values(/^colou?r$/i);
  const whatItIs = [
    ...[draft.noun, draft.kind?.title ?? '', draft.category.title, draft.vendor],
    ...draft.tags,
    ...colours.map(({ value }) => value),
  ];
  const particulars = draft.particulars.map(({ value }) => value);
  const told = [draft.storyTitle, plainText(draft.storyHtml), ...particulars];
  return {
    colours,
    sizes: values(/^(size|waist)$/i).map(({ value }) => value),
    words: dictionaryWords(draft.title, ...whatItIs, ...particulars),
    searched: [draft.title, whatItIs.join(' '), draft.tagline, told.join(' ').slice(0, MAX_TOLD)],
  };
}
