import { randomUUID } from 'node:crypto';
import { customerErased } from '@souk/events/erasure';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { startService } from '@souk/testkit/start-service';
import { expect, test, vi } from 'vitest';
import { buildApp } from '../src/app.ts';
import { envShape } from '../src/env.ts';

test('payments name nobody, and say so when somebody leaves', async () => {
  const account = fakeFeed('account');
  const [erasureId, customerId] = [randomUUID(), randomUUID()];
  const left = account.publish(customerErased, {
    aggregateId: customerId,
    aggregateVersion: 3,
    payload: { erasureId, customerId, sealedAddress: null, market: 'en-us' },
  });
  const payment = await startService(buildApp, envShape, {
    STRIPE_SECRET_KEY: 'sk_test_of_nobody',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_of_nobody',
    STRIPE_WEBHOOK_SECRET: 'whsec_of_nobody',
  });
  const answers = async () => (await payment.feed()).filter(({ type }) => type === 'customer-data.erased');
  await vi.waitFor(async () => expect(await answers()).toHaveLength(1), { timeout: 8_000, interval: 25 });
  const [answer] = await answers();
  expect(answer).toMatchObject({
    aggregateId: erasureId,
    aggregateVersion: 1,
    payload: { service: 'payment', erased: {}, kept: [{ what: 'nameless-payments' }] },
  });
  account.repeat(left);
  // Told again after a restore it says the same of the same version: account keeps the first.
  await vi.waitFor(async () => expect(await answers()).toHaveLength(2), { timeout: 8_000, interval: 25 });
  const [first, second] = await answers();
  expect([second!.aggregateVersion, second!.payload]).toEqual([first!.aggregateVersion, first!.payload]);
});
