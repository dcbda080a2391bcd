import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { newCheckout } from '../../test/new-checkout.ts';
import { challengedCard, declinedCard } from '../../test/world/money.ts';
import { createRun, type Fault, faults, type Run } from '../../test/world/pure-run.ts';
import type { PaymentMethod } from './checkout.ts';

// A thousand checkouts a test: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

type Move =
  | { do: 'step'; fault: Fault | undefined }
  | { do: 'pay'; method: PaymentMethod; card: string | null }
  | { do: 'answer'; word: 'approve' | 'refuse' }
  | { do: 'wait'; seconds: number }
  | { do: 'stock'; units: number }
  | { do: 'hear' | 'hear again' | 'extend' | 'refresh' | 'cancel' };

/** Three calls of ten go wrong. */
const anyFault = fc.oneof(
  { weight: 7, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: fc.constantFrom(...faults) },
);
const anyStep = fc.record({ do: fc.constant('step' as const), fault: anyFault });
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 60, arbitrary: anyStep },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('pay' as const),
      method: fc.constantFrom<PaymentMethod>('card', 'wallet', 'bank'),
      card: fc.constantFrom(null, null, declinedCard, challengedCard),
    }),
  },
  {
    weight: 11,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      word: fc.constantFrom('approve' as const, 'approve' as const, 'refuse' as const),
    }),
  },
  { weight: 7, arbitrary: fc.record({ do: fc.constantFrom('hear' as const, 'hear again' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(30, 200, 700) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('stock' as const), units: fc.constantFrom(0, 1_000) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('extend' as const, 'refresh' as const, 'cancel' as const) }),
  },
);

const make = (run: Run, move: Move): void => {
  const { money, stock } = run.world;
  if (move.do === 'step') run.step(move.fault);
  else if (move.do === 'pay') run.pay(move.method, move.card);
  else if (move.do === 'answer') for (const id of money.intents.keys()) money[move.word](id);
  else if (move.do === 'wait') run.wait(move.seconds);
  else if (move.do === 'stock') stock.setUnits(move.units);
  else if (move.do === 'hear') run.hear();
  else if (move.do === 'hear again') {
    const known = run.checkout;
    run.hearAgain();
    expect(run.checkout, 'what was heard before changes nothing').toEqual(known);
  } else run.change({ [`${move.do}Wanted`]: true });
};

/** What holds at every moment, however much has gone wrong so far. */
const expectNothingTwice = ({ world }: Run): void => {
  expect(world.stock.of('held').length + world.stock.of('claimed').length).toBeLessThanOrEqual(1);
  expect([...world.coupons.uses.values()].filter((use) => use !== 'released').length).toBeLessThanOrEqual(1);
  expect(new Set(world.money.captures).size).toBe(world.money.captures.length);
  for (const { capturedMinor, refundedMinor } of world.money.intents.values())
    expect(refundedMinor).toBeLessThanOrEqual(capturedMinor);
};

const checkoutToWalk = fc.record({
  coupon: fc.constantFrom('none' as const, 'unneeded' as const),
  totalMinor: fc.constantFrom(8_420, 8_420, 8_420, 0),
});

test('whatever is lost, crashes, lapses or is clicked: one paid order, or nothing charged and nothing held', () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(
      checkoutToWalk,
      fc.array(anyMove, { minLength: 5, maxLength: 45, size: 'max' }),
      (begun, moves) => {
        const run = createRun(newCheckout(begun));
        for (const move of moves) {
          make(run, move);
          expectNothingTwice(run);
        }
        for (let rest = 0; rest < 6; rest++) {
          run.drive();
          run.wait(3_600);
          run.hear();
        }
        const { state } = run.drive();
        outcomes.add(state);
        const paid = state === 'confirmed';
        expect(['confirmed', 'cancelled', 'expired']).toContain(state);
        expect(run.world.money.netMinor()).toBe(paid ? begun.totalMinor : 0);
        expect(run.world.stock.of('claimed').length).toBe(paid ? 1 : 0);
        expect(run.world.stock.of('held')).toEqual([]);
        const open = [...run.world.money.intents.values()].filter(
          ({ status }) => status !== 'voided' && status !== 'captured',
        );
        expect(open).toEqual([]);
        expect([...run.world.coupons.uses.values()].filter((use) => use === 'held')).toEqual([]);
      },
    ),
    { numRuns: 1_500 },
  );
  expect([...outcomes].sort()).toEqual(['cancelled', 'confirmed', 'expired']);
});

