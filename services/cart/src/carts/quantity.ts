import { type Refusal, refuse } from '@souk/service-kit/refusal';

export const MOST_OF_ONE = 99;
export const MOST_LINES = 100;

/** QUANTITY_INVALID unless it is a whole number of things from `least` to 99. */
export const quantityProblem = (quantity: number, { least }: { least: 0 | 1 }): Refusal | null =>
  Number.isInteger(quantity) && quantity >= least && quantity <= MOST_OF_ONE
    ? null
    : refuse('QUANTITY_INVALID', `The quantity has to be a whole number from ${least} to ${MOST_OF_ONE}.`, {
        errors: [{ path: 'quantity', message: `must be a whole number from ${least} to ${MOST_OF_ONE}` }],
      });

export const lineLimit = (): Refusal =>
  refuse('LINE_LIMIT', `A bag takes at most ${MOST_OF_ONE} of one thing. Nothing was added.`, {
    errors: [{ path: 'quantity', message: `would make more than ${MOST_OF_ONE} in the bag` }],
    limit: MOST_OF_ONE,
  });

export const cartFull = (): Refusal =>
  refuse('CART_FULL', `A bag takes at most ${MOST_LINES} different things. Take something out first.`, {
    limit: MOST_LINES,
  });
