import { marketOf } from '../markets.ts';
import { promotionText } from '../promotions/promotion.ts';
import { moneyText, shortMoneyText } from '../quotes/money-text.ts';
import { quoteLines } from '../quotes/quote.ts';
import type { CartRow, LineRow } from './cart.queries.ts';
import type { Cart } from './cart.shapes.ts';
import { promotionOf, toQuote } from './cart-to-quote.ts';

/** The bag as the shopper sees it, priced at the instant it was read. */
export const showCart = (row: CartRow): Cart => {
  const market = marketOf(row.market);
  const promotion = promotionOf(row);
  const quoted = quoteLines({
    lines: toQuote(row),
    promotion,
    delivery: null,
    tax: null,
    market,
    now: row.now,
  });
  const thresholds = row.deliveries.flatMap(({ freeFromMinor }) => freeFromMinor ?? []);
  const freeFrom = thresholds.length > 0 ? Math.min(...thresholds) : null;
  const from =
    promotion && promotion.minimumMinor > 0 ? `, from ${shortMoneyText(promotion.minimumMinor, market)}` : '';
  return {
    id: row.id,
    version: row.version,
    market: row.market,
    currency: row.currency,
    count: row.lines.reduce((count, line) => count + line.quantity, 0),
    lines: row.lines.map(showLine),
    code: promotion && {
      code: promotion.code,
      label: promotionText(promotion) + from,
      savedMinor: quoted.promotionMinor,
      problem: quoted.promotionProblem && {
        code: quoted.promotionProblem.code,
        detail: quoted.promotionProblem.message,
      },
    },
    steps: [...quoted.steps],
    subtotalMinor: quoted.subtotalMinor,
    freeDeliveryFromMinor: freeFrom,
    freeDeliveryLeftMinor: freeFrom === null ? null : Math.max(0, freeFrom - quoted.subtotalMinor),
  };
};

const showLine = (line: LineRow): Cart['lines'][number] => {
  const changed = line.sellable && line.priceMinor !== line.seenPriceMinor;
  return {
    variantId: line.variantId,
    productId: line.productId,
    handle: line.handle,
    title: line.title,
    variantTitle: line.variantTitle,
    stall: line.stall,
    image: line.image,
    quantity: line.quantity,
    unitPriceMinor: line.priceMinor,
    unitListPriceMinor: line.listPriceMinor,
    totalMinor: line.priceMinor * line.quantity,
    problem: line.sellable ? (changed ? 'price_changed' : null) : 'unavailable',
    priceWasMinor: changed ? line.seenPriceMinor : null,
  };
};

/** `Rose Teapot is now $52.00, was $48.00`. */
export const priceChangeText = (line: LineRow, row: CartRow): string => {
  const market = marketOf(row.market);
  return `${line.title} is now ${moneyText(line.priceMinor, market)}, was ${moneyText(line.seenPriceMinor, market)}`;
};