/** A paid order of three things, and what the desk promises of it. */
const soldRun = (method: 'card' | 'wallet') => {
  const run = createRun(newCheckout({ lines: [{ variantId: 'v1', quantity: 3 }] }));
  run.drive();
  run.pay(method);
  run.drive();
  const desk = { promisedMinor: 0, withdrawn: 0 };
  const shelve = (quantity: number): void => {
    const { restocks } = run.checkout;
    desk.withdrawn += quantity;
    const lines = [{ variantId: 'v1', quantity }];
    run.change({ restocks: [...restocks, { n: restocks.length + 1, lines, state: 'due' }] });
  };
  return {
    run,
    desk,
    promise: (amountMinor: number): void => {
      const { refunds, totalMinor } = run.checkout;
      if (desk.promisedMinor + amountMinor > totalMinor) return;
      desk.promisedMinor += amountMinor;
      run.change({ refunds: [...refunds, { n: refunds.length + 1, amountMinor, state: 'due' }] });
    },
    withdraw: (): void => {
      if (desk.withdrawn < 2) shelve(1);
    },
    cancel: (): void => {
      if (desk.withdrawn > 0) shelve(3 - desk.withdrawn);
      run.change({ state: 'cancelled' });
    },
  };
};

type Turn = { do: 'promise'; amountMinor: number } | { do: 'withdraw' | 'cancel' | 'hear' };
const anyTurn: fc.Arbitrary<Turn | Extract<Move, { do: 'step' }>> = fc.oneof(
  { weight: 60, arbitrary: anyStep },
  {
    weight: 15,
    arbitrary: fc.record({
      do: fc.constant('promise' as const),
      amountMinor: fc.oneof(fc.integer({ min: 1, max: 8_420 }), fc.constantFrom(1, 4_210, 8_420)),
    }),
  },
  { weight: 8, arbitrary: fc.constant<Turn>({ do: 'withdraw' }) },
  { weight: 14, arbitrary: fc.constant<Turn>({ do: 'hear' }) },
  { weight: 3, arbitrary: fc.constant<Turn>({ do: 'cancel' }) },
);

test('whatever is promised after the sale, and whatever is lost: it goes back once, and no more than was paid', () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(
      fc.constantFrom('card' as const, 'wallet' as const),
      fc.array(anyTurn, { minLength: 5, maxLength: 30, size: 'max' }),
      (method, turns) => {
        const { run, desk, ...hand } = soldRun(method);
        for (const turn of turns) {
          const open = run.checkout.state === 'confirmed';
          if (turn.do === 'step') run.step(turn.fault);
          else if (turn.do === 'hear') run.hear();
          else if (open && turn.do === 'promise') hand.promise(turn.amountMinor);
          else if (open && turn.do !== 'promise') hand[turn.do]();
          expectNothingTwice(run);
        }
        run.drive();
        const { state, refunds, restocks, totalMinor } = run.checkout;
        outcomes.add(state);
        const whole = state === 'cancelled' && desk.withdrawn === 0;
        const keptMinor = state === 'cancelled' ? 0 : totalMinor - desk.promisedMinor;
        expect(run.world.money.netMinor()).toBe(keptMinor);
        expect([...refunds, ...restocks].filter((part) => part.state !== 'done')).toEqual([]);
        expect(run.world.stock.restocked.get('v1') ?? 0).toBe(desk.withdrawn);
        expect(run.world.stock.of('claimed').length).toBe(whole ? 0 : 1);
      },
    ),
    { numRuns: 800 },
  );
  expect([...outcomes].sort()).toEqual(['cancelled', 'confirmed']);
});
