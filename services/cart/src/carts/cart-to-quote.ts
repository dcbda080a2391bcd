import { marketOf } from '@souk/service-kit/markets';
import type { Promotion } from '../promotions/promotion.ts';
import { inMoney } from '../promotions/promotion-in-money.ts';
import type { LineToQuote, QuoteRequest } from '../quotes/quote.ts';
import type { CartRow, PromotionRow } from './cart.queries.ts';

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** What the price rules need of a cart's lines. What is no longer sold has no price. */
export const toQuote = (row: Pick<CartRow, 'lines'>): LineToQuote[] =>
  row.lines
    .filter((line) => line.sellable)
    .map(({ saleUntil, ...line }) => ({ ...line, saleUntil: dateOf(saleUntil) }));

/** A promotion of the database as the price rules know it, with its amounts in the money of a bag. */
export const promotionOf = ({ abroad, ...row }: PromotionRow, currency: string): Promotion => {
  const amounts = inMoney({ ...row, abroad }, currency);
  return {
    ...row,
    ...amounts,
    elsewhere: amounts === null,
    startsAt: dateOf(row.startsAt),
    endsAt: dateOf(row.endsAt),
  };
};

/** All that the price of a bag depends on, before anybody chose a way of delivery. */
export const cartToQuote = (row: CartRow): QuoteRequest => ({
  lines: toQuote(row),
  promotions: [...(row.promotion ? [row.promotion] : []), ...row.automatic].map((one) =>
    promotionOf(one, row.currency),
  ),
  delivery: null,
  likelyDelivery: row.deliveries[0] ?? null,
  tax: null,
  market: marketOf(row.market),
  now: row.now,
});
