import type { Db } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { PriceIn } from './product-draft.ts';

/** What a variant costs in other money, as its draft says; a draft that says nothing of it leaves it as it is. */
export type PricesOf = { variantId: string; prices: PriceIn[] | undefined };

const rowsOf = (all: PricesOf[]) =>
  all.flatMap(({ variantId, prices }) =>
    (prices ?? []).map(({ currency, listPriceMinor, sale }) => ({
      ...{ variantId, currency, listPriceMinor },
      salePriceMinor: sale?.priceMinor ?? null,
      saleLabel: sale?.label ?? null,
      saleUntil: sale?.until?.toISOString() ?? null,
    })),
  );

const written = (rows: unknown[]) => sql`
  insert into variant_price (variant_id, currency, list_price_minor, sale_price_minor, sale_label, sale_until)
  select "variantId", currency, "listPriceMinor", "salePriceMinor", "saleLabel", "saleUntil"
  from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row ("variantId" uuid, currency text,
    "listPriceMinor" integer, "salePriceMinor" integer, "saleLabel" text, "saleUntil" timestamptz)`;

/** Writes the prices of variants that are just being created; answers whether there are any. */
export async function insertPrices(tx: Db, all: PricesOf[]): Promise<boolean> {
  const rows = rowsOf(all);
  if (rows.length > 0) await tx.execute(written(rows));
  return rows.length > 0;
}

/** Makes the prices of variants what their drafts say: one that is not named any more is gone. */
export async function savePrices(tx: Db, all: PricesOf[]): Promise<void> {
  const told = all.filter(({ prices }) => prices !== undefined);
  if (told.length === 0) return;
  const rows = rowsOf(told);
  const kept = JSON.stringify(rows.map(({ variantId, currency }) => ({ variantId, currency })));
  await tx.execute(sql`
    delete from variant_price p
    where variant_id = any (${sql.param(told.map(({ variantId }) => variantId))}::uuid[])
      and not exists (select from jsonb_to_recordset(${kept}::jsonb) as k ("variantId" uuid, currency text)
        where k."variantId" = p.variant_id and k.currency = p.currency)`);
  if (rows.length === 0) return;
  await tx.execute(sql`
    ${written(rows)}
    on conflict (variant_id, currency) do update set list_price_minor = excluded.list_price_minor,
      sale_price_minor = excluded.sale_price_minor, sale_label = excluded.sale_label, sale_until = excluded.sale_until`);
}
