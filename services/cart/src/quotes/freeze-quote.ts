import type { CartRow, DeliveryRow } from '../carts/cart.queries.ts';
import { promotionOf, toQuote } from '../carts/cart-to-quote.ts';
import { marketOf } from '../markets.ts';
import { promotionText } from '../promotions/promotion.ts';
import { deliveryDay } from './delivery-day.ts';
import type { LockedQuote } from './quote.shapes.ts';
import { quoteLines, type TaxToQuote } from './quote.ts';

const GOOD_FOR_MS = 15 * 60 * 1000;

/** The whole promise, as it will be kept. All of the cart's lines are for sale. A code that gives nothing is left out. */
export const freezeQuote = (
  row: CartRow,
  to: { id: string; address: LockedQuote['address']; delivery: DeliveryRow; tax: TaxToQuote },
): LockedQuote => {
  const market = marketOf(row.market);
  const promotion = promotionOf(row);
  const quoted = quoteLines({
    lines: toQuote(row),
    promotion,
    delivery: to.delivery,
    tax: to.tax,
    market,
    now: row.now,
  });
  const { promise, deliverBy } = deliveryDay(row.now, {
    timeZone: market.timeZone,
    transitDays: to.delivery.transitDays,
  });
  return {
    id: to.id,
    cartId: row.id,
    cartVersion: row.version,
    customerId: row.customerId,
    market: row.market,
    currency: row.currency,
    lines: row.lines.map((line, place) => ({
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
      ...quoted.lines[place]!,
    })),
    code:
      promotion && quoted.promotionMinor > 0
        ? { code: promotion.code, label: promotionText(promotion), savedMinor: quoted.promotionMinor }
        : null,
    steps: [...quoted.steps],
    listMinor: quoted.listMinor,
    discountMinor: quoted.discountMinor,
    deliveryMinor: quoted.deliveryMinor,
    taxMinor: quoted.taxMinor,
    taxLabel: quoted.taxLabel,
    totalMinor: quoted.totalMinor,
    delivery: { id: to.delivery.id, label: to.delivery.label, promise, deliverBy },
    address: to.address,
    expiresAt: new Date(row.now.getTime() + GOOD_FOR_MS).toISOString(),
  };
};
