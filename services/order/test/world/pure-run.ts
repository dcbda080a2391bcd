import { expect } from 'vitest';
import { afterResult, mirrorIntent } from '../../src/checkout/after-result.ts';
import { beforeCall } from '../../src/checkout/before-call.ts';
import type { CallResult, IntentFacts } from '../../src/checkout/call.ts';
import { allowedEdges, type Checkout, type PaymentMethod } from '../../src/checkout/checkout.ts';
import { choosePayment } from '../../src/checkout/choose-payment.ts';
import { nextAction } from '../../src/checkout/next-action.ts';
import { confirm, settle } from '../../src/checkout/settle.ts';
import { createCoupons } from './coupons.ts';
import { createMoney } from './money.ts';
import { perform } from './perform.ts';
import { createStock } from './stock.ts';

/** What may happen to one call: it never arrives, its answer never does, or who asked dies while it is out. */
export const faults = ['lost-call', 'lost-answer', 'crash'] as const;
export type Fault = (typeof faults)[number];

/** Drives the pure machine against the world, with nothing in between. Every move has to follow a known edge. */
export const createRun = (checkout: Checkout) => {
  let now = new Date('2026-11-22T10:00:00Z');
  let ids = 0;
  const world = {
    stock: createStock(() => now),
    money: createMoney(() => `i${++ids}`),
    coupons: createCoupons(),
  };
  let current = checkout;
  const steps: string[] = [];
  const news: { attempt: number; facts: IntentFacts }[] = [];
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
      for (const { attempt, intentId } of current.attempts) {
        const intent = intentId && world.money.intents.get(intentId);
        if (!intent) continue;
        news.push({ attempt, facts: { ...intent } as IntentFacts });
        current = mirrorIntent(current, attempt, intent as IntentFacts);
      }
    },
    /** All that payment ever told arrives once more, the oldest last. */
    hearAgain: (): void => {
      for (const { attempt, facts } of news.toReversed()) current = mirrorIntent(current, attempt, facts);
    },
    /** One step of the driver, in which something may go wrong; false when there is nothing to do now. */
    step: (fault?: Fault): boolean => {
      move(settle(current, now));
      const action = nextAction(current, now);
      if (action.kind === 'wait' || action.kind === 'done') return false;
      if (action.kind === 'confirm') {
        move(confirm(current));
        return true;
      }
      steps.push(action.call.step);
      move(beforeCall(current, action.call));
      const result: CallResult =
        fault === 'lost-call' ? { kind: 'unknown', why: 'lost' } : perform(world, current, action.call);
      if (fault === 'crash') return true;
      move(
        afterResult(
          current,
          action.call,
          fault === 'lost-answer' ? { kind: 'unknown', why: 'lost' } : result,
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

export type Run = ReturnType<typeof createRun>;
