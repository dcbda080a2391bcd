import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdCommand, type ReservationCommand } from '../desk/command.ts';
import { decide } from '../desk/decide.ts';
import type { Desk } from '../desk/desk.ts';
import type { StockDesk } from '../desk/stock-desk.ts';
import { handingOn } from './hand-on.ts';
import type { Reservation } from './reservation.ts';

const start = Date.parse('2026-11-22T10:00:00Z');

/** A desk in memory that decides what is queued in batches, in the order it came; each takes a moment. */
const createWorld = (units: number) => {
  let state: Desk = {
    now: new Date(start),
    stock: new Map([
      [
        'v1',
        {
          ...{ variantId: 'v1', onHand: units, reserved: 0, shortage: 0, backorderLimit: 0, tracked: true },
          ...{ backOn: null, version: 1, lowAt: 5, alert: false, told: 'none' as const },
        },
      ],
    ]),
    reservations: new Map(),
    restocks: new Map(),
    movements: [],
    expired: [],
  };
  const moment = () => new Promise((resolve) => setImmediate(resolve));
  let queue: (() => void)[] = [];
  let asked = 0;
  const desk = ((command: ReservationCommand) => {
    asked += 1;
    return new Promise<Reservation | Refusal>((resolve) => {
      if (queue.push(() => resolve(decide(state, command))) > 1) return;
      void moment().then(() => {
        const batch = queue;
        queue = [];
        for (const settle of batch) settle();
      });
    });
  }) as StockDesk;
  const findDue = async (): Promise<string[]> => {
    await moment();
    return [...state.reservations.values()]
      .filter((one) => one.state === 'held' && one.expiresAt <= state.now)
      .map(({ key }) => key);
  };
  let keys = 0;
  const fair = handingOn(desk, findDue);
  return {
    fair,
    asked: () => asked,
    wait: (seconds: number): void => {
      state = { ...state, now: new Date(state.now.getTime() + seconds * 1000) };
    },
    hold: async (cartId: string): Promise<boolean> => {
      const lines = [{ variantId: 'v1', quantity: 1 }];
      return !isRefusal(await fair(holdCommand({ key: `k${++keys}`, cartId, lines, holdSeconds: 600 })));
    },
    sweep: async (): Promise<void> => {
      for (const key of await findDue()) void fair({ kind: 'expire', key });
    },
  };
};

test('units that lapse go to those who asked first, whoever had them before, and whenever the sweep comes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }),
      fc.option(fc.nat(12)),
      async (units, line, sweptBefore) => {
        const world = createWorld(units);
        for (let cart = 1; cart <= units; cart++) expect(await world.hold(`cart${cart}`)).toBe(true);
        world.wait(601);
        const answers = line.map((cart, place) => {
          if (place === sweptBefore) void world.sweep();
          return world.hold(`cart${cart}`);
        });
        const got = await Promise.all(answers);
        expect(got).toEqual(line.map((_, place) => place < units));
      },
    ),
    { numRuns: 150 },
  );
});

test('who is refused while nothing has run out is asked about once', async () => {
  const world = createWorld(1);
  expect(await world.hold('cart1')).toBe(true);
  expect(await Promise.all(['cart2', 'cart3'].map(world.hold))).toEqual([false, false]);
  expect(world.asked()).toBe(3);
});
