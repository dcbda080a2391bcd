import { type Db, rowsOf } from '@souk/service-kit/database';
import { type Currency, homeCurrency } from '@souk/service-kit/markets';
import { sql } from 'drizzle-orm';
import type { Price } from './price.ts';

const columns = sql`list_price_minor as "listPriceMinor", sale_price_minor as "salePriceMinor", sale_label as "saleLabel",
  sale_until as "saleUntil"`;

/** A variant's price in some money; null where it has none. */
export async function readPrice(tx: Db, variantId: string, currency: Currency): Promise<Price | null> {
  const from =
    currency === homeCurrency
      ? sql`variant where id = ${variantId}::uuid`
      : sql`variant_price where variant_id = ${variantId}::uuid and currency = ${currency}`;
  const { rows } = await rowsOf<Price>(tx, sql`select ${columns} from ${from}`);
  const [row] = rows;
  return row ? { ...row, saleUntil: row.saleUntil && new Date(row.saleUntil) } : null;
}

/** Sets a variant's price in some money. */
export async function writePrice(
  tx: Db,
  { variantId, currency, price }: { variantId: string; currency: Currency; price: Price },
): Promise<void> {
  const { listPriceMinor, salePriceMinor, saleLabel } = price;
  const saleUntil = price.saleUntil?.toISOString() ?? null;
  await tx.execute(
    currency === homeCurrency
      ? sql`update variant set list_price_minor = ${listPriceMinor}, sale_price_minor = ${salePriceMinor},
              sale_label = ${saleLabel}, sale_until = ${saleUntil}::timestamptz
            where id = ${variantId}::uuid`
      : sql`insert into variant_price (variant_id, currency, list_price_minor, sale_price_minor, sale_label, sale_until)
            values (${variantId}::uuid, ${currency}, ${listPriceMinor}, ${salePriceMinor}, ${saleLabel}, ${saleUntil}::timestamptz)
            on conflict (variant_id, currency) do update set list_price_minor = excluded.list_price_minor,
              sale_price_minor = excluded.sale_price_minor, sale_label = excluded.sale_label,
              sale_until = excluded.sale_until`,
  );
}
