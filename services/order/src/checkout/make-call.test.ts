import { remainingMs, runInContext } from '@souk/service-kit/context';
import type { FastifyBaseLogger } from 'fastify';
import { expect, test } from 'vitest';
import type { Peers } from '../peers.ts';
import type { Checkout } from './checkout.ts';
import { makeCall } from './make-call.ts';

/** How much time a call is given that is made with so much left. */
const timeGiven = async (leftMs: number): Promise<number> => {
  let given = 0;
  const cart = {
    POST: async () => {
      given = remainingMs();
      return { data: {}, response: new Response() };
    },
  };
  const context = {
    traceId: '0'.repeat(32),
    actor: { kind: 'system' },
    deadlineAt: performance.now() + leftMs,
  };
  await runInContext(context as Parameters<typeof runInContext>[0], () =>
    makeCall(
      { peers: { cart } as unknown as Peers, log: {} as FastifyBaseLogger },
      { id: 'c', quoteId: 'q' } as Checkout,
      { step: 'coupon', attempt: 1 },
    ),
  );
  return given;
};

test('a call that is never answered leaves time to tell the shopper so', async () => {
  expect(await timeGiven(3_000)).toBeLessThanOrEqual(2_200);
  expect(await timeGiven(3_000)).toBeGreaterThan(1_900);
});

test('a call ends well before its driver would be taken for dead', async () => {
  expect(await timeGiven(60_000)).toBeLessThanOrEqual(8_000);
});
