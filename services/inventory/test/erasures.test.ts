import { randomUUID } from 'node:crypto';
import { customerErased } from '@souk/events/erasure';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { startService } from '@souk/testkit/start-service';
import { expect, test, vi } from 'vitest';
import { buildApp } from '../src/app.ts';
import { envShape } from '../src/env.ts';

test('a service that was away while somebody left answers when it is back, and says the same when told again', async () => {
  const account = fakeFeed('account');
  const [erasureId, customerId] = [randomUUID(), randomUUID()];
  const left = account.publish(customerErased, {
    aggregateId: customerId,
    aggregateVersion: 3,
    payload: { erasureId, customerId, sealedAddress: null, market: 'en-us' },
  });
  const inventory = await startService(buildApp, envShape);
  const answers = async () => (await inventory.feed()).filter(({ type }) => type === 'customer-data.erased');
  await vi.waitFor(async () => expect(await answers()).toHaveLength(1), { timeout: 8_000, interval: 25 });
  const [answer] = await answers();
  expect(answer).toMatchObject({
    aggregateId: erasureId,
    aggregateVersion: 1,
    payload: { service: 'inventory', erased: {}, kept: [{ what: 'nameless-stock' }] },
  });
  account.repeat(left);
  // Told again after a restore it says the same of the same version: account keeps the first.
  await vi.waitFor(async () => expect(await answers()).toHaveLength(2), { timeout: 8_000, interval: 25 });
  const [first, second] = await answers();
  expect([second!.aggregateVersion, second!.payload]).toEqual([first!.aggregateVersion, first!.payload]);
});
