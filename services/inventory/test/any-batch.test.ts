import { randomUUID } from 'node:crypto';
import { isRefusal } from '@souk/service-kit/refusal';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createStockDesk } from '../src/desk/stock-desk.ts';
import { anyCommand } from './any-command.ts';
import { createPlainShelf } from './plain-shelf.ts';
import { startInventory } from './stock-world.ts';

const world = await startInventory();
const variantIds = await Promise.all([1, 2, 3].map(() => world.addVariant(0)));

/** The three variants as they are to be at the beginning of a run, with nothing promised. */
const layOut = async (counts: readonly number[]): Promise<void> => {
  await world.service.pool.query(`update reservation set state = 'released' where state = 'held'`);
  await world.service.pool.query(
    `with wanted as (select * from unnest($1::uuid[], $2::int[]) as one (id, count)),
       noted as (
         insert into stock_movement (variant_id, location_id, kind, delta, key)
         select id, location_id, 'count', count - on_hand, gen_random_uuid()::text
         from wanted join stock_item on variant_id = id where count <> on_hand)
     update stock_item set reserved = 0, on_hand = count from wanted where variant_id = id`,
    [variantIds, counts],
  );
};

test('commands decided in batches are answered as one by one, in the order they came', async () => {
  const names = new Map<string, string>();
  const own = (name: string): string => {
    const known = names.get(name) ?? randomUUID();
    names.set(name, known);
    return known;
  };
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(...variantIds.map(() => fc.nat(9))),
      // Each wave finds what the waves before it have written.
      fc.array(fc.array(anyCommand(variantIds), { minLength: 1, maxLength: 20, size: 'max' }), {
        minLength: 1,
        maxLength: 5,
      }),
      async (counts, waves) => {
        names.clear();
        await layOut(counts);
        const shelf = createPlainShelf(
          new Map(variantIds.map((id, n) => [id, { onHand: counts[n]!, backorderLimit: 0, tracked: true }])),
        );
        const desk = createStockDesk(world.service.pool);
        for (const wave of waves) {
          const asked = wave.map((command) => ({
            ...command,
            key: own(command.key),
            ...(command.kind === 'hold' ? { cartId: own(command.cartId) } : {}),
          }));
          const answers = await Promise.all(asked.map((command) => desk(command)));
          expect(answers.map((answer) => (isRefusal(answer) ? answer.code : answer.state))).toEqual(
            asked.map((command) => shelf.ask(command, 0)),
          );
        }
        await world.expectBooksToBalance();
      },
    ),
    { numRuns: 40 },
  );
});
