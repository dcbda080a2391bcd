import { recordAudit } from '@souk/service-kit/audit';
import { inTransaction } from '@souk/service-kit/database';
import { refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { eq, sql } from 'drizzle-orm';
import { product } from '../schema.ts';
import { indexWords } from '../search/index-words.ts';
import { lockProduct, markEdited, moveVersion } from './product-lock.queries.ts';
import { publishProductChanged } from './publish-product-changed.ts';

/** Puts a product in the hall, takes it out, or withdraws it. Setting what is already so changes nothing and tells nobody. */
export const setStatus = <Status extends 'draft' | 'published' | 'archived'>(
  db: Service['db'],
  { productId, status }: { productId: string; status: Status },
) =>
  inTransaction(db, async (tx) => {
    if ((await lockProduct(tx, { productId })) === null)
      return refuse('PRODUCT_UNKNOWN', 'There is no product of this id.');
    const [before] = await tx
      .select({ status: product.status })
      .from(product)
      .where(eq(product.id, productId));
    if (before?.status === status) return { productId, status, changed: false };
    await tx
      .update(product)
      .set({
        status,
        publishAt: null,
        ...(status === 'published' ? { publishedAt: sql`coalesce(published_at, business_now())` } : {}),
      })
      .where(eq(product.id, productId));
    await indexWords(tx, [productId]);
    await moveVersion(tx, [productId]);
    await markEdited(tx, productId);
    await publishProductChanged(tx, [productId]);
    const audit = { action: 'product.status', entity: 'product', entityId: productId };
    await recordAudit(tx, { ...audit, before: before?.status, after: status });
    return { productId, status, changed: true };
  });
