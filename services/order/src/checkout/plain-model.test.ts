import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { newCheckout } from '../../test/new-checkout.ts';
import { challengedCard, declinedCard } from '../../test/world/money.ts';
import { createPlainCheckout, type PlainCheckout } from '../../test/world/plain-checkout.ts';
import { createRun, type Run } from '../../test/world/pure-run.ts';
import type { PaymentMethod } from './checkout.ts';

// Hundreds of checkouts: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const told = ({ checkout, world }: Run) => ({
  at: checkout.state === 'action_required' ? 'waiting' : checkout.state,
  netMinor: world.money.netMinor(),
  claimed: world.stock.of('claimed').length,
  held: world.stock.of('held').length,
  extended: checkout.state === 'held' && checkout.holdExtended,
});

/** One thing that happens to both; afterwards both have to be in the same place. */
const happening = (
  name: string,
  {
    may = () => true,
    plain,
    real,
  }: { may?: (one: PlainCheckout) => boolean } & {
    plain: (one: PlainCheckout) => void;
    real: (run: Run) => void;
  },
): fc.Command<PlainCheckout, Run> => ({
  check: (one) => may(one),
  run: (one, run) => {
    plain(one);
    real(run);
    run.drive();
    expect(told(run)).toEqual(one.told());
  },
  toString: () => name,
});

const answer = (word: 'approve' | 'refuse') =>
  happening(word, {
    plain: (one) => one[word](),
    real: (run) => {
      for (const id of run.world.money.intents.keys()) run.world.money[word](id);
      run.hear();
    },
  });

const commands = [
  fc
    .record({
      method: fc.constantFrom<PaymentMethod>('card', 'wallet', 'bank'),
      card: fc.constantFrom(null, declinedCard, challengedCard, challengedCard),
    })
    .map(({ method, card }) =>
      happening(`pay by ${method} ${card ?? ''}`, {
        plain: (one) => one.pay(method, card),
        real: (run) => run.pay(method, card),
      }),
    ),
  fc.constant(answer('approve')),
  fc.constant(answer('refuse')),
  fc.constantFrom(60, 300, 599, 601).map((seconds) =>
    happening(`${seconds} s pass`, {
      plain: (one) => one.pass(seconds),
      real: (run) => run.wait(seconds),
    }),
  ),
  fc.constant(
    happening('ten more minutes', {
      may: (one) => one.mayExtend(),
      plain: (one) => one.extend(),
      real: (run) => run.change({ extendWanted: true }),
    }),
  ),
  fc.boolean().map((left) =>
    happening(left ? 'there are more' : 'the rest is sold to others', {
      plain: (one) => one.setUnitsLeft(left),
      real: (run) => run.world.stock.setUnits(left ? 1_000 : 0),
    }),
  ),
  fc.constant(
    happening('cancel', {
      plain: (one) => one.cancel(),
      real: (run) => run.change({ cancelWanted: true }),
    }),
  ),
];

test('in an honest world the machine rests where a plain account of a checkout says', () => {
  const ends = new Set<string>();
  fc.assert(
    fc.property(
      fc.commands(commands, { maxCommands: 25, size: 'max' }),
      fc.constantFrom(8_420, 8_420, 0),
      (happenings, totalMinor) => {
        const run = createRun(newCheckout({ totalMinor }));
        run.drive();
        const one = createPlainCheckout(totalMinor);
        fc.modelRun(() => ({ model: one, real: run }), happenings);
        ends.add(one.plain.at);
      },
    ),
    { numRuns: 700 },
  );
  expect([...ends].sort()).toEqual(['cancelled', 'confirmed', 'expired', 'held', 'waiting']);
});
