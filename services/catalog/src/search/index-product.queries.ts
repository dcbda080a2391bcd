import type { Db } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { ProductDraft } from '../products/product-draft.ts';
import { plainText } from '../products/sanitize-story.ts';
import { indexWords } from './index-words.ts';
import { dictionaryWords } from './search-words.ts';

/** Writes what search finds a product by: its title first, then what it is, then how it is told. */
export async function indexProduct(
  tx: Db,
  { id, draft }: { id: string; draft: ProductDraft },
): Promise<void> {
  const colours = draft.options.filter(isColour).flatMap((option) => option.values.map(({ value }) => value));
  const whatItIs = [
    draft.noun,
    draft.kind?.title ?? '',
    draft.category.title,
    draft.vendor,
    ...draft.tags,
    ...colours,
  ];
  const told = [draft.storyTitle, plainText(draft.storyHtml), ...draft.particulars.map(({ value }) => value)];
  await tx.execute(sql`
    update product set
      words = ${sql.param(dictionaryWords(draft.title, draft.tagline, ...whatItIs))}::text[],
      search = setweight(to_tsvector('souk', ${draft.title}), 'A')
        || setweight(to_tsvector('souk', ${whatItIs.join(' ')}), 'B')
        || setweight(to_tsvector('souk', ${draft.tagline}), 'C')
        || setweight(to_tsvector('souk', ${told.join(' ').slice(0, 20_000)}), 'D')
    where id = ${id}`);
  await indexWords(tx, id);
}

export const isColour = ({ name }: { name: string }): boolean => /^colou?r$/i.test(name.trim());
export const isSize = ({ name }: { name: string }): boolean => /^(size|waist)$/i.test(name.trim());
