import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lexemesOf, type Standing } from './lexemes-of.ts';
import { type AskedPart, createWordIndex } from './word-index.ts';

const words = ['ash', 'ashen', 'bell', 'bowl', "o'neil", 'cedar', 'cup', 'lamp', 'lantern', 'wal', 'walnut'];
const quoted = (word: string): string => `'${word.replaceAll("'", "''")}'`;
const vectorOf = (title: string[], told: string[]): string =>
  [...new Set([...title, ...told])]
    .map((word) => `${quoted(word)}:${title.includes(word) ? `${title.indexOf(word) + 1}A,90` : '91'}`)
    .join(' ');
const part = (stem: string, beginning: string | null = null): AskedPart => ({
  stems: [stem],
  beginning,
  held: new Map(),
});

const some = fc.subarray(words, { maxLength: 4 });
const change = fc.record({ slot: fc.nat(12), text: fc.option(fc.record({ title: some, told: some })) });
const question = fc.record({
  asked: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
  any: fc.boolean(),
});

test('what holds the words is found, whatever was entered, changed and taken away before', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 80 }),
      fc.array(question, { maxLength: 8 }),
      (changes, questions) => {
        const index = createWordIndex();
        const texts = new Map<number, string[]>();
        for (const { slot, text } of changes) {
          if (text === null) index.forget(slot);
          else index.put(slot, vectorOf(text.title, text.told));
          if (text === null) texts.delete(slot);
          else texts.set(slot, [...text.title, ...text.told]);
        }
        for (const { asked, any } of questions) {
          const last = asked.length - 1;
          const parts = asked.map((word, n) => part(word, n === last ? word : null));
          const holds = (text: string[]) => (word: string, n: number) =>
            text.some((own) => own === word || (n === last && own.startsWith(word)));
          const expected = [...texts].filter(([, text]) =>
            any ? asked.some(holds(text)) : asked.every(holds(text)),
          );
          expect([...index.slotsOf(index.holding(parts, { any }))].toSorted((a, b) => a - b)).toEqual(
            expected.map(([slot]) => slot).toSorted((a, b) => a - b),
          );
        }
      },
    ),
  );
});

test('a title that is just what was asked for comes before one that holds it, and that before a mere mention', () => {
  const index = createWordIndex();
  index.put(0, vectorOf(['bell'], ['walnut', 'lamp']));
  index.put(1, vectorOf(['walnut', 'lamp', 'cup'], []));
  index.put(2, vectorOf(['walnut', 'lamp'], ['bell']));
  const found = [...index.slotsOf(index.holding([part('walnut'), part('lamp', 'lamp')], { any: false }))];
  const fit = (slot: number): number =>
    index.fit(index.textOf(slot), { parts: 2, title: index.titleOf(slot) });
  expect(found.toSorted((a, b) => fit(b) - fit(a))).toEqual([2, 1, 0]);
});

test('texts that change for ever take no more room than those that are there', () => {
  const index = createWordIndex();
  const text = (n: number): string => vectorOf(['lamp', `word${n % 50}`], words);
  for (let slot = 0; slot < 500; slot++) index.put(slot, text(slot));
  const { entries } = index.size();
  for (let n = 0; n < 20_000; n++) index.put(n % 500, text(n));
  expect(index.size().texts).toBe(500);
  expect(index.size().entries).toBeLessThan(entries * 2);
});

test('a search vector is read as PostgreSQL writes it: quotes, backslashes, and the best place of each word', () => {
  const seen: [string, Standing][] = [];
  lexemesOf(
    String.raw`'a''b':3B,4 'back\\slash':1A,7C 'plain':12 'far':601 'late':700C 'x'`,
    (lexeme, standing) => void seen.push([lexeme, standing]),
  );
  expect(seen).toEqual([
    ["a'b", 2],
    ['back\\slash', 3],
    ['plain', 0],
    ['late', 1],
    ['x', 0],
  ]);
});
