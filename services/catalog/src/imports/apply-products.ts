import { stockCountRequested } from '@souk/events/stock-count';
import { recordAudits } from '@souk/service-kit/audit';
import type { Db } from '@souk/service-kit/database';
import { publishAll } from '@souk/service-kit/outbox';
import type { CategoryRef, ProductDraft } from '../products/product-draft.ts';
import { saveProducts } from '../products/save-product.ts';
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
  const handles = products.map(({ handle }) => handle);
  await lockProducts(tx, handles);
  const current = await readSnapshots(tx, handles);
  const decided = products.map((product): Decided => {
    const now = current.get(product.handle) ?? null;
    return { ...product, now, outcome: decide(product, { now, planned: planned.get(product.seq)!, row }) };
  });
  const going = decided.filter(({ outcome }) => outcome === 'created' || outcome === 'changed');
  if (going.length > 0) await write(tx, row, going);
  const outcomes = decided.map(({ seq, outcome }) => ({ seq, outcome }));
  await saveOutcomes(tx, row.id, outcomes);
  return outcomes;
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
  const idOf = new Map(written.map(({ seq }, i) => [seq, saved[i]!.productId]));
  const ids = products.map(({ seq, now }) => idOf.get(seq) ?? now!.id);
  const after = await readSnapshotsById(tx, ids);
  await insertChanges(
    tx,
    row.id,
    products.map(({ seq, handle, now, counts }, i) => {
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
