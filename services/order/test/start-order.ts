import { randomUUID } from 'node:crypto';
import type { Actor } from '@souk/service-kit/identity';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { startService } from '@souk/testkit/start-service';
import { afterAll, vi } from 'vitest';
import { buildApp } from '../src/app.ts';
import type { CheckoutView } from '../src/checkout/checkout-view.ts';
import { envShape } from '../src/env.ts';
import { type Quote, quoteOf } from './quote-of.ts';
import { createCoupons } from './world/coupons.ts';
import { createEditPrices } from './world/edit-prices.ts';
import { createFaults } from './world/faults.ts';
import { createMoney } from './world/money.ts';
import { serveWorld } from './world/serve-world.ts';
import { createStock } from './world/stock.ts';

export type Pay = { method?: 'card' | 'wallet' | 'bank'; paymentMethodId?: string; key?: string };
export const returnUrl = 'http://localhost:3000/en-us/checkout';

/** The order service with a whole world around it, and what a shopper does there in few words. */
export const startOrder = async (overrides: Record<string, string> = {}) => {
  let offsetSeconds = 0;
  const now = (): Date => new Date(Date.now() + offsetSeconds * 1000);
  const world = {
    stock: createStock(now),
    money: createMoney(randomUUID),
    coupons: createCoupons(),
    edits: createEditPrices(),
  };
  const quotes = new Map<string, Quote>();
  const feeds = {
    payment: fakeFeed('payment'),
    inventory: fakeFeed('inventory'),
    account: fakeFeed('account'),
  };
  const started = await startService(buildApp, envShape, {
    SWEEP_EVERY_MS: '20',
    LOG_LEVEL: process.env.LOG ?? 'silent',
    ...overrides,
  });
  const { service, call, clock } = started;

  /** What a power cut leaves: a lease nobody answers for, and a fence that its late holder cannot pass. */
  const crash = async (checkoutId: string): Promise<void> => {
    await service.pool.query(
      `update checkout set fence = fence + 1, lease_until = clock_timestamp() - interval '1 second' where id = $1`,
      [checkoutId],
    );
  };
  const faults = createFaults(crash);
  serveWorld(world, quotes, faults);

  const shopper = (quote: Quote) => {
    const actor: Actor =
      quote.customerId === null
        ? { kind: 'guest', cartId: quote.cartId }
        : { kind: 'customer', id: quote.customerId, sessionId: 's', cartId: quote.cartId };
    const fetchAs = call(actor);
    const post = async (path: string, json: unknown = {}) => {
      const response = await fetchAs(path, { json });
      return { status: response.status, body: (await response.json()) as CheckoutView & { code?: string } };
    };
    return {
      fetch: fetchAs,
      start: (values: { key?: string; email?: string } = {}) =>
        post('/checkouts', {
          key: randomUUID(),
          quoteId: quote.id,
          email: 'Noor@example.com',
          contactName: 'Noor Haddad',
          ...values,
        }),
      pay: (id: string, { key = randomUUID(), method = 'card', ...rest }: Pay = {}) =>
        post(`/checkouts/${id}/pay`, { key, method, returnUrl, ...rest }),
      post: (id: string, what: 'resume' | 'cancel' | 'extend') => post(`/checkouts/${id}/${what}`),
      see: async (id: string) => (await (await fetchAs(`/checkouts/${id}`)).json()) as CheckoutView,
    };
  };

  /** A locked quote in cart, and the shopper whose it is. */
  const lockQuote = (values: Partial<Quote> = {}, unitPriceMinor?: number) => {
    const quote = quoteOf(values, unitPriceMinor);
    quotes.set(quote.id, quote);
    return { quote, ...shopper(quote) };
  };

  const reaches = (see: () => Promise<CheckoutView>, ...states: CheckoutView['state'][]) =>
    vi.waitFor(
      async () => {
        const view = await see();
        if (!states.includes(view.state)) throw new Error(`it is ${view.state}, not ${states.join(' or ')}`);
        return view;
      },
      { timeout: 8_000, interval: 15 },
    );

  /** Nothing is due and nobody drives: everything that had to be closed is closed. */
  const comesToRest = (id: string) =>
    vi.waitFor(
      async () => {
        const { rows } = await service.pool.query(
          `select state, stock, coupon, tries from checkout where id = $1 and due_at is null and lease_until is null`,
          [id],
        );
        if (rows.length === 0) throw new Error('it is still being worked on');
        return rows[0] as { state: string; stock: string; coupon: string };
      },
      { timeout: 8_000, interval: 15 },
    );

  const intentsOf = (id: string) =>
    [...world.money.intents.values()].filter(({ checkoutId }) => checkoutId === id);
  const holdsOf = (id: string) =>
    [...world.stock.reservations.values()].filter(({ key }) => key.startsWith(id));

  return {
    ...started,
    world,
    feeds,
    faults,
    crash,
    lockQuote,
    reaches,
    comesToRest,
    intentsOf,
    holdsOf,
    capturesOf: (id: string): number => {
      const own = new Set(intentsOf(id).map((intent) => intent.id));
      return world.money.captures.filter((captured) => own.has(captured)).length;
    },
    netOf: (id: string): number =>
      intentsOf(id).reduce((sum, intent) => sum + intent.capturedMinor - intent.refundedMinor, 0),
    wait: async (seconds: number) => {
      offsetSeconds += seconds;
      await clock.advance(seconds);
    },
    /** A second replica on the same database. */
    startReplica: async () => {
      const replica = await buildApp({ ...started.env, SWEEP_EVERY_MS: 20 });
      await replica.start();
      afterAll(() => replica.close());
      return replica;
    },
  };
};
