import { type Db, rowsOf } from '@souk/service-kit/database';
import { marketCodes, markets } from '@souk/service-kit/markets';
import { sql } from 'drizzle-orm';
import type { Image, Stall } from '../products/product.shapes.ts';

/** In which money each market is told what a thing costs. */
const currencies = marketCodes.map((market) => ({ market, currency: markets[market].currency }));

/** One address waits for no more things at once: nobody fills another's mailbox. */
const MOST_FOR_AN_ADDRESS = 20;

/**
 * What can be had of a variant that is sold; null where there is none. It stays so until the transaction ends: what comes
 * back meanwhile would pass by a wish that is not committed yet.
 */
export async function lockBand(tx: Db, variantId: string): Promise<string | null> {
  const { rows } = await rowsOf<{ band: string }>(
    tx,
    sql`select v.band from variant v join product p on p.id = v.product_id
        where v.id = ${variantId}::uuid and v.removed_at is null and p.status = 'published'
        for share of v`,
  );
  return rows[0]?.band ?? null;
}

/** Keeps a wish once, and none beyond the limit of its address: whoever asks is told the same. */
export async function insertWatch(
  tx: Db,
  { variantId, email, market }: { variantId: string; email: string; market: string },
): Promise<void> {
  await tx.execute(sql`
    insert into stock_watch (variant_id, email, market)
    select ${variantId}::uuid, ${email}::text, ${market}
    where (select count(*) from stock_watch where lower(email) = lower(${email}::text)) < ${MOST_FOR_AN_ADDRESS}
    on conflict do nothing`);
}

/** What inventory says of variants: those that can be had again call for their letters, those that are out wait on. */
export async function wakeWatches(
  tx: Db,
  { back, out }: { back: readonly string[]; out: readonly string[] },
): Promise<void> {
  if (back.length > 0)
    await tx.execute(sql`
      update stock_watch set due_at = business_now()
      where variant_id = any (${sql.param(back)}::uuid[]) and due_at is null`);
  if (out.length > 0)
    await tx.execute(sql`
      update stock_watch set due_at = null
      where variant_id = any (${sql.param(out)}::uuid[]) and due_at is not null`);
}

export type DueWatch = {
  id: string;
  email: string;
  askedAt: string;
  market: string;
  productId: string;
  variantId: string;
  handle: string;
  title: string;
  variantTitle: string | null;
  stall: Stall;
  image: Image;
  priceMinor: number;
  currency: string;
};

/** Takes some of those who are to be told, longest waiting first, and with them their wishes. */
export async function takeDueWatches(tx: Db, limit: number): Promise<DueWatch[]> {
  const { rows } = await rowsOf<DueWatch>(
    tx,
    sql`
    with due as (
      select w.id from stock_watch w where w.due_at is not null order by w.due_at, w.id
      limit ${limit} for update skip locked),
    taken as (delete from stock_watch w using due where w.id = due.id returning w.*)
    select taken.id, taken.email, taken.market,
      to_char(taken.asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "askedAt", p.id as "productId", v.id as "variantId", p.handle, p.title,
      case when cardinality(v.option_values) = 0 then null else v.title end as "variantTitle", c.stall,
      coalesce((select jsonb_strip_nulls(jsonb_build_object('alt', m.alt, 'art', m.art, 'missing', m.missing))
        || jsonb_build_object('src', '/media/' || m.file) from media m where m.id = v.media_id), p.card_image) as image,
      case when price.sale_price_minor is not null and (price.sale_until is null or price.sale_until > business_now())
        then price.sale_price_minor else price.list_price_minor end as "priceMinor", price.currency
    from taken join variant v on v.id = taken.variant_id
      join jsonb_to_recordset(${JSON.stringify(currencies)}::jsonb) as money (market text, currency text)
        on money.market = taken.market
      cross join lateral (
        select v.list_price_minor, v.sale_price_minor, v.sale_until, v.currency where v.currency = money.currency
        union all
        select m.list_price_minor, m.sale_price_minor, m.sale_until, m.currency from variant_price m
        where m.variant_id = v.id and m.currency = money.currency) price
      join product p on p.id = v.product_id
      join category c on c.id = p.category_id
    -- What left the hall meanwhile, or is no longer sold where they shop, is nothing to write about.
    where p.status = 'published' and v.removed_at is null
    order by taken.due_at, taken.id`,
  );
  return rows;
}

/** Forgets wishes that nobody could answer for half a year. */
export async function forgetOldWatches(tx: Db, limit: number): Promise<number> {
  const { rows } = await rowsOf(
    tx,
    sql`delete from stock_watch where id in (
          select id from stock_watch where asked_at < business_now() - interval '180 days' order by asked_at
          limit ${limit} for update skip locked)
        returning id`,
  );
  return rows.length;
}
