import { describe, expect, test } from 'vitest';
import { newCheckout } from '../../test/new-checkout.ts';
import { challengedCard, declinedCard } from '../../test/world/money.ts';
import { createRun } from '../../test/world/pure-run.ts';

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

describe('when payment tells what became of a call that stayed without an answer', () => {
  test('a captured payment makes an order, however often its capture was asked for', () => {
    const run = createRun(newCheckout());
    run.drive();
    run.pay('card');
    while (run.checkout.state !== 'claimed') run.step();
    for (let time = 0; time < 9; time++) run.step('lost-answer');
    expect(run.checkout).toMatchObject({ state: 'claimed', tries: 9 });
    run.hear();
    expect(run.drive()).toMatchObject({ state: 'confirmed', refusal: null });
    expect(run.world.money.netMinor()).toBe(8_420);
  });

  test('a shopper who is asked for more is waited for, and nothing is tried meanwhile', () => {
    const run = createRun(newCheckout());
    run.drive();
    run.pay('card', challengedCard);
    while (run.steps.at(-1) !== 'intent') run.step();
    run.step('lost-answer');
    expect(run.checkout).toMatchObject({ state: 'held', tries: 1 });
    run.hear();
    expect(run.drive()).toMatchObject({ state: 'action_required', tries: 0 });
  });
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
