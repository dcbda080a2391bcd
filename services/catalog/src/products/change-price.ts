import { recordAudit } from '@souk/service-kit/audit';
import { businessTime, type Db, inTransaction } from '@souk/service-kit/database';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { variant } from '../schema.ts';
import { changedPrice } from './price.ts';
import { lockProduct, markEdited, moveVersion } from './product-lock.queries.ts';
import { publishProductChanged } from './publish-product-changed.ts';
import { refreshCards } from './refresh-cards.queries.ts';

const minor = z.int().min(0).max(99_999_999);

export const priceChangeSchema = z
  .strictObject({
    listPriceMinor: minor.optional(),
    salePriceMinor: minor.nullable().optional(),
    saleLabel: z.string().trim().min(1).max(60).nullable().optional(),
    saleUntil: z.iso.datetime({ offset: true }).nullable().optional(),
  })
  .meta({ id: 'PriceChange' });

/** Changes one variant's price, tells subscribers, and records who did it. */
export const changePrice = (
  db: Service['db'],
  { variantId, change }: { variantId: string; change: z.infer<typeof priceChangeSchema> },
) =>
  inTransaction(db, async (tx) => {
    const productId = await lockProduct(tx, { variantId });
    if (productId === null) return refuse('VARIANT_UNKNOWN', 'There is no variant of this id.');
    const before = await readPrice(tx, variantId);
    const { saleUntil, ...rest } = change;
    const until =
      saleUntil === undefined ? {} : { saleUntil: saleUntil === null ? null : new Date(saleUntil) };
    const after = changedPrice(before, { ...rest, ...until }, await businessTime(tx));
    if (isRefusal(after)) return after;
    await tx.update(variant).set(after).where(eq(variant.id, variantId));
    await refreshCards(tx, [productId]);
    await moveVersion(tx, [productId]);
    await markEdited(tx, productId);
    await publishProductChanged(tx, [productId]);
    await recordAudit(tx, { action: 'price.changed', entity: 'variant', entityId: variantId, before, after });
    return { variantId, productId, ...after, saleUntil: after.saleUntil?.toISOString() ?? null };
  });

async function readPrice(tx: Db, variantId: string) {
  const { listPriceMinor, salePriceMinor, saleLabel, saleUntil } = variant;
  const [row] = await tx
    .select({ listPriceMinor, salePriceMinor, saleLabel, saleUntil })
    .from(variant)
    .where(eq(variant.id, variantId));
  return row!;
}

export type PriceChanged = Exclude<Awaited<ReturnType<typeof changePrice>>, Refusal>;
