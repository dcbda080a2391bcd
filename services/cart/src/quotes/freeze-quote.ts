import { marketOf } from '@souk/service-kit/markets';
import type { CartRow, DeliveryRow } from '../carts/cart.queries.ts';
import { cartToQuote } from '../carts/cart-to-quote.ts';
import type { Promotion } from '../promotions/promotion.ts';
import { offerText } from '../promotions/promotion-text.ts';
import { deliveryDay } from './delivery-day.ts';
import type { LockedQuote } from './quote.shapes.ts';
import { quoteLines, type TaxToQuote } from './quote.ts';

const GOOD_FOR_MS = 15 * 60 * 1000;

/**
 * The whole promise, as it will be kept. All of the cart's lines are for sale. What gives nothing is left out.
 * `asKnown` adds what is known of the customer only now.
 */
export const freezeQuote = (
  row: CartRow,
  to: {
    id: string;
    address: LockedQuote['address'];
    delivery: DeliveryRow;
    tax: TaxToQuote;
    asKnown: (promotion: Promotion) => Promotion;
  },
): LockedQuote => {
  const market = marketOf(row.market);
  const request = cartToQuote(row);
  const quoted = quoteLines({
    ...request,
    promotions: request.promotions.map(to.asKnown),
    delivery: to.delivery,
    tax: to.tax,
  });
  const promotions = quoted.applied.map(({ promotion: { id, title, code, offer }, savedMinor }) => ({
    id,
    title,
    code,
    label: offerText(offer, market),
    savedMinor,
  }));
  const coded = promotions.find(({ code }) => code !== null);
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
    code: coded ? { code: coded.code!, label: coded.label, savedMinor: coded.savedMinor } : null,
    promotions,
    steps: [...quoted.steps],
    listMinor: quoted.listMinor,
    discountMinor: quoted.discountMinor,
    deliveryMinor: quoted.deliveryMinor,
    taxMinor: quoted.taxMinor,
    taxIncluded: quoted.taxIncluded,
    deliveryTaxMinor: quoted.deliveryTaxMinor,
    taxes: [...quoted.taxes],
    taxLabel: quoted.taxLabel,
    totalMinor: quoted.totalMinor,
    delivery: { id: to.delivery.id, label: to.delivery.label, promise, deliverBy },
    address: to.address,
    expiresAt: new Date(row.now.getTime() + GOOD_FOR_MS).toISOString(),
  };
};
