import type pg from 'pg';
import { splitWords } from '../search/search-words.ts';

/** How search stems each word; null for words it leaves out. */
export type Stems = ReadonlyMap<string, string | null>;

/** Has PostgreSQL stem a vocabulary once, so that a million texts need not be. */
export const readStems = async (client: pg.ClientBase, texts: Iterable<string>): Promise<Stems> => {
  const words = [...new Set([...texts].flatMap(splitWords))];
  const { rows } = await client.query<{ word: string; stem: string | null }>(
    `select word, (tsvector_to_array(to_tsvector('souk', word)))[1] as stem from unnest($1::text[]) as word`,
    [words],
  );
  return new Map(rows.map(({ word, stem }) => [word, stem]));
};

const WEIGHTS = ['A', 'B', 'C', 'D'];

/** What `to_tsvector` makes of plain words, in the four weights of search: each lexeme with its places. */
export const vectorOf = (searched: readonly string[], stems: Stems): string => {
  const places = new Map<string, string[]>();
  let before = 0;
  for (const [part, text] of searched.entries()) {
    const words = splitWords(text);
    let last = 0;
    for (const [i, word] of words.entries()) {
      const stem = stems.get(word);
      if (stem === undefined) throw new Error(`"${word}" is not of the vocabulary`);
      if (stem === null) continue;
      last = i + 1;
      const found = places.get(stem) ?? [];
      found.push(`${before + i + 1}${WEIGHTS[part]}`);
      places.set(stem, found);
    }
    // Texts are joined as `||` joins vectors: the next begins behind the last lexeme of this one.
    before += last;
  }
  return [...places].map(([stem, at]) => `'${stem}':${at.join(',')}`).join(' ');
};
