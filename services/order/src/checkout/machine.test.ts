import { describe, expect, test } from 'vitest';
import { newCheckout } from '../../test/new-checkout.ts';
import { createCoupons } from '../../test/world/coupons.ts';
import { challengedCard, createMoney, declinedCard } from '../../test/world/money.ts';
import { perform } from '../../test/world/perform.ts';
import { createStock } from '../../test/world/stock.ts';
import { afterResult, mirrorIntent } from './after-result.ts';
import { beforeCall } from './before-call.ts';
import type { CallResult, IntentFacts } from './call.ts';
import { allowedEdges, type Checkout, type PaymentMethod } from './checkout.ts';
import { choosePayment } from './choose-payment.ts';
import { nextAction } from './next-action.ts';
import { confirm, settle } from './settle.ts';

/** Drives the pure machine against the world, with nothing in between; `fault` may lose calls or answers. */
const createRun = (
  checkout: Checkout,
  fault: () => 'none' | 'lost-call' | 'lost-answer' | 'crash' = () => 'none',
) => {
  let now = new Date('2026-11-22T10:00:00Z');
  let ids = 0;
  const world = {
    stock: createStock(() => now),
    money: createMoney(() => `i${++ids}`),
    coupons: createCoupons(),
  };
  let current = checkout;
  const steps: string[] = [];
  const move = (next: Checkout): void => {
    if (next.state !== current.state) expect(allowedEdges[current.state]).toContain(next.state);
    current = next;
  };
  const run = {
    world,
    steps,
    get checkout() {
      return current;
    },
    get now() {
      return now;
    },
    wait: (seconds: number): void => {
      now = new Date(now.getTime() + seconds * 1000);
    },
    change: (values: Partial<Checkout>): void => {
      current = { ...current, ...values };
    },
    pay: (
      method: PaymentMethod,
      paymentMethodId: string | null = null,
      key = `k${current.attempts.length}`,
    ) => {
      const chosen = choosePayment(
        current,
        { key, method, paymentMethodId, returnUrl: 'https://shop.test' },
        now,
      );
      if (chosen instanceof Error) return chosen;
      move(chosen);
      return null;
    },
    /** Payment tells what became of every intent. */
    hear: (): void => {
      for (const attempt of current.attempts) {
        const intent = attempt.intentId ? world.money.intents.get(attempt.intentId) : undefined;
        if (intent && intent.version > attempt.intentVersion)
          current = mirrorIntent(current, attempt.attempt, intent as IntentFacts);
      }
    },
    /** One step of the driver; false when there is nothing to do now. */
    step: (): boolean => {
      move(settle(current, now));
      const action = nextAction(current, now);
      if (action.kind === 'wait' || action.kind === 'done') return false;
      if (action.kind === 'confirm') {
        move(confirm(current));
        return true;
      }
      steps.push(action.call.step);
      move(beforeCall(current, action.call));
      const happening = fault();
      const result: CallResult =
        happening === 'lost-call' ? { kind: 'unknown', why: 'lost' } : perform(world, current, action.call);
      if (happening === 'crash') return true;
      move(
        afterResult(
          current,
          action.call,
          happening === 'lost-answer' ? { kind: 'unknown', why: 'lost' } : result,
          now,
        ),
      );
      return true;
    },
    drive: (): Checkout => {
      for (let count = 0; run.step(); count++)
        if (count > 500) throw new Error(`no end: ${steps.slice(-20)}`);
      return current;
    },
  };
  return run;
};

