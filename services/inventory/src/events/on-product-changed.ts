import { productChanged } from '@souk/events/catalog';
import { stockChanged } from '@souk/events/inventory';
import { type Db, rowsOf } from '@souk/service-kit/database';
import { publishAll } from '@souk/service-kit/outbox';
import { handleMany } from '@souk/service-kit/subscribe';
import { sql } from 'drizzle-orm';
import { retireCards, saveCards, saveStandings } from '../cards/card.queries.ts';
import { cardsOf, standingOf } from '../cards/card.ts';
import { HALL } from '../desk/desk.queries.ts';
import type { StockRow } from '../desk/desk.ts';
import { DEFAULT_LOW_AT } from '../stock/level.ts';
import { stockEvent } from '../stock/tell-of-stock.ts';

/** What a merchant lets shoppers order beyond the shelf. */
const BACKORDER_LIMIT = 1_000;

/**
 * Opens a stock record for each new variant, with what the catalogue says lies there at first; that figure never
 * corrects a record that exists. Whether a variant is counted and may be backordered follows the catalogue. An import
 * brings products by the thousand: they are taken many at a time, in as few statements as one.
 */
export const onProductChanged = handleMany(productChanged, {
  weigh: ({ variants, removedVariantIds }) => 1 + (variants?.length ?? 0) + (removedVariantIds?.length ?? 0),
  run: async ({ tx, events }) => {
    const gone = events.flatMap(({ aggregateVersion, payload }) =>
      payload.removedVariantIds.map((variantId) => ({ variantId, productVersion: aggregateVersion })),
    );
    await retireCards(tx, gone);
    const records = events.flatMap(({ aggregateVersion, payload }) =>
      payload.variants.map((variant) => ({
        variant_id: variant.variantId,
        product_id: payload.productId,
        product_version: aggregateVersion,
        tracked: variant.tracked,
        backorder_limit: variant.allowBackorder ? BACKORDER_LIMIT : 0,
        initial: variant.tracked ? variant.initialQuantity : 0,
        back_on: variant.initialBackOn,
      })),
    );
    if (records.length === 0) return;
    const rows = await saveItems(tx, records, events[0]!.traceId);
    const standings = rows.map(standingOf);
    await saveCards(tx, {
      cards: events.flatMap(({ payload, aggregateVersion }) => cardsOf(payload, aggregateVersion)),
      standings,
    });
    // A new record's card was written with where it stands.
    await saveStandings(tx, rows.filter(({ created }) => !created).map(standingOf));
    await publishAll(tx, stockChanged, rows.map(stockEvent));
  },
});

type Records = {
  variant_id: string;
  product_id: string;
  product_version: number;
  tracked: boolean;
  backorder_limit: number;
  initial: number;
  back_on: string | null;
}[];

/** Inserts or updates in variant order, the order in which everything locks stock. Answers the rows that moved. */
const saveItems = async (
  tx: Db,
  records: Records,
  traceId: string | null,
): Promise<(StockRow & { created: boolean })[]> => {
  const { rows } = await rowsOf<StockRow & { created: boolean }>(
    tx,
    sql`insert into stock_item (variant_id, location_id, product_id, product_version, tracked, on_hand, backorder_limit, back_on, told)
        -- What starts low is no fall, and no news: whoever sells it has just typed the figure.
        select variant_id, ${HALL}, product_id, product_version, tracked, initial, backorder_limit, back_on,
          case when not tracked or initial > ${DEFAULT_LOW_AT} then 'none' when initial = 0 then 'out' else 'low' end
        from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
          as record(variant_id uuid, product_id uuid, product_version bigint, tracked boolean, backorder_limit integer, initial integer, back_on date)
        -- A new price or text must not wait for, or hold up, those who promise stock: unchanged rows are not touched.
        where not exists (
          select from stock_item same
          where same.variant_id = record.variant_id and same.location_id = ${HALL}
            and (same.tracked, same.backorder_limit) = (record.tracked, record.backorder_limit))
        order by variant_id
        on conflict (variant_id, location_id) do update set
          product_version = excluded.product_version,
          tracked = excluded.tracked,
          backorder_limit = excluded.backorder_limit,
          shortage = greatest(stock_item.shortage, stock_item.reserved - stock_item.on_hand - excluded.backorder_limit),
          version = stock_item.version + 1
        where stock_item.product_version < excluded.product_version
          and (stock_item.tracked, stock_item.backorder_limit) is distinct from (excluded.tracked, excluded.backorder_limit)
        returning variant_id as "variantId", tracked, on_hand as "onHand", reserved, backorder_limit as "backorderLimit",
          shortage, back_on::text as "backOn", version, low_at as "lowAt", alert, told, version = 1 as created`,
  );
  const opened = rows.filter(({ created, onHand }) => created && onHand > 0);
  if (opened.length > 0)
    await tx.execute(sql`
      insert into stock_movement (variant_id, location_id, kind, delta, key, trace_id)
      select variant_id, ${HALL}, 'initial', delta, 'initial', ${traceId}
      from jsonb_to_recordset(${JSON.stringify(
        opened.map(({ variantId, onHand }) => ({ variant_id: variantId, delta: onHand })),
      )}::jsonb) as opened(variant_id uuid, delta integer)`);
  return rows;
};
