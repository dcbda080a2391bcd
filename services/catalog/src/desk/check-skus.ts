import type { Db } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { StoredProduct } from './editable.queries.ts';
import { readTakenSkus } from './editable.queries.ts';
import type { ProductInput } from './editable.shapes.ts';

/**
 * A SKU that is entered here belongs to no other variant. One that an import brought twice may stay until somebody
 * touches it.
 */
export async function checkSkus(
  tx: Db,
  input: ProductInput,
  before: StoredProduct | null,
): Promise<Refusal | null> {
  const was = new Map(before?.variants.map(({ id, sku }) => [id, sku]));
  const entered = input.variants.flatMap(({ id, sku }, index) =>
    sku !== null && (id === null || was.get(id) !== sku) ? [{ sku, index }] : [],
  );
  const taken = await readTakenSkus(tx, {
    productId: before?.id ?? null,
    skus: entered.map(({ sku }) => sku),
  });
  const isTwice = (sku: string, index: number): boolean =>
    input.variants.some((other, i) => i !== index && other.sku?.toLowerCase() === sku.toLowerCase());
  const errors = entered
    .filter(({ sku, index }) => taken.has(sku.toLowerCase()) || isTwice(sku, index))
    .map(({ sku, index }) => ({
      path: `variants.${index}.sku`,
      message: `Another variant has the SKU ${sku}. Use another, or none.`,
    }));
  return errors.length === 0
    ? null
    : refuse('SKU_TAKEN', 'A SKU names one variant only. Change it, or leave it empty.', { errors });
}
