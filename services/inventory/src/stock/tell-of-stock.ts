import { stockChanged, stockLow } from '@souk/events/inventory';
import type { Db } from '@souk/service-kit/database';
import { publishAll } from '@souk/service-kit/outbox';
import { findCards, saveStandings } from '../cards/card.queries.ts';
import { standingOf } from '../cards/card.ts';
import type { StockRow } from '../desk/desk.ts';
import { bandOf, looksDifferent, onShelf } from './availability.ts';
import { levelOf, scarcityOf, toldAfter } from './level.ts';

export type Change = { readonly before: StockRow; readonly after: StockRow };

/** The item as it is written: with what the merchant will have been told of it. */
export const withAlarm = (row: StockRow): StockRow => ({ ...row, told: toldAfter(row) });

/**
 * Tells what follows from changed items, in their transaction: shoppers what they would see, the merchant's list which
 * level it is, and the merchant that an item fell. Every change of stock ends here.
 */
export const tellOfStock = async (tx: Db, changes: readonly Change[]): Promise<void> => {
  await saveStandings(
    tx,
    changes
      .filter(
        ({ before, after }) => levelOf(before) !== levelOf(after) || scarcityOf(before) !== scarcityOf(after),
      )
      .map(({ after }) => standingOf(after)),
  );
  await publishAll(
    tx,
    stockChanged,
    changes
      .filter(({ before, after }) => looksDifferent(before, after) || before.backOn !== after.backOn)
      .map(({ after }) => stockEvent(after)),
  );
  await ring(tx, changes);
};

const ring = async (tx: Db, changes: readonly Change[]): Promise<void> => {
  const news = changes.filter(({ before, after }) => after.told !== 'none' && after.told !== before.told);
  if (news.length === 0) return;
  const cards = await findCards(
    tx,
    news.map(({ after }) => after.variantId),
  );
  await publishAll(
    tx,
    stockLow,
    news.flatMap(({ after }) => {
      const card = cards.find(({ variantId }) => variantId === after.variantId);
      return card && !card.gone && after.told !== 'none'
        ? [alarmEvent(after, { card, level: after.told })]
        : [];
    }),
  );
};

const alarmEvent = (
  row: StockRow,
  {
    card,
    level,
  }: { card: Awaited<ReturnType<typeof findCards>>[number]; level: Exclude<StockRow['told'], 'none'> },
) => {
  const { variantId, productId, title, variantTitle, sku, stall, image } = card;
  const { onHand, reserved, shortage, lowAt, backOn } = row;
  return {
    aggregateId: variantId,
    aggregateVersion: row.version,
    payload: {
      ...{ variantId, productId, level, title, variantTitle, sku, stall, image },
      ...{ available: onShelf(row) ?? 0, onHand, reserved, shortage, lowAt, backOn },
    },
  };
};

/** The event that tells how a variant's stock looks to shoppers now. */
export const stockEvent = (row: StockRow) => ({
  aggregateId: row.variantId,
  aggregateVersion: row.version,
  payload: { variantId: row.variantId, band: bandOf(row), available: onShelf(row), backOn: row.backOn },
});
