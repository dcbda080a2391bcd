import { randomUUID } from 'node:crypto';
import { isRefusal } from '@souk/service-kit/refusal';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { holdCommand } from '../src/desk/command.ts';
import { decide } from '../src/desk/decide.ts';
import { findReservations } from '../src/desk/desk.queries.ts';
import type { Desk, StockRow } from '../src/desk/desk.ts';
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
      // Little of a thing, or so much that whole batches are held by one statement.
      fc.tuple(...variantIds.map(() => fc.oneof(fc.nat(9), fc.integer({ min: 100, max: 110 })))),
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

/** Everybody's first hold: one to three things of each, out of little, much, or about as much as is asked for. */
const anyHolds = fc.record({
  counts: fc.oneof(
    ...[9, 99, 999].map((most) =>
      fc.tuple(...variantIds.map(() => fc.integer({ min: most >> 2, max: most }))),
    ),
  ),
  holds: fc.array(
    fc.record({
      lines: fc.array(
        fc.record({ variantId: fc.constantFrom(...variantIds), quantity: fc.integer({ min: 1, max: 4 }) }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      holdSeconds: fc.constantFrom(1, 600),
    }),
    { minLength: 1, maxLength: 20, size: 'max' },
  ),
});

const readStock = async (): Promise<StockRow[]> =>
  (
    await world.service.pool.query(
      `select variant_id as "variantId", tracked, on_hand as "onHand", reserved, backorder_limit as "backorderLimit", shortage,
         back_on as "backOn", version, low_at as "lowAt", alert, told
       from stock_item where variant_id = any($1) order by variant_id`,
      [variantIds],
    )
  ).rows;

test('first holds taken together are answered and written as one by one, however much there is', async () => {
  let together = 0;
  const client = await world.service.pool.connect();
  const statements = vi.spyOn(Object.getPrototypeOf(client), 'query');
  client.release();
  await fc.assert(
    fc.asyncProperty(anyHolds, async ({ counts, holds }) => {
      await layOut(counts);
      const commands = holds.map((hold) => holdCommand({ key: randomUUID(), cartId: randomUUID(), ...hold }));
      const rows = await readStock();
      const model: Desk = {
        now: new Date(),
        stock: new Map(rows.map((row) => [row.variantId, row])),
        reservations: new Map(),
        restocks: new Map(),
        movements: [],
        expired: [],
      };
      const expected = commands.map((command) => decide(model, command));
      statements.mockClear();
      const answers = await Promise.all(commands.map(createStockDesk(world.service.pool)));
      const sent = statements.mock.calls.map(([query]) => (query as { name?: string }).name);
      if (!sent.includes('desk_write') && answers.every((answer) => !isRefusal(answer))) together += 1;

      const plain = (answer: (typeof expected)[number]) =>
        isRefusal(answer) ? { code: answer.code, ...answer.extra } : { ...answer, expiresAt: null };
      expect(answers.map(plain)).toEqual(expected.map(plain));
      const kept = new Map(
        (
          await findReservations(
            world.service.pool,
            commands.map(({ key }) => key),
          )
        ).map((one) => [one.key, one]),
      );
      for (const answer of answers) if (!isRefusal(answer)) expect(kept.get(answer.key)).toEqual(answer);
      expect(kept.size).toBe(answers.filter((answer) => !isRefusal(answer)).length);
      const counted = (row: StockRow) => ({
        id: row.variantId,
        reserved: row.reserved,
        version: row.version,
      });
      expect((await readStock()).map(counted)).toEqual([...model.stock.values()].map(counted));
      await world.expectBooksToBalance();
    }),
    { numRuns: 60 },
  );
  statements.mockRestore();
  // Some were held by the one statement.
  expect(together).toBeGreaterThan(5);
});