describe('a card', () => {
  test('is authorised before the stock is sold, and captured after it', () => {
    const run = createRun(newCheckout());
    expect(run.drive().state).toBe('held');
    run.pay('card');
    expect(run.drive().state).toBe('confirmed');
    expect(run.steps).toEqual(['hold', 'intent', 'authorize', 'claim', 'capture']);
    expect(run.world.money.netMinor()).toBe(8_420);
  });

  test('that is declined leaves the goods held, says why, and lets another card pay', () => {
    const run = createRun(newCheckout());
    run.drive();
    run.pay('card', declinedCard);
    expect(run.drive()).toMatchObject({
      state: 'held',
      refusal: { code: 'CARD_DECLINED' },
      payingAttempt: null,
    });
    run.pay('card');
    expect(run.drive()).toMatchObject({ state: 'confirmed', paidAttempt: 2, refusal: null });
    expect(run.world.money.captures).toHaveLength(1);
  });

  test('with a challenge waits for the shopper and goes on when word arrives', () => {
    const run = createRun(newCheckout());
    run.drive();
    run.pay('card', challengedCard);
    expect(run.drive().state).toBe('action_required');
    run.world.money.approve('i1');
    run.hear();
    expect(run.drive().state).toBe('confirmed');
  });

  test('whose challenge is never answered is voided, and the stock is released', () => {
    const run = createRun(newCheckout({ coupon: 'none' }));
    run.drive();
    run.pay('card', challengedCard);
    run.drive();
    run.wait(16 * 60);
    expect(run.drive().state).toBe('expired');
    expect(run.world.money.intents.get('i1')?.status).toBe('voided');
    expect(run.world.stock.of('held')).toHaveLength(0);
    expect([...run.world.coupons.uses.values()]).toEqual(['released']);
  });

  test('whose hold lapsed meanwhile holds the goods again under a new key', () => {
    const run = createRun(newCheckout());
    run.drive();
    run.pay('card', challengedCard);
    run.drive();
    run.wait(11 * 60);
    run.world.money.approve('i1');
    run.hear();
    expect(run.drive()).toMatchObject({ state: 'confirmed', holdAttempt: 2 });
    expect(run.world.stock.of('claimed')).toHaveLength(1);
  });

  test('is voided when the hold lapsed and the goods went to somebody else', () => {
    const run = createRun(newCheckout());
    run.drive();
    run.pay('card', challengedCard);
    run.drive();
    run.wait(11 * 60);
    run.world.stock.setUnits(0);
    run.world.money.approve('i1');
    run.hear();
    expect(run.drive()).toMatchObject({ state: 'cancelled', refusal: { code: 'OUT_OF_STOCK' } });
    expect(run.world.money.intents.get('i1')?.status).toBe('voided');
    expect(run.world.money.captures).toHaveLength(0);
  });
});

describe('a bank', () => {
  test('has the stock sold first, because its yes takes the money', () => {
    const run = createRun(newCheckout());
    run.drive();
    run.pay('bank');
    expect(run.drive()).toMatchObject({ state: 'action_required', stock: 'claimed' });
    expect(run.steps).toEqual(['hold', 'intent', 'claim', 'authorize']);
    run.world.money.approve('i1');
    run.hear();
    expect(run.drive().state).toBe('confirmed');
  });

  test('that refuses has the sold stock given back and held again for another way to pay', () => {
    const run = createRun(newCheckout());
    run.drive();
    run.pay('bank');
    run.drive();
    run.world.money.refuse('i1');
    run.hear();
    expect(run.drive()).toMatchObject({
      state: 'held',
      stock: 'held',
      holdAttempt: 2,
      refusal: { code: 'BANK_REFUSED' },
    });
    run.pay('card');
    expect(run.drive().state).toBe('confirmed');
    expect(run.world.stock.of('claimed')).toHaveLength(1);
  });

  test('that says yes after the shopper chose a card makes the order with its own money, once', () => {
    const run = createRun(newCheckout());
    run.drive();
    run.pay('bank');
    run.drive();
    run.world.money.approve('i1');
    run.pay('card');
    expect(run.drive()).toMatchObject({ state: 'confirmed', paidAttempt: 1 });
    expect(run.world.money.netMinor()).toBe(8_420);
  });

  test('that never answers is given up after half an hour, and money that comes later is refunded', () => {
    const run = createRun(newCheckout());
    run.drive();
    run.pay('bank');
    run.drive();
    run.wait(31 * 60);
    expect(run.drive().state).toBe('expired');
    const intent = run.world.money.intents.get('i1');
    Object.assign(intent ?? {}, { status: 'captured', capturedMinor: 8_420, version: 9 });
    run.hear();
    expect(run.drive().state).toBe('expired');
    expect(run.world.money.netMinor()).toBe(0);
    expect(run.world.stock.of('claimed')).toHaveLength(0);
  });
});

