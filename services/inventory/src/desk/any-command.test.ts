import { isRefusal } from '@souk/service-kit/refusal';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCommand } from '../../test/any-command.ts';
import { createPlainShelf } from '../../test/plain-shelf.ts';
import { decide } from './decide.ts';
import type { Desk, StockRow } from './desk.ts';

const start = Date.parse('2026-11-22T10:00:00Z');
const variantIds = ['v1', 'v2', 'v3'];

const anyRow = (variantId: string): fc.Arbitrary<StockRow> =>
  fc
    .record({
      onHand: fc.nat(9),
      backorderLimit: fc.constantFrom(0, 0, 3),
      tracked: fc.constantFrom(true, true, true, false),
    })
    .map((counts) => ({
      ...counts,
      variantId,
      reserved: 0,
      shortage: 0,
      backOn: null,
      version: 1,
      lowAt: 5,
      alert: true,
      told: 'none',
    }));
/** What arrives at the desk, and how long after the one before. */
const anyArrival = fc.record({
  command: anyCommand([...variantIds, 'unknown']),
  seconds: fc.constantFrom(0, 0, 0, 0, 30, 600, 700),
});
const anyDay = fc.record({
  rows: fc.tuple(...variantIds.map(anyRow)),
  arrivals: fc.array(anyArrival, { minLength: 4, maxLength: 40, size: 'max' }),
});

const openDesk = (rows: readonly StockRow[]): Desk => ({
  now: new Date(start),
  stock: new Map(rows.map((row) => [row.variantId, row])),
  reservations: new Map(),
  restocks: new Map(),
  movements: [],
  expired: [],
});

/** Decides a day of commands one by one; `look` sees the desk after each. */
const liveThrough = (
  {
    rows,
    arrivals,
  }: { rows: StockRow[]; arrivals: { command: Parameters<typeof decide>[1]; seconds: number }[] },
  look: (
    desk: Desk,
    told: { command: (typeof arrivals)[number]['command']; answer: string; before: Desk },
  ) => void,
): Desk => {
  let desk = openDesk(rows);
  for (const { command, seconds } of arrivals) {
    desk = { ...desk, now: new Date(desk.now.getTime() + seconds * 1000) };
    const before = { ...desk, stock: new Map(desk.stock), reservations: new Map(desk.reservations) };
    const answer = decide(desk, command);
    look(desk, { command, answer: isRefusal(answer) ? answer.code : answer.state, before });
  }
  return desk;
};

const heldUnits = ({ reservations }: Desk, variantId: string): number =>
  [...reservations.values()]
    .filter(({ state }) => state === 'held')
    .flatMap(({ lines }) => lines)
    .filter((line) => line.counted && line.variantId === variantId)
    .reduce((sum, { quantity }) => sum + quantity, 0);

test('each command is answered as plain rules say: in the order they came, by what is left at that moment', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const shelf = createPlainShelf(new Map(day.rows.map((row) => [row.variantId, { ...row }])));
      liveThrough(day, (desk, { command, answer }) => {
        expect(answer).toBe(shelf.ask(command, desk.now.getTime()));
        for (const { variantId, tracked, onHand, reserved } of desk.stock.values()) {
          expect(onHand).toBe(shelf.things.get(variantId)!.onHand);
          if (tracked) expect(reserved).toBe(shelf.heldOf(variantId));
        }
      });
    }),
    { numRuns: 250 },
  );
});

test('the ledger sums to the balance, promises to what is reserved, and never more than there is', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const desk = liveThrough(day, (now) => {
        for (const { reserved, onHand, backorderLimit, shortage, tracked } of now.stock.values())
          if (tracked) {
            expect(reserved).toBeGreaterThanOrEqual(0);
            expect(reserved).toBeLessThanOrEqual(onHand + backorderLimit + shortage);
          }
      });
      for (const { variantId, onHand, reserved } of desk.stock.values()) {
        const begun = day.rows.find((row) => row.variantId === variantId)!;
        const moved = desk.movements.filter((movement) => movement.variantId === variantId);
        expect(moved.reduce((sum, { delta }) => sum + delta, begun.onHand)).toBe(onHand);
        expect(reserved).toBe(heldUnits(desk, variantId));
      }
      const sales = desk.movements
        .filter(({ kind }) => kind === 'sale')
        .map(({ key, variantId }) => key + variantId);
      expect(new Set(sales).size).toBe(sales.length);
    }),
    { numRuns: 250 },
  );
});

test('a hold is given whole or not at all: a refused one changes nothing', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      liveThrough(day, (desk, { command, answer, before }) => {
        if (command.kind !== 'hold' || answer === 'held') return;
        expect(desk.stock).toEqual(before.stock);
        expect(desk.reservations).toEqual(before.reservations);
      });
    }),
    { numRuns: 200 },
  );
});
