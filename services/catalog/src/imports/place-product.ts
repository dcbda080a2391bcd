import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { CategoryRow } from '../categories/category.queries.ts';
import { ensureKind, ensureStall } from '../categories/category-write.queries.ts';
import type { Stall } from '../products/product.shapes.ts';
import type { CategoryRef } from '../products/product-draft.ts';
import { slug } from '../products/slug.ts';
import { matchPlace } from './match-place.ts';
import type { ImportedProduct } from './read-product-rows.ts';
import type { Snapshot } from './snapshot.queries.ts';

/** Where a product will stand, by name: the stall and the kind may still have to be made. */
export type Place = {
  stall: string;
  kind: string;
  stallRef: CategoryRef | null;
  kindRef: CategoryRef | null;
};

export async function readCategories(db: Db): Promise<CategoryRow[]> {
  const { rows } = await rowsOf<CategoryRow>(
    db,
    sql`select id, parent_id as "parentId", handle, title, tagline, stall, position from category`,
  );
  return rows;
}

const newArrivals = {
  handle: 'new-arrivals',
  title: 'New arrivals',
  tagline: 'Just carried in, not yet on a stall of their own.',
  stall: 'leaf' as const,
};

/**
 * Where an imported product stands. One the hall has already stays where somebody put it, unless the file names
 * another place for it.
 */
export function placeOf(
  imported: ImportedProduct,
  before: Snapshot | null,
  categories: CategoryRow[],
): Place {
  if (before && saysTheSame(imported, before, categories))
    return placed(before.category, before.kind, before.kind?.title ?? '');
  const { stallId, kindTitle } = matchPlace(imported, categories);
  const stall = categories.find(({ id, handle }) =>
    stallId === null ? handle === newArrivals.handle : id === stallId,
  );
  const kindHandle = kindHandleOf(stall?.handle ?? newArrivals.handle, kindTitle);
  const kind = categories.find(({ handle }) => handle === kindHandle);
  return placed(stall ? refOf(stall) : null, kind ? refOf(kind) : null, kindTitle);
}

const placed = (stallRef: CategoryRef | null, kindRef: CategoryRef | null, kindTitle: string): Place => ({
  stall: stallRef?.title ?? newArrivals.title,
  kind: kindRef?.title ?? kindTitle,
  stallRef,
  kindRef,
});

const refOf = ({ id, handle, title, stall }: CategoryRow): CategoryRef => ({
  ...{ id, handle, title },
  stall: stall as Stall,
});

const kindHandleOf = (stallHandle: string, title: string): string =>
  `${stallHandle}-${slug(title) || 'kind'}`;

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

function saysTheSame(
  { type, productCategory }: ImportedProduct,
  { kind, category }: Snapshot,
  categories: CategoryRow[],
): boolean {
  if (type === '' && productCategory === '') return true;
  const path = productCategory.split('>').map((part) => part.trim());
  const otherStall = categories.some(
    ({ parentId, title, id }) =>
      parentId === null && id !== category.id && path.some((part) => same(part, title)),
  );
  if (otherStall) return false;
  return type === ''
    ? path.some((part) => same(part, kind?.title ?? category.title))
    : same(type, kind?.title ?? '');
}

/** Makes what a place lacks: the stall of new arrivals, a kind. Known places cost nothing. */
export async function openPlace(
  tx: Db,
  place: Place,
): Promise<{ category: CategoryRef; kind: CategoryRef | null }> {
  const category = place.stallRef ?? (await ensureStall(tx, newArrivals));
  if (place.kindRef || place.kind === '') return { category, kind: place.kindRef };
  return { category, kind: await ensureKind(tx, category, place.kind) };
}
