import { randomUUID } from 'node:crypto';
import { orderFulfilled } from '@souk/events/order';
import { testEnv } from '@souk/testkit/test-env';
import { expect, test, vi } from 'vitest';
import { buildApp } from '../src/app.ts';
import { envShape } from '../src/env.ts';
import { askForReviews } from '../src/reviews/ask-for-reviews.ts';
import { startPostOffice } from './post-office.ts';
import { shippedOrder } from './sample-events.ts';

const office = await startPostOffice();
const within = { timeout: 30_000, interval: 50 };
const elevenDaysAgo = new Date(Date.now() - 11 * 86_400_000).toISOString();

const sent = (email: string, occurredAt = elevenDaysAgo) => {
  const orderId = randomUUID();
  return office.order.publish(orderFulfilled, {
    aggregateId: orderId,
    aggregateVersion: 2,
    occurredAt,
    payload: { ...shippedOrder, orderId, email, complete: true },
  });
};
const lettersTo = (email: string) =>
  office.smtp.to(email).filter(({ messageId }) => messageId?.includes('review-request'));
const asked = (email: string) => vi.waitFor(() => expect(lettersTo(email)).toHaveLength(1), within);

test('a replica that dies while it decides leaves the letter to another, and there is one', async () => {
  const event = sent('crash@mail.example', new Date().toISOString());
  const { orderId } = event.payload as { orderId: string };
  const due = () =>
    office.service.pool.query('update review_request set due_at = business_now() where order_id = $1', [
      orderId,
    ]);
  const enqueue = vi.fn().mockRejectedValue(new Error('the power went'));
  const post = {
    queue: { enqueue, start: vi.fn(), tryAgain: vi.fn(), stop: vi.fn() },
    mailDomain: 'souk.example',
  };
  await vi.waitFor(async () => expect((await due()).rowCount).toBe(1), within);
  await askForReviews(office.service, post).catch(() => undefined);
  await asked('crash@mail.example');
});

test('an order is asked about once, by however many replicas and however often it is told', async () => {
  const second = await buildApp(
    testEnv(envShape, {
      ...office.settings,
      DATABASE_URL: office.databaseUrl,
      IDENTITY_KEY: office.env.IDENTITY_KEY,
    }),
  );
  await second.start();
  try {
    const emails = Array.from({ length: 120 }, (_, n) => `many-${n}@mail.example`);
    const events = emails.map((email) => sent(email));
    await vi.waitFor(() => {
      for (const email of emails) expect(lettersTo(email), email).toHaveLength(1);
    }, within);
    for (const event of events.slice(0, 5)) office.order.repeat(event);
    sent('behind@mail.example');
    await asked('behind@mail.example');
    for (const email of emails) expect(lettersTo(email), email).toHaveLength(1);
  } finally {
    await second.close();
  }
}, 90_000);