test('a total of 0 asks nothing of payment', () => {
  const run = createRun(newCheckout({ totalMinor: 0 }));
  run.drive();
  run.pay('card');
  expect(run.drive().state).toBe('confirmed');
  expect(run.steps).toEqual(['hold', 'claim']);
});

test('a second click joins the payment under way', () => {
  const run = createRun(newCheckout());
  run.drive();
  run.pay('card', null, 'first');
  run.step();
  run.pay('card', null, 'second');
  expect(run.checkout.attempts).toHaveLength(1);
  expect(run.drive().state).toBe('confirmed');
});

test('a hold that runs out before paying expires the checkout and releases the coupon', () => {
  const run = createRun(newCheckout({ coupon: 'none' }));
  run.drive();
  run.wait(601);
  expect(run.drive().state).toBe('expired');
  expect([...run.world.coupons.uses.values()]).toEqual(['released']);
  expect(run.pay('card')).toMatchObject({ code: 'CHECKOUT_CLOSED' });
});

test('an order cancelled by staff gives the stock back and refunds in full', () => {
  const run = createRun(newCheckout());
  run.drive();
  run.pay('card');
  run.drive();
  run.change({ state: 'cancelled' });
  expect(run.drive().state).toBe('cancelled');
  expect(run.world.money.netMinor()).toBe(0);
  expect(run.world.stock.of('claimed')).toHaveLength(0);
});

test('an order that cannot be written is refunded in full', () => {
  const run = createRun(newCheckout());
  run.drive();
  run.pay('card');
  while (run.checkout.state !== 'captured') run.step();
  run.change({ tries: 8 });
  expect(run.drive()).toMatchObject({ state: 'cancelled', refusal: { code: 'ORDER_NOT_WRITTEN' } });
  expect(run.world.money.netMinor()).toBe(0);
});

/** A small deterministic generator: a failing seed can be run again. */
const randomOf = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

test('whatever is lost, crashes, lapses or is clicked: one paid order, or nothing charged and nothing held', () => {
  const outcomes = new Map<string, number>();
  for (let seed = 1; seed <= 3_000; seed++) {
    const random = randomOf(seed * 7_919);
    const pick = <T>(...from: T[]): T => from[Math.floor(random() * from.length)] as T;
    let faulty = true;
    const run = createRun(
      newCheckout({ coupon: pick('none', 'unneeded'), totalMinor: pick(8_420, 8_420, 8_420, 0) }),
      () => (faulty && random() < 0.3 ? pick('lost-call', 'lost-answer', 'crash') : 'none'),
    );
    for (let turn = 0; turn < 40; turn++) {
      const chance = random();
      if (chance < 0.6) run.step();
      else if (chance < 0.72)
        run.pay(pick('card', 'wallet', 'bank'), pick(null, null, declinedCard, challengedCard));
      else if (chance < 0.8) for (const id of run.world.money.intents.keys()) run.world.money.approve(id);
      else if (chance < 0.83) for (const id of run.world.money.intents.keys()) run.world.money.refuse(id);
      else if (chance < 0.9) run.hear();
      else if (chance < 0.94) run.wait(pick(30, 200, 700));
      else if (chance < 0.95) run.change({ cancelWanted: true });
      else if (chance < 0.96) run.world.stock.setUnits(pick(0, 1_000));
      else run.change({ refreshWanted: true });
    }
    faulty = false;
    for (let rest = 0; rest < 6; rest++) {
      run.drive();
      run.wait(3_600);
      run.hear();
    }
    const { state } = run.drive();
    outcomes.set(state, (outcomes.get(state) ?? 0) + 1);
    const paid = state === 'confirmed';
    const label = `seed ${seed} ended ${state}`;
    expect(['confirmed', 'cancelled', 'expired'], label).toContain(state);
    expect(run.world.money.netMinor(), label).toBe(paid ? run.checkout.totalMinor : 0);
    expect(run.world.stock.of('claimed').length, label).toBe(paid ? 1 : 0);
    expect(run.world.stock.of('held').length, label).toBe(0);
    const open = [...run.world.money.intents.values()].filter(
      ({ status }) => status !== 'voided' && status !== 'captured',
    );
    expect(open, label).toEqual([]);
    expect(
      [...run.world.coupons.uses.values()].filter((use) => use === 'held'),
      label,
    ).toEqual([]);
  }
  expect([...outcomes.keys()].sort()).toEqual(['cancelled', 'confirmed', 'expired']);
});

