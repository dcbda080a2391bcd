import type { Currency } from '@souk/service-kit/markets';
import type { Image } from '../products/product.shapes.ts';
import type { Reader } from '../read-rows.ts';
import type { Shelves } from '../shelves/keep-shelves.ts';
import type { ShelfIndex } from '../shelves/shelf-index.ts';
import { type CategoryRow, readCategories, readWindows } from './category.queries.ts';
import type { CategorySummary } from './category.shapes.ts';

export type HallCategory = { row: CategoryRow; summary: CategorySummary; kinds: HallKind[] };
export type HallKind = { row: CategoryRow; count: number };
export type Hall = {
  stalls: HallCategory[];
  total: number;
  /** What was counted, for who counts more. */
  index: ShelfIndex;
};

const EMPTY: Image = { src: null, alt: '', art: false, missing: 'nothing here yet' };

/** The whole hall at a glance: every stall with its window, its kinds and how much stands there. */
export async function readHall(
  { reader, shelves }: { reader: Reader; shelves: Shelves },
  currency: Currency,
): Promise<Hall> {
  const [rows, index, windows] = await Promise.all([
    readCategories(reader),
    shelves.current(),
    readWindows(reader, currency),
  ]);
  const stallCounts = new Map<string, number>();
  const kindCounts = new Map<string | null, number>();
  let total = 0;
  for (const { categoryId, kindId, count } of index.counts(currency)) {
    stallCounts.set(categoryId, (stallCounts.get(categoryId) ?? 0) + count);
    kindCounts.set(kindId, (kindCounts.get(kindId) ?? 0) + count);
    total += count;
  }
  const kindsOf = Map.groupBy(rows, ({ parentId }) => parentId);
  const imagesOf = new Map(windows.map(({ categoryId, images }) => [categoryId, images]));
  const stalls = rows
    .filter((row) => row.parentId === null)
    .map((row) => {
      const images = imagesOf.get(row.id) ?? [];
      const { handle, title, stall, tagline, position } = row;
      const count = stallCounts.get(row.id) ?? 0;
      const kinds = (kindsOf.get(row.id) ?? []).map((kind) => ({
        row: kind,
        count: kindCounts.get(kind.id) ?? 0,
      }));
      const summary = { handle, title, stall, tagline, position, count, image: images[0] ?? EMPTY, images };
      return { row, summary, kinds };
    });
  return { stalls, total, index };
}
