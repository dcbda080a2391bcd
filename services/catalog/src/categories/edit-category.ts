import { recordAudit } from '@souk/service-kit/audit';
import { type Db, inTransaction } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import type { Stall } from '../products/product.shapes.ts';
import { slug } from '../products/slug.ts';
import {
  type DeskCategoryRow,
  deleteCategory,
  insertCategory,
  isInUse,
  lockTree,
  orderCategories,
  retellHall,
  retellWhere,
  updateCategory,
} from './desk-category.queries.ts';

type Wanted = { title: string; tagline: string; stall: Stall; parentId: string | null };

/** Opens a stall (no parent), or a kind on one. It stands last. */
export const addCategory = (db: Service['db'], wanted: Wanted): Promise<DeskCategoryRow | Refusal> =>
  inTransaction(db, async (tx) => {
    const tree = await lockTree(tx);
    const refusal = misplaced(tree, { ...wanted, id: null });
    if (refusal) return refusal;
    const parent = tree.find(({ id }) => id === wanted.parentId);
    const siblings = tree.filter(({ parentId }) => parentId === wanted.parentId);
    const category = {
      ...wanted,
      handle: freeHandle(tree, parent ? `${parent.handle}-${slug(wanted.title)}` : slug(wanted.title)),
      stall: parent?.stall ?? wanted.stall,
      position: Math.max(0, ...siblings.map(({ position }) => position)) + 1,
    };
    const id = await insertCategory(tx, category);
    await audit(tx, { action: 'category.created', id, after: category });
    await retellHall(tx);
    return { id, ...category };
  });

/** Renames a stall or kind, or moves a kind with its products to another stall. Its address stays. */
export const changeCategory = (
  db: Service['db'],
  { id, wanted }: { id: string; wanted: Wanted },
): Promise<DeskCategoryRow | Refusal> =>
  inTransaction(db, async (tx) => {
    const tree = await lockTree(tx);
    const before = tree.find((one) => one.id === id);
    if (!before) return unknown();
    if ((before.parentId === null) !== (wanted.parentId === null))
      return invalid('parentId', 'A stall stays a stall, and a kind stays on one.');
    const refusal = misplaced(tree, { ...wanted, id });
    if (refusal) return refusal;
    const parent = tree.find((one) => one.id === wanted.parentId);
    const after = { ...before, ...wanted, stall: parent?.stall ?? wanted.stall };
    await updateCategory(tx, after);
    await audit(tx, { action: 'category.changed', id, before, after });
    await retellWhere(tx, id);
    await retellHall(tx);
    return after;
  });

/** Puts all stalls, or all kinds of one, in this order. */
export const sortCategories = (
  db: Service['db'],
  { parentId, ids }: { parentId: string | null; ids: string[] },
): Promise<{ ids: string[] } | Refusal> =>
  inTransaction(db, async (tx) => {
    const before = (await lockTree(tx)).filter((one) => one.parentId === parentId).map(({ id }) => id);
    if (before.toSorted().join() !== ids.toSorted().join())
      return invalid('ids', 'The list has changed meanwhile. Look at it again, then put it in order.');
    await orderCategories(tx, ids);
    await audit(tx, {
      action: 'category.order',
      id: parentId ?? 'hall',
      before: { ids: before },
      after: { ids },
    });
    await retellHall(tx);
    return { ids };
  });

/** Takes away a stall or kind where nothing stands. */
export const removeCategory = (db: Service['db'], id: string): Promise<{ id: string } | Refusal> =>
  inTransaction(db, async (tx) => {
    const before = (await lockTree(tx)).find((one) => one.id === id);
    if (!before) return unknown();
    if (await isInUse(tx, id))
      return refuse(
        'CATEGORY_NOT_EMPTY',
        `Something still stands at ${before.title}. Move it first, withdrawn things too.`,
      );
    await deleteCategory(tx, id);
    await audit(tx, { action: 'category.removed', id, before });
    await retellHall(tx);
    return { id };
  });

function misplaced(
  tree: DeskCategoryRow[],
  { id, title, parentId }: Wanted & { id: string | null },
): Refusal | null {
  const parent = tree.find((one) => one.id === parentId);
  if (parentId !== null && (!parent || parent.parentId !== null))
    return invalid('parentId', 'There is no such stall any more. Choose another.');
  const twin = tree.find(
    (one) => one.id !== id && one.parentId === parentId && one.title.toLowerCase() === title.toLowerCase(),
  );
  return twin
    ? refuse('CATEGORY_TAKEN', `There is “${twin.title}” already. Use another name.`, {
        errors: [{ path: 'title', message: `There is “${twin.title}” already. Use another name.` }],
      })
    : null;
}

function freeHandle(tree: DeskCategoryRow[], wanted: string): string {
  const taken = new Set(tree.map(({ handle }) => handle)).add('all').add('');
  for (let number = 1; ; number++) {
    const handle = number === 1 ? wanted : `${wanted || 'stall'}-${number}`;
    if (!taken.has(handle)) return handle;
  }
}

const unknown = (): Refusal => refuse('CATEGORY_UNKNOWN', 'There is no such stall or kind any more.');

const invalid = (path: string, message: string): Refusal =>
  refuse('VALIDATION', message, { errors: [{ path, message }] });

type Told = { action: string; id: string; before?: Record<string, unknown>; after?: Record<string, unknown> };

/** Of what changed, only what differs. */
function audit(tx: Db, { action, id, before, after }: Told): Promise<void> {
  const differing = (one: Record<string, unknown>, other: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(one).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(other[name])),
    );
  return recordAudit(tx, {
    action,
    entity: 'category',
    entityId: id,
    before: before && (after ? differing(before, after) : before),
    after: after && (before ? differing(after, before) : after),
  });
}
