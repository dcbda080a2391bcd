import { keepBest } from './keep-best.ts';
import type { ShelfIndex } from './shelf-index.ts';

export type ShelfSort = 'loved' | 'new' | 'price-up' | 'price-down';

/** Picks the first of the slots it is offered in an order, from where the last page ended. */
export const pickFromShelf = (
  index: ShelfIndex,
  {
    sort,
    currency,
    after,
    limit,
  }: { sort: ShelfSort; currency: string; after: { key: number; id: string } | null; limit: number },
): { offer: (slot: number) => void; ids: () => string[] } => {
  const { loved, published } = index.columns();
  const keys = sort === 'loved' ? loved : sort === 'new' ? published : index.money(currency).price;
  const down = sort === 'price-up' ? 1 : -1;
  const { ids } = index;
  const beyond = (slot: number): boolean => {
    if (after === null) return true;
    const apart = (keys[slot]! - after.key) * down;
    return apart > 0 || (apart === 0 && (down > 0 ? ids.idOf(slot) > after.id : ids.idOf(slot) < after.id));
  };
  const { offer, best } = keepBest<number>(
    limit,
    (one, other) => (keys[one]! - keys[other]! || ids.compare(one, other)) * down,
  );
  return {
    offer: (slot) => {
      if (beyond(slot)) offer(slot);
    },
    ids: () => best.map(ids.idOf),
  };
};
