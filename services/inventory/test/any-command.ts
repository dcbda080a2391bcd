import fc from 'fast-check';
import { holdCommand, type ReservationCommand } from '../src/desk/command.ts';

/** Few names for many commands, so that they meet. `own` makes the names of one run its own. */
export const anyCommand = (
  variantIds: readonly string[],
  own: (name: string) => string = (name) => name,
): fc.Arbitrary<ReservationCommand> => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h').map(own);
  const line = fc.record({
    variantId: fc.constantFrom(...variantIds),
    quantity: fc.integer({ min: 1, max: 4 }),
  });
  const hold = fc
    .record({
      key,
      cartId: fc.constantFrom('cart1', 'cart2', 'cart3', 'cart4').map(own),
      lines: fc.array(line, { minLength: 1, maxLength: 3 }),
      holdSeconds: fc.constantFrom(600, 600, 600, 900),
    })
    .map(holdCommand);
  return fc.oneof(
    { weight: 5, arbitrary: hold },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('extend' as const), key, by: fc.constantFrom('x', 'y') }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom('claim' as const, 'release' as const, 'unclaim' as const, 'expire' as const),
        key,
      }),
    },
  );
};
