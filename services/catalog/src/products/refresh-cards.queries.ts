import type { Db } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

/**
 * Derives what cards, filters and sorting read from the variants: after a price, a stock level or a product changed,
 * and when a sale ends. Runs under the product's row lock. A card that is right already is not written again: a row of
 * a product stands in some fifteen indexes. What it costs in other money is derived in the same breath.
 */
export async function refreshCards(tx: Db, productIds: string[]): Promise<void> {
  await tx.execute(sql`
    with moment as materialized (select business_now() as now),
    sold as (
      select v.*, case when sale_price_minor is not null and (sale_until is null or sale_until > moment.now)
        then sale_price_minor else list_price_minor end as price, moment.now
      from variant v, moment
      where product_id = any (${sql.param(productIds)}::uuid[]) and removed_at is null),
    priced as (
      select sold.product_id, m.currency, sold.id, sold.position, sold.band, sold.available, sold.back_on, sold.now,
        m.list_price_minor, m.sale_until,
        case when m.sale_price_minor is not null and (m.sale_until is null or m.sale_until > sold.now)
          then m.sale_price_minor else m.list_price_minor end as price
      from sold join variant_price m on m.variant_id = sold.id),
    priced_card as (
      select product_id, currency,
        min(price) as price,
        min(price) <> max(price) as from_price,
        (array_agg(list_price_minor order by price, position))[1] as list_price,
        bool_or(band in ('in', 'low')) as in_hall,
        bool_and(band = 'out') as sold_out,
        case when bool_and(band in ('low', 'out')) and bool_or(band = 'low')
          then sum(available) filter (where band = 'low') end::integer as low_stock,
        case when bool_and(band = 'out') then min(back_on) end as back_on,
        case when count(*) = 1 then (array_agg(id))[1] end as sole_variant_id
      from priced group by product_id, currency),
    unpriced as (
      delete from card_price m where product_id = any (${sql.param(productIds)}::uuid[])
        and not exists (select from priced_card c where c.product_id = m.product_id and c.currency = m.currency)),
    priced_written as (
      insert into card_price as m (product_id, currency, price_minor, list_price_minor, from_price, in_hall, sold_out,
        low_stock, back_on, sole_variant_id)
      select product_id, currency, price, case when list_price > price then list_price end, from_price, in_hall, sold_out,
        low_stock, back_on, sole_variant_id
      from priced_card
      on conflict (product_id, currency) do update set price_minor = excluded.price_minor,
        list_price_minor = excluded.list_price_minor, from_price = excluded.from_price, in_hall = excluded.in_hall,
        sold_out = excluded.sold_out, low_stock = excluded.low_stock, back_on = excluded.back_on,
        sole_variant_id = excluded.sole_variant_id
      where (m.price_minor, m.list_price_minor, m.from_price, m.in_hall, m.sold_out, m.low_stock, m.back_on,
          m.sole_variant_id)
        is distinct from (excluded.price_minor, excluded.list_price_minor, excluded.from_price, excluded.in_hall,
          excluded.sold_out, excluded.low_stock, excluded.back_on, excluded.sole_variant_id)),
    derived as (
      select product_id,
        min(price) as price,
        min(price) <> max(price) as from_price,
        (array_agg(list_price_minor order by price, position))[1] as list_price,
        least(min(sale_until) filter (where sale_until > now), (
          select min(sale_until) from priced where priced.product_id = sold.product_id and sale_until > priced.now))
          as price_changes_at,
        bool_or(band in ('in', 'low')) as in_hall,
        bool_and(band = 'out') as sold_out,
        case when bool_and(band in ('low', 'out')) and bool_or(band = 'low')
          then sum(available) filter (where band = 'low') end::integer as low_stock,
        case when bool_and(band = 'out') then min(back_on) end as back_on,
        case when count(*) = 1 then (array_agg(id))[1] end as sole_variant_id,
        (array_agg(media_id order by position))[1] as media_id
      from sold group by product_id),
    card as (
      select d.*, case when d.list_price > d.price then d.list_price end as higher_price, coalesce((
        select jsonb_strip_nulls(jsonb_build_object('alt', m.alt, 'art', m.art, 'missing', m.missing))
          || jsonb_build_object('src', '/media/' || m.file)
        from media m where m.product_id = p.id order by m.id is not distinct from d.media_id desc, m.position limit 1),
        jsonb_build_object('src', null, 'alt', p.title, 'art', false, 'missing', 'no picture yet')) as image
      from derived d join product p on p.id = d.product_id)
    update product p set
      price_minor = card.price, list_price_minor = card.higher_price, from_price = card.from_price,
      price_changes_at = card.price_changes_at, in_hall = card.in_hall, sold_out = card.sold_out,
      low_stock = card.low_stock, back_on = card.back_on, sole_variant_id = card.sole_variant_id, card_image = card.image
    from card where card.product_id = p.id
      and (p.price_minor, p.list_price_minor, p.from_price, p.price_changes_at, p.in_hall, p.sold_out, p.low_stock,
          p.back_on, p.sole_variant_id, p.card_image)
        is distinct from (card.price, card.higher_price, card.from_price, card.price_changes_at, card.in_hall,
          card.sold_out, card.low_stock, card.back_on, card.sole_variant_id, card.image)`);
}

/** Paints colours that nobody painted before. */
export async function paintColours(
  tx: Db,
  colours: { value: string; swatch: string | null }[],
): Promise<void> {
  const painted = colours.filter(({ swatch }) => swatch !== null);
  if (painted.length === 0) return;
  await tx.execute(sql`
    insert into colour (value, swatch)
    select distinct on (value) value, swatch
    from jsonb_to_recordset(${JSON.stringify(painted)}::jsonb) as row (value text, swatch text)
    order by value
    on conflict do nothing`);
}
