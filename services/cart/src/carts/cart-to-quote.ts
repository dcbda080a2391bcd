import type { Promotion } from '../promotions/promotion.ts';
import type { LineToQuote } from '../quotes/quote.ts';
import type { CartRow, PromotionRow } from './cart.queries.ts';

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** What the price rules need of a cart's lines. What is no longer sold has no price. */
export const toQuote = (row: Pick<CartRow, 'lines'>): LineToQuote[] =>
  row.lines
    .filter((line) => line.sellable)
    .map(({ saleUntil, ...line }) => ({ ...line, saleUntil: dateOf(saleUntil) }));

/** The promotion of a row as the price rules know it. */
export const promotionOf = ({ promotion }: { promotion: PromotionRow | null }): Promotion | null =>
  promotion && { ...promotion, startsAt: dateOf(promotion.startsAt), endsAt: dateOf(promotion.endsAt) };
