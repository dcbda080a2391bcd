import { type Db, rowsOf } from '@souk/service-kit/database';
import { currencies, marketOf } from '@souk/service-kit/markets';
import { sql } from 'drizzle-orm';

type SoldIn = { readonly productId: string; readonly soldIn: readonly string[] };

/** What is sold in all money there is leaves the list; what is not comes onto it, with the money it is sold in. */
export async function noteSoldIn(tx: Db, products: readonly SoldIn[]): Promise<void> {
  const partly = products.filter(({ soldIn }) => soldIn.length < currencies.length);
  const wholly = products.filter(({ soldIn }) => soldIn.length === currencies.length);
  if (wholly.length > 0)
    await tx.execute(sql`
      delete from unsold_product
      where product_id = any (${sql.param(wholly.map(({ productId }) => productId))}::uuid[])`);
  if (partly.length > 0)
    await tx.execute(sql`
      insert into unsold_product as u (product_id, sold_in)
      select "productId", "soldIn"
      from jsonb_to_recordset(${JSON.stringify(partly)}::jsonb) as p ("productId" uuid, "soldIn" text[])
      on conflict (product_id) do update set sold_in = excluded.sold_in where u.sold_in <> excluded.sold_in`);
}

/** Which of these products have a page that opens in a market: they are sold there. */
export async function openIn(
  tx: Db,
  { productIds, market }: { productIds: readonly string[]; market: string },
): Promise<Set<string>> {
  const { rows } = await rowsOf<{ id: string }>(
    tx,
    sql`select id from unnest(${sql.param([...productIds])}::uuid[]) as asked (id)
        where not exists (select from unsold_product u
          where u.product_id = id and not (${marketOf(market).currency} = any (u.sold_in)))`,
  );
  return new Set(rows.map(({ id }) => id));
}
