import { recordAudit } from '@souk/service-kit/audit';
import { businessTime, type Db, inTransaction, postgresError } from '@souk/service-kit/database';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import type { MediaStore } from '../media/media-store.ts';
import { takeUploads } from '../media/uploaded-picture.queries.ts';
import { orThrow } from '../or-throw.ts';
import { lockProduct } from '../products/product-lock.queries.ts';
import { saveProduct } from '../products/save-product.ts';
import { slug } from '../products/slug.ts';
import { checkEdit } from './check-edit.ts';
import { checkPictures } from './check-pictures.ts';
import { checkSkus } from './check-skus.ts';
import {
  dropRedirect,
  isHandleTaken,
  moveHandle,
  moveVariants,
  readKnownVariants,
  readStored,
} from './editable.queries.ts';
import type { EditableProduct, ProductInput } from './editable.shapes.ts';
import { matchVariants } from './match-variants.ts';
import { changedSince, differences, fieldsOf } from './product-fields.ts';
import { findPlace, toDraft } from './to-draft.ts';
import { toEditable } from './to-editable.ts';

type Desk = { db: Service['db']; media: MediaStore };

/** Carries a new product in. Without a handle it gets one from its title. */
export const createProduct = ({ db, media }: Desk, input: ProductInput): Promise<EditableProduct | Refusal> =>
  withRefusals(() =>
    inTransaction(db, async (tx) => {
      const handle = input.handle || (await freeHandle(tx, input.title));
      const productId = await write(tx, { input, handle, before: null, media });
      return finish(tx, { productId, before: null });
    }),
  );

/**
 * Changes a product as a whole. When somebody else has changed it since the version the editor read, nothing is
 * written, and the refusal carries which fields those are and what the product is now, so that both can be kept.
 */
export const changeProduct = (
  { db, media }: Desk,
  { productId, expectedVersion, input }: { productId: string; expectedVersion: string; input: ProductInput },
): Promise<EditableProduct | Refusal> =>
  withRefusals(() =>
    inTransaction(db, async (tx) => {
      if ((await lockProduct(tx, { productId })) === null) throw unknown();
      const before = (await readStored(tx, productId))!;
      const changed = changedSince(expectedVersion, before);
      if (changed === null || changed.length > 0) throw changedMeanwhile(toEditable(before), changed ?? []);
      const handle = input.handle || before.handle;
      if (handle !== before.handle) {
        if (await isHandleTaken(tx, { handle, productId })) throw handleTaken(handle);
        await moveHandle(tx, {
          productId,
          from: before.handle,
          to: handle,
          known: before.publishedAt !== null,
        });
      }
      await write(tx, { input, handle, before, media });
      return finish(tx, { productId, before });
    }),
  );

type Writing = {
  input: ProductInput;
  handle: string;
  before: Awaited<ReturnType<typeof readStored>>;
  media: MediaStore;
};

/** Checks what was entered and saves it. Throws what is wrong, which undoes the transaction. */
async function write(tx: Db, { input, handle, before, media }: Writing): Promise<string> {
  const place = orThrow(await findPlace(tx, input));
  const matching = orThrow(matchVariants(input, before ? await readKnownVariants(tx, before.id) : []));
  orThrow(checkEdit(input, before, await businessTime(tx)));
  // Before they are looked for: none can be swept between the look and the commit.
  await takeUploads(
    tx,
    input.media.flatMap(({ file }) => file ?? []),
  );
  orThrow(await checkPictures(media, input, before));
  orThrow(await checkSkus(tx, input, before));
  await dropRedirect(tx, handle);
  await moveVariants(tx, matching);
  const { productId, created } = await saveProduct(
    tx,
    toDraft(input, { handle, ...place, importHash: null }),
  );
  // Somebody else's, under this address: undone before anybody sees it.
  if (created !== (before === null)) throw handleTaken(handle);
  return productId;
}

async function finish(
  tx: Db,
  { productId, before }: { productId: string; before: Awaited<ReturnType<typeof readStored>> },
): Promise<EditableProduct> {
  const after = (await readStored(tx, productId))!;
  const told = differences(before ? fieldsOf(before) : {}, fieldsOf(after));
  if (!before || Object.keys(told.after).length + Object.keys(told.before).length > 0)
    await recordAudit(tx, {
      action: before ? 'product.changed' : 'product.created',
      entity: 'product',
      entityId: productId,
      ...(before ? told : { after: told.after }),
    });
  return toEditable(after);
}

/** "Rose Teapot" is rose-teapot, or rose-teapot-2 where that one is taken. */
async function freeHandle(tx: Db, title: string): Promise<string> {
  const wanted = slug(title) || 'product';
  for (let number = 1; number < 100; number++) {
    const handle = number === 1 ? wanted : `${wanted}-${number}`;
    if (!(await isHandleTaken(tx, { handle, productId: null }))) return handle;
  }
  throw handleTaken(wanted);
}

/** Thrown inside, so that nothing is left behind; a value outside. */
async function withRefusals<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (isRefusal(error)) return error;
    if (postgresError(error)?.constraint === 'product_handle_key') return handleTaken();
    throw error;
  }
}

const unknown = (): Refusal =>
  refuse('PRODUCT_UNKNOWN', 'There is no product of this id. It may be a draft that was never saved.');

const handleTaken = (handle?: string): Refusal =>
  refuse('HANDLE_TAKEN', 'Another product has this address. Choose another one.', {
    errors: [
      { path: 'handle', message: `${handle ? `“${handle}”` : 'This address'} is taken. Choose another.` },
    ],
  });

const changedMeanwhile = (current: EditableProduct, fields: string[]): Refusal =>
  refuse(
    'PRODUCT_CHANGED',
    'Somebody else has changed this product since you opened it. Look at both, then save again.',
    {
      version: current.version,
      changedBy: current.editedBy,
      changedAt: current.editedAt,
      fields,
      current,
    },
  );
