import { marketOf } from '@souk/service-kit/markets';
import { frees } from '../promotions/promotion.ts';
import { offerFacts, offerText } from '../promotions/promotion-text.ts';
import { moneyText, shortMoneyText } from '../quotes/money-text.ts';
import { type Quoted, quoteLines } from '../quotes/quote.ts';
import type { CartRow, LineRow, SavedRow } from './cart.queries.ts';
import type { Cart } from './cart.shapes.ts';
import { cartToQuote, promotionOf } from './cart-to-quote.ts';

/** The bag as the shopper sees it, priced at the instant it was read. */
export const showCart = (row: CartRow): Cart => {
  const quoted = quoteLines(cartToQuote(row));
  return {
    id: row.id,
    version: row.version,
    market: row.market,
    currency: row.currency,
    count: row.lines.reduce((count, line) => count + line.quantity, 0),
    lines: row.lines.map(showLine),
    saved: row.saved.map(showSaved),
    code: showCode(row, quoted),
    leftOut: row.leftOut,
    steps: [...quoted.steps],
    subtotalMinor: quoted.subtotalMinor,
    ...freeDelivery(row, quoted),
  };
};

const showCode = (
  { promotion: row, currency, market: code }: CartRow,
  { applied, problems }: Quoted,
): Cart['code'] => {
  if (!row || row.code === null) return null;
  const { id, title, offer, minimumMinor, elsewhere } = promotionOf(row, currency);
  const market = marketOf(code);
  const problem = problems.get(id);
  const mine = applied.find((one) => one.promotion.id === id);
  const from = minimumMinor > 0 ? `, from ${shortMoneyText(minimumMinor, market)}` : '';
  return {
    code: row.code,
    label: elsewhere ? title : offerText(offer, market) + from,
    gives: elsewhere ? null : { offer: offerFacts(offer), minimumMinor },
    savedMinor: mine?.savedMinor ?? 0,
    problem: problem ? { ...problem.extra, code: problem.code, detail: problem.message } : null,
  };
};

/** From which amount the bag travels free, and how far it is; no way at all where a promotion frees what has a threshold. */
const freeDelivery = (row: CartRow, { subtotalMinor, applied }: Quoted) => {
  const thresholds = row.deliveries.flatMap(({ id, freeFromMinor }) =>
    freeFromMinor === null ? [] : [{ id, freeFromMinor }],
  );
  const lowest = thresholds.toSorted((a, b) => a.freeFromMinor - b.freeFromMinor)[0];
  if (!lowest) return { freeDeliveryFromMinor: null, freeDeliveryLeftMinor: null };
  const freed = applied.some(({ promotion }) => frees(promotion.offer, lowest.id));
  return {
    freeDeliveryFromMinor: lowest.freeFromMinor,
    freeDeliveryLeftMinor: freed ? 0 : Math.max(0, lowest.freeFromMinor - subtotalMinor),
  };
};

const showSaved = (line: SavedRow): Cart['saved'][number] => ({
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
  priceWasMinor: line.priceMinor === line.seenPriceMinor ? null : line.seenPriceMinor,
  sellable: line.sellable,
});

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
