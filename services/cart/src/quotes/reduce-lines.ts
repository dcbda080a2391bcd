import { type Share, shareOf, splitAmount } from '@souk/service-kit/share-of-amount';
import { covers, type Promotion } from '../promotions/promotion.ts';
import { cheapestFree } from './cheapest-free.ts';
import type { LineToQuote } from './quote.ts';

/** What one promotion takes off each line. The shares sum to `offMinor`. */
export type Reduction = {
  readonly promotion: Promotion;
  /** What the things it covers came to before it. */
  readonly coveredMinor: number;
  readonly offMinor: number;
  readonly shares: readonly number[];
};

/** Free things first, percentages of what is left then, amounts last: nobody pays a percentage of a free thing. */
const turns = { 'buy-get': 1, percent: 2, amount: 3, 'free-delivery': 4 };

/** The order in which promotions take their turn, whatever order they come in. */
export const inTurn = (promotions: readonly Promotion[]): Promotion[] =>
  promotions.toSorted(
    (a, b) => turns[a.offer.kind] - turns[b.offer.kind] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const percent = ({ percentOff }: { percentOff: number }): Share => ({ part: percentOff, of: 100 });

/**
 * What promotions take off the goods, one after another, each from what the one before left: no line goes below 0 and
 * no cent is lost. The lines stand in an order of their own, so that left-over cents fall alike however a bag is sorted.
 */
export const reduceLines = (
  lines: readonly LineToQuote[],
  promotions: readonly Promotion[],
): readonly Reduction[] => {
  const left = lines.map((line) => line.priceMinor * line.quantity);
  const unused = lines.map((line) => line.quantity);
  return inTurn(promotions).map((promotion) => {
    const { offer } = promotion;
    const scope = 'scope' in offer ? offer.scope : null;
    const covered = lines.map((line, place) => (!scope || covers(scope, line) ? left[place]! : 0));
    const coveredMinor = sum(covered);
    let weights: readonly number[] = covered;
    let offMinor = 0;
    if (offer.kind === 'percent') offMinor = shareOf(coveredMinor, percent(offer));
    if (offer.kind === 'amount') offMinor = Math.min(offer.amountMinor, coveredMinor);
    if (offer.kind === 'buy-get') {
      const groups = cheapestFree(
        lines.map((line, place) => ({
          priceMinor: line.priceMinor,
          count: covers(offer.scope, line) ? unused[place]! : 0,
        })),
        offer,
      );
      for (const [place, { used }] of groups.entries()) unused[place]! -= used;
      weights = groups.map(({ given }, place) => given * lines[place]!.priceMinor);
      offMinor = shareOf(sum(weights), percent(offer));
    }
    const shares = splitAmount(offMinor, weights);
    for (const [place, share] of shares.entries()) left[place]! -= share;
    return { promotion, coveredMinor, offMinor, shares };
  });
};
