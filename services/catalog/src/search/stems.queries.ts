import { type Reader, readRows } from '../read-rows.ts';

const MOST = 20_000;
const known = new Map<string, string[]>();

/** A word's stems as search knows them: none of a word that says nothing. What they are never changes, so they are kept. */
export async function stemsOf(
  reader: Reader,
  words: readonly string[],
): Promise<(word: string) => readonly string[]> {
  const asked = [...new Set(words)];
  const unknown = asked.filter((word) => !known.has(word));
  if (known.size + unknown.length > MOST) known.clear();
  const missing = asked.filter((word) => !known.has(word));
  if (missing.length > 0) {
    const rows = await readRows<{ word: string; stems: string[] }>(
      reader,
      `select word, tsvector_to_array(to_tsvector('public.souk', word)) as stems from unnest($1::text[]) as word`,
      [missing],
    );
    for (const { word, stems } of rows) known.set(word, stems);
  }
  return (word) => known.get(word) ?? [];
}