/** A paid order, and what the desk promises of it while calls and answers get lost. */
const afterSaleRun = (random: () => number) => {
  const pick = <T>(...from: T[]): T => from[Math.floor(random() * from.length)] as T;
  let faulty = false;
  const run = createRun(newCheckout({ lines: [{ variantId: 'v1', quantity: 3 }] }), () =>
    faulty && random() < 0.4 ? pick('lost-call', 'lost-answer', 'crash') : 'none',
  );
  run.drive();
  run.pay(pick('card', 'wallet'));
  run.drive();
  let promisedMinor = 0;
  let withdrawn = 0;
  const promise = (amountMinor: number): void => {
    const { refunds, totalMinor } = run.checkout;
    if (run.checkout.state !== 'confirmed' || promisedMinor + amountMinor > totalMinor) return;
    promisedMinor += amountMinor;
    run.change({ refunds: [...refunds, { n: refunds.length + 1, amountMinor, state: 'due' }] });
  };
  const shelve = (quantity: number): void => {
    const { restocks } = run.checkout;
    withdrawn += quantity;
    const lines = [{ variantId: 'v1', quantity }];
    run.change({ restocks: [...restocks, { n: restocks.length + 1, lines, state: 'due' }] });
  };
  return {
    run,
    pick,
    promise,
    withdraw: (): void => {
      if (run.checkout.state === 'confirmed' && withdrawn < 2) shelve(1);
    },
    cancel: (): void => {
      if (run.checkout.state !== 'confirmed') return;
      if (withdrawn > 0) shelve(3 - withdrawn);
      run.change({ state: 'cancelled' });
    },
    withdrawn: () => withdrawn,
    promisedMinor: () => promisedMinor,
    setFaulty: (on: boolean): void => {
      faulty = on;
    },
  };
};

test('whatever is promised after the sale, and whatever is lost: it goes back once, and no more than was paid', () => {
  const outcomes = new Set<string>();
  for (let seed = 1; seed <= 1_500; seed++) {
    const random = randomOf(seed * 104_729);
    const { run, pick, promise, withdraw, cancel, ...desk } = afterSaleRun(random);
    desk.setFaulty(true);
    for (let turn = 0; turn < 25; turn++) {
      const chance = random();
      if (chance < 0.6) run.step();
      else if (chance < 0.75) promise(pick(1, 700, 4_000, 8_420));
      else if (chance < 0.83) withdraw();
      else if (chance < 0.97) run.hear();
      else cancel();
    }
    desk.setFaulty(false);
    run.drive();
    const { state, refunds, restocks, totalMinor } = run.checkout;
    const label = `seed ${seed} ended ${state}`;
    outcomes.add(state);
    const whole = state === 'cancelled' && desk.withdrawn() === 0;
    expect(run.world.money.netMinor(), label).toBe(
      state === 'cancelled' ? 0 : totalMinor - desk.promisedMinor(),
    );
    expect(
      [...refunds, ...restocks].filter((part) => part.state !== 'done'),
      label,
    ).toEqual([]);
    expect(run.world.stock.restocked.get('v1') ?? 0, label).toBe(desk.withdrawn());
    expect(run.world.stock.of('claimed').length, label).toBe(whole ? 0 : 1);
  }
  expect([...outcomes].sort()).toEqual(['cancelled', 'confirmed']);
});
