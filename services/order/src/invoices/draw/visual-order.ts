import { createRequire } from 'node:module';
import type { Bidi } from 'bidi-js';

// Its types say that it is a module, and it is not.
const makeBidi = createRequire(import.meta.url)('bidi-js') as () => Bidi;
const bidi = makeBidi();
const MAY_TURN = /[\p{Script=Hebrew}\p{Script=Arabic}\u202a-\u202e\u2066-\u2069]/u;

/** A piece of a line in the order in which it is read; an odd level runs from right to left. */
export type Level = { text: string; level: number };

/** A line in pieces of one direction, with its brackets turned where they are read from the right. `auto`: begins as its first letter does. */
export const levelsOf = (line: string, base: 'ltr' | 'auto' = 'ltr'): Level[] => {
  if (!MAY_TURN.test(line)) return [{ text: line, level: 0 }];
  const { levels } = bidi.getEmbeddingLevels(line, base);
  const turned = bidi.getMirroredCharactersMap(line, levels);
  const pieces: Level[] = [];
  let place = 0;
  for (const letter of line) {
    const level = levels[place] ?? 0;
    const text = turned.get(place) ?? letter;
    const last = pieces.at(-1);
    if (last && last.level === level) last.text += text;
    else pieces.push({ text, level });
    place += letter.length;
  }
  return pieces;
};

/** Pieces of a line as they stand on paper, from the left: rule L2 of the Unicode bidirectional algorithm. */
export const visualOrder = <P extends { level: number }>(pieces: readonly P[]): P[] => {
  const placed = [...pieces];
  const highest = Math.max(0, ...placed.map(({ level }) => level));
  for (let level = highest; level > 0; level--)
    for (let from = 0; from < placed.length; from++) {
      let to = from;
      while ((placed[to]?.level ?? -1) >= level) to++;
      placed.splice(from, to - from, ...placed.slice(from, to).reverse());
      from = Math.max(from, to - 1);
    }
  return placed;
};
