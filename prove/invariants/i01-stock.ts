import { type Invariant, violation } from './invariant.ts';

/** No unit is promised or sold that is not there. */
export const stockAddsUp: Invariant = {
  name: 'I1',
  title: 'stock: the ledger sums to the balance, nothing is oversold',
  check: ({ stock, holds }) =>
    stock.flatMap((item) => {
      const { variantId: id, onHand, reserved, backorderLimit, shortage, ledger, stocked, sold } = item;
      const held = holds
        .filter(({ state }) => state === 'held')
        .flatMap(({ lines }) => lines)
        .filter(({ variantId, counted }) => counted && variantId === id)
        .reduce((sum, { quantity }) => sum + quantity, 0);
      const most = onHand + backorderLimit + shortage;
      return [
        reserved < 0 || reserved > most
          ? violation(`${reserved} of ${id} are promised, of which there are ${most}`, id)
          : null,
        ledger === onHand
          ? null
          : violation(`the movements of ${id} sum to ${ledger}, but ${onHand} are on hand`, id),
        sold > stocked + backorderLimit
          ? violation(`${sold} of ${id} were sold, of ${stocked} ever stocked`, id)
          : null,
        held === reserved
          ? null
          : violation(`${reserved} of ${id} count as promised, but holds promise ${held}`, id),
      ].filter((found) => found !== null);
    }),
};
