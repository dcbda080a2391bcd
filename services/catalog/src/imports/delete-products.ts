import { productChanged } from '@souk/events/catalog';
import { type Db, rowsOf } from '@souk/service-kit/database';
import { publishAll } from '@souk/service-kit/outbox';
import { sql } from 'drizzle-orm';
import { uncountWords } from '../search/index-words.ts';

type Gone = {
  productId: string;
  version: number;
  handle: string;
  title: string;
  stall: string;
  categoryHandles: string[];
  variantIds: string[];
};

/**
 * Takes products out of the hall for good, as if they had never come. Only for those nobody bought: an order keeps what
 * it needs of a product, but reports and returns lead back to it. Everyone is told once more, of a draft with nothing to
 * sell.
 */
export async function deleteProducts(tx: Db, productIds: string[]): Promise<void> {
  if (productIds.length === 0) return;
  await uncountWords(tx, productIds);
  const { rows } = await rowsOf<Gone>(
    tx,
    sql`select p.id as "productId", p.version, p.handle, p.title, c.stall,
          to_jsonb(array_remove(array[c.handle, k.handle], null)) as "categoryHandles",
          coalesce((select jsonb_agg(v.id order by v.id) from variant v where v.product_id = p.id), '[]') as "variantIds"
        from product p join category c on c.id = p.category_id left join category k on k.id = p.kind_id
        where p.id = any (${sql.param(productIds)}::uuid[])`,
  );
  await publishAll(
    tx,
    productChanged,
    rows.map(({ productId, version, handle, title, stall, categoryHandles, variantIds }) => ({
      aggregateId: productId,
      aggregateVersion: version + 1,
      payload: {
        ...{ productId, handle, title, stall, categoryHandles },
        ...{ status: 'draft', variants: [], removedVariantIds: variantIds },
      },
    })),
  );
  await tx.execute(sql`delete from product where id = any (${sql.param(productIds)}::uuid[])`);
}
