import type { Promotion } from '../promotions/promotion.ts';
import { inTurn } from './reduce-lines.ts';

/**
 * Which of the promotions that apply a bag gets: all that combine together, or one that does not, whichever comes to
 * the least for the shopper. What comes by itself never makes a bag dearer than without it (a discount may cost it its
 * free delivery). Of sets that come to the same: the larger one, the one with the shopper's code, then the older one.
 */
export const bestPromotions = (
  applying: readonly Promotion[],
  totalOf: (set: readonly Promotion[]) => number,
): readonly Promotion[] => {
  const inOrder = inTurn(applying);
  const withoutGifts = inOrder.filter(({ code }) => code !== null);
  const sets = [
    inOrder.filter(({ combines }) => combines),
    ...inOrder.filter(({ combines }) => !combines).map((alone) => [alone]),
    ...(withoutGifts.length <= 1 ? [withoutGifts] : []),
  ];
  const ranked = sets
    .map((set) => ({ set, totalMinor: totalOf(set), hasCode: set.some(({ code }) => code !== null) }))
    .toSorted(
      (a, b) =>
        a.totalMinor - b.totalMinor ||
        b.set.length - a.set.length ||
        Number(b.hasCode) - Number(a.hasCode) ||
        ((a.set[0]?.id ?? '') < (b.set[0]?.id ?? '') ? -1 : 1),
    );
  return ranked[0]?.set ?? [];
};
