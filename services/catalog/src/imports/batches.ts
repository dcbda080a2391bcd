import type { Readable } from 'node:stream';
import { groupRows, type RowGroup } from './group-rows.ts';
import type { ImportProblem } from './import.shapes.ts';
import type { NumberedGroup } from './prepare-batch.ts';
import { readRowsOfCsv } from './read-rows-of-csv.ts';
import type { TextKind } from './text-encoding.ts';

export type Batch = { groups: NumberedGroup[]; rowsDone: number; bytesDone: number };

const MOST_PRODUCTS = 200;
const MOST_ROWS = 800;
const MOST_PICTURES = 48;
const MOST_CHARACTERS = 2_000_000;

/**
 * Reads a file product by product, in batches small enough for one short transaction and for memory, whatever the
 * file. Products up to `after` are passed over. What is wrong with the file as such is told to `broken`.
 */
export async function* readBatches(
  file: Readable,
  { kind, after, broken }: { kind: TextKind; after: number; broken(problem: ImportProblem): void },
): AsyncGenerator<Batch> {
  let bytesDone = 0;
  let rowsDone = 0;
  let seq = 0;
  let groups: NumberedGroup[] = [];
  let weight = { rows: 0, pictures: 0, characters: 0 };
  const rows = readRowsOfCsv(file, { ...kind, seen: (bytes) => (bytesDone = bytes) });
  for await (const group of groupRows(rows)) {
    if ('fileProblem' in group) {
      broken(group.fileProblem);
      continue;
    }
    seq++;
    rowsDone += group.rowCount;
    if (seq <= after) continue;
    groups.push({ ...group, seq });
    weight = add(weight, group);
    if (isFull(groups.length, weight)) {
      yield { groups, rowsDone, bytesDone };
      groups = [];
      weight = { rows: 0, pictures: 0, characters: 0 };
    }
  }
  if (groups.length > 0) yield { groups, rowsDone, bytesDone };
}

type Weight = { rows: number; pictures: number; characters: number };

const add = (weight: Weight, { rows }: RowGroup): Weight => ({
  rows: weight.rows + rows.length,
  pictures: weight.pictures + rows.filter((row) => row.get('image') !== '').length,
  characters: weight.characters + rows.reduce((sum, row) => sum + row.size, 0),
});

const isFull = (products: number, { rows, pictures, characters }: Weight): boolean =>
  products >= MOST_PRODUCTS ||
  rows >= MOST_ROWS ||
  pictures >= MOST_PICTURES ||
  characters >= MOST_CHARACTERS;
