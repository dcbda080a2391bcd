import { productChanged } from '@souk/events/catalog';
import { taxClassOf } from '@souk/events/tax-class';
import { type Db, rowsOf } from '@souk/service-kit/database';
import { handleMany } from '@souk/service-kit/subscribe';
import { sql } from 'drizzle-orm';
import type { z } from 'zod';

type Product = z.output<typeof productChanged.payload>;

/**
 * Keeps what may be sold, and at which price. A version that was passed already changes nothing. An import brings
 * products by the thousand: they are taken many at a time, in as few statements as one.
 */
export const onProductChanged = handleMany(productChanged, {
  weigh: ({ variants }) => 1 + (variants?.length ?? 0),
  run: async ({ tx, events }) => {
    const fresh = await moveVersions(
      tx,
      events.map(({ payload, aggregateVersion }) => ({ id: payload.productId, version: aggregateVersion })),
    );
    const products = events.map(({ payload }) => payload).filter(({ productId }) => fresh.has(productId));
    await withdrawOthers(
      tx,
      products.filter(({ productId }) => fresh.get(productId) === 'known'),
    );
    await saveVariants(tx, products);
  },
});

/** Answers the products whose version is news, and whether there is any news of them for the first time. */
async function moveVersions(
  tx: Db,
  products: { id: string; version: number }[],
): Promise<Map<string, 'new' | 'known'>> {
  const { rows } = await rowsOf<{ id: string; state: 'new' | 'known' }>(
    tx,
    sql`insert into sellable_product as p (product_id, version)
        select id, version from jsonb_to_recordset(${JSON.stringify(products)}::jsonb) as r(id uuid, version bigint)
        order by id
        on conflict (product_id) do update set version = excluded.version where p.version < excluded.version
        returning product_id as id, case when xmax = 0 then 'new' else 'known' end as state`,
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}

/** What it costs, in each money it has a price in. */
const pricesOf = ({ prices, ...variant }: Product['variants'][number]) => [
  variant,
  ...prices.filter(({ currency }) => currency !== variant.currency),
];

/** Variants a product no longer has are sold no more, and none where it lost its price. */
async function withdrawOthers(tx: Db, products: Product[]): Promise<void> {
  if (products.length === 0) return;
  const kept = products.flatMap(({ variants }) =>
    variants.flatMap((variant) =>
      pricesOf(variant).map(({ currency }) => ({ id: variant.variantId, currency })),
    ),
  );
  await tx.execute(sql`
    update sellable_variant set sellable = false
    where product_id = any (${sql.param(products.map(({ productId }) => productId))}::uuid[]) and sellable
      and not exists (select from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as k(id uuid, currency text)
        where k.id = variant_id and k.currency = sellable_variant.currency)`);
}

async function saveVariants(tx: Db, products: Product[]): Promise<void> {
  const rows = products.flatMap(({ productId, handle, title, stall, status, categoryHandles, variants }) =>
    variants.flatMap((variant) =>
      pricesOf(variant).map((price) => ({
        ...{ productId, handle, stall, categoryHandles, productTitle: title },
        sellable: status === 'published',
        ...variant,
        ...price,
        taxClass: taxClassOf(variant),
      })),
    ),
  );
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into sellable_variant (variant_id, product_id, sellable, handle, title, variant_title, stall, image, currency,
      list_price_minor, sale_price_minor, sale_label, sale_until, tax_class, category_handles)
    select "variantId", "productId", sellable, handle, "productTitle", title, stall, image, currency,
      "listPriceMinor", "salePriceMinor", "saleLabel", "saleUntil", "taxClass", "categoryHandles"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("variantId" uuid, "productId" uuid, sellable boolean,
      handle text, "productTitle" text, title text, stall text, image jsonb, currency text, "listPriceMinor" bigint,
      "salePriceMinor" bigint, "saleLabel" text, "saleUntil" timestamptz, "taxClass" text, "categoryHandles" text[])
    on conflict (variant_id, currency) do update set product_id = excluded.product_id, sellable = excluded.sellable,
      handle = excluded.handle, title = excluded.title, variant_title = excluded.variant_title, stall = excluded.stall,
      image = excluded.image, list_price_minor = excluded.list_price_minor,
      sale_price_minor = excluded.sale_price_minor, sale_label = excluded.sale_label, sale_until = excluded.sale_until,
      tax_class = excluded.tax_class, category_handles = excluded.category_handles`);
}
