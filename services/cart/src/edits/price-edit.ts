import type { RateTax } from '@souk/events/rate-tax';
import type { Market } from '@souk/service-kit/markets';
import type { LineRow } from '../carts/cart.queries.ts';
import { toQuote } from '../carts/cart-to-quote.ts';
import type { Promotion } from '../promotions/promotion.ts';
import { quoteLines, type TaxToQuote } from '../quotes/quote.ts';
import type { ToTax } from '../quotes/tax-by-rate.ts';
import type { EditQuote } from './edit-quote.shapes.ts';
import { keptLines, type PaidUnits } from './kept-lines.ts';

export type EditToPrice = {
  readonly kept: readonly (ToTax & {
    readonly variantId: string;
    readonly title: string;
    readonly now: PaidUnits;
    readonly stays: PaidUnits;
  })[];
  readonly added: readonly LineRow[];
  /** Those that come by themselves to anybody: what is added is priced as if it were bought alone today. */
  readonly promotions: readonly Promotion[];
  readonly tax: TaxToQuote;
  readonly market: Market;
  readonly now: Date;
};

/**
 * What changing an order costs, or gives back: kept units keep what was paid for them, added units cost what they cost
 * now. Delivery stays as it was, with the tax it had. Pure.
 */
export const priceEdit = ({ kept, added, promotions, tax, market, now }: EditToPrice): EditQuote => {
  const about = { tax, market, now, delivery: null };
  const priceOf = (which: 'now' | 'stays') =>
    quoteLines({ ...about, lines: kept.flatMap((one) => keptLines(one, one[which])), promotions: [] });
  const before = priceOf('now');
  const after = priceOf('stays');
  const removed = {
    goodsMinor: before.subtotalMinor - after.subtotalMinor,
    taxMinor: before.taxMinor - after.taxMinor,
    totalMinor: before.totalMinor - after.totalMinor,
    taxes: lessOf(before.taxes, after.taxes),
  };
  if (added.length === 0) return { removed, added: null, differenceMinor: -removed.totalMinor };

  const quoted = quoteLines({ ...about, lines: toQuote({ lines: [...added] }), promotions });
  return {
    removed,
    added: {
      lines: added.map((line, place) => ({
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
      steps: [...quoted.steps],
      listMinor: quoted.listMinor,
      discountMinor: quoted.discountMinor,
      taxMinor: quoted.taxMinor,
      taxes: [...quoted.taxes],
      taxLabel: quoted.taxLabel,
      totalMinor: quoted.totalMinor,
    },
    differenceMinor: quoted.totalMinor - removed.totalMinor,
  };
};

/** What is in the one and not in the other, by rate. */
const lessOf = (before: readonly RateTax[], after: readonly RateTax[]): RateTax[] =>
  before
    .map((was) => {
      const left = after.find(({ ratePpm }) => ratePpm === was.ratePpm);
      return {
        ratePpm: was.ratePpm,
        netMinor: was.netMinor - (left?.netMinor ?? 0),
        taxMinor: was.taxMinor - (left?.taxMinor ?? 0),
      };
    })
    .filter(({ netMinor, taxMinor }) => netMinor !== 0 || taxMinor !== 0);
