import { stockCountRequested } from '@souk/events/stock-count';
import { recordAudits } from '@souk/service-kit/audit';
import type { Db } from '@souk/service-kit/database';
import { publishAll } from '@souk/service-kit/outbox';
import { inSlices } from '../in-slices.ts';
import type { CategoryRef, ProductDraft } from '../products/product-draft.ts';
import { type SavedProduct, saveProducts } from '../products/save-product.ts';
import { formOfSnapshot, hashOfContent, hashOfForm } from './file-form.ts';
import { isWritten, type WithMedia } from './gather-media.ts';
import type { ImportItem } from './import.shapes.ts';
import { insertChanges } from './import-change.queries.ts';
import { insertProblems, type PlannedItem, saveOutcomes } from './import-item.queries.ts';
import type { ImportRow } from './import-row.ts';
import { openPlace, type Place } from './place-product.ts';
import {
  claimHandles,
  lockProducts,
  readSnapshots,
  readSnapshotsById,
  type Snapshot,
} from './snapshot.queries.ts';
import { snapshotOfMade } from './snapshot-of-made.ts';
import { toDraft } from './to-draft.ts';

export type Outcome = { seq: number; outcome: NonNullable<ImportItem['outcome']> };
type Decided = WithMedia & { outcome: Outcome['outcome']; now: Snapshot | null };

/**
 * Saves a batch of products in the caller's transaction, each whole and with what it was before. A product that is no
 * longer what the dry run saw is left alone, unless whoever imports has said to go over that.
 */
export async function applyProducts(
  tx: Db,
  row: ImportRow,
  { products, planned }: { products: WithMedia[]; planned: Map<number, PlannedItem> },
): Promise<Outcome[]> {
  const current = await readLocked(tx, products);
  const decided = products.map((product): Decided => {
    const now = current.get(product.handle) ?? null;
    return { ...product, now, outcome: decide(product, { now, planned: planned.get(product.seq)!, row }) };
  });
  const going = decided.filter(({ outcome }) => outcome === 'created' || outcome === 'changed');
  if (going.length > 0) await write(tx, row, going);
  const outcomes = decided.map(({ seq, outcome }) => ({ seq, outcome }));
  // What came as the dry run found it need not be written: how far the file was applied says as much.
  const otherwise = outcomes.filter(({ seq, outcome }) => {
    const { kind, outcome: before } = planned.get(seq)!;
    return outcome !== kind || before !== null;
  });
  await saveOutcomes(tx, row.id, otherwise);
  return outcomes;
}

/** What these products are, under their locks. One whose version has not moved is as it was read a moment ago. */
async function readLocked(tx: Db, products: WithMedia[]): Promise<Map<string, Snapshot>> {
  const versions = await lockProducts(
    tx,
    products.map(({ handle }) => handle),
  );
  const known = new Map<string, Snapshot>();
  for (const { handle, before } of products)
    if (before && before.version === versions.get(handle)) known.set(handle, before);
  const others = [...versions.keys()].filter((handle) => !known.has(handle));
  if (others.length === 0) return known;
  return new Map([...known, ...(await readSnapshots(tx, others))]);
}

function decide(
  product: WithMedia,
  { now, planned, row }: { now: Snapshot | null; planned: PlannedItem; row: ImportRow },
): Outcome['outcome'] {
  if (now !== null && product.before !== null && product.differences.length === 0) return 'unchanged';
  const is = now === null ? null : hashOfForm(formOfSnapshot(now));
  // Changed in the moments since the pictures were fetched, or since the merchant read the dry run.
  if (is !== product.seen) return 'meanwhile';
  if (is !== planned.seen && !row.overwrite) return 'meanwhile';
  return now === null ? 'created' : 'changed';
}

async function write(tx: Db, row: ImportRow, products: Decided[]): Promise<void> {
  const written = products.filter(isWritten);
  const saved = written.length > 0 ? await saveProducts(tx, await draftsOf(tx, written)) : [];
  await claimHandles(
    tx,
    products.filter(({ now }) => now === null).map(({ handle }) => handle),
  );
  const savedAs = new Map(written.map(({ seq }, i) => [seq, saved[i]!]));
  const ids = products.map(({ seq, now }) => savedAs.get(seq)?.productId ?? now!.id);
  const after = await readAfter(tx, ids, saved);
  await insertChanges(
    tx,
    row.id,
    await inSlices(products, ({ seq, handle, now, counts }, i) => {
      const product = after.get(ids[i]!)!;
      const counted = counts.map(({ variantId }) => variantId);
      return {
        ...{ seq, handle, counted, productId: product.id, title: product.title },
        ...{ kind: now === null ? 'created' : 'changed', before: now, afterHash: hashOfContent(product) },
      };
    }),
  );
  await insertProblems(tx, row.id, written.flatMap(missingPictures));
  await askForCounts(
    tx,
    row,
    products.map((product, i) => ({ ...product, after: after.get(ids[i]!)! })),
  );
  await recordAudits(
    tx,
    products.map(({ now, differences, title }, i) => ({
      action: 'product.imported',
      entity: 'product',
      entityId: ids[i]!,
      before:
        now === null
          ? null
          : differences.map(({ field, variant, before }) => ({ field, variant, value: before })),
      after: {
        import: row.id,
        ...(now === null
          ? { title }
          : { changed: differences.map(({ field, variant, after: value }) => ({ field, variant, value })) }),
      },
    })),
  );
}

/** What products became. A new one is what was written; the others are read back. */
async function readAfter(tx: Db, ids: string[], saved: SavedProduct[]): Promise<Map<string, Snapshot>> {
  const made = new Map<string, Snapshot>();
  for (const one of saved) {
    const snapshot = one.made && snapshotOfMade(one.made);
    if (snapshot) made.set(one.productId, snapshot);
  }
  const others = ids.filter((id) => !made.has(id));
  if (others.length === 0) return made;
  return new Map([...made, ...(await readSnapshotsById(tx, others))]);
}

async function draftsOf(tx: Db, products: Decided[]): Promise<ProductDraft[]> {
  const opened = new Map<string, { category: CategoryRef; kind: CategoryRef | null }>();
  const open = async (place: Place) => {
    const name = `${place.stall}\n${place.kind}`;
    const known = opened.get(name) ?? (await openPlace(tx, place));
    opened.set(name, known);
    return known;
  };
  const drafts: ProductDraft[] = [];
  for (const { imported, now, media, place, keyOfUrl } of products)
    drafts.push(toDraft(imported, { before: now, media, keyOfUrl, ...(await open(place)) }));
  return drafts;
}

/** Those refused by their very address were told by the dry run. */
const missingPictures = ({ handle, missing, pictures }: Decided) =>
  missing
    .filter(({ url }) => !pictures.some((refused) => refused.url === url))
    .map(({ line, url, message }) => ({
      ...{ kind: 'picture' as const, line, url, message, product: handle, column: 'Image Src' },
      code: 'PICTURE_MISSING' as const,
    }));

/** Existing variants whose count the file is to set: inventory does it, once, and keeps it in its ledger. */
const askForCounts = (tx: Db, row: ImportRow, products: (Decided & { after: Snapshot })[]): Promise<void> =>
  publishAll(
    tx,
    stockCountRequested,
    products
      .filter(({ counts }) => counts.length > 0)
      .map(({ counts, after }) => ({
        aggregateId: after.id,
        aggregateVersion: after.version,
        payload: {
          productId: after.id,
          key: `import:${row.id}`,
          reason: `import ${row.name}`,
          actor: row.actor,
          counts: counts.filter(({ variantId }) => after.variants.some(({ id }) => id === variantId)),
        },
      })),
  );
