import { randomUUID } from 'node:crypto';
import { orderCancelled, orderConfirmed, orderRefunded } from '@souk/events/order';
import { testEnv } from '@souk/testkit/test-env';
import { expect, it, vi } from 'vitest';
import { buildApp } from '../src/app.ts';
import { envShape } from '../src/env.ts';
import { startPostOffice } from './post-office.ts';
import { cancelledOrder, confirmedOrder, refundedOrder } from './sample-events.ts';

const office = await startPostOffice();
const { smtp, order } = office;
const within = { timeout: 8_000, interval: 20 };

const newOrder = (email: string) => ({ ...confirmedOrder, orderId: randomUUID(), email });

it('an event brings one email, though it is delivered twice and the service restarts in between', async () => {
  const payload = newOrder('twice@mail.example');
  const event = order.publish(orderConfirmed, { aggregateId: payload.orderId, aggregateVersion: 1, payload });
  await vi.waitFor(() => expect(smtp.to('twice@mail.example')).toHaveLength(1), within);
  order.repeat(event);

  await office.service.close();
  const again = await buildApp(
    testEnv(envShape, {
      ...office.settings,
      DATABASE_URL: office.databaseUrl,
      IDENTITY_KEY: office.env.IDENTITY_KEY,
    }),
  );
  await again.start();
  try {
    order.repeat(event);
    const after = newOrder('after@mail.example');
    order.publish(orderConfirmed, { aggregateId: after.orderId, aggregateVersion: 1, payload: after });
    await vi.waitFor(() => expect(smtp.to('after@mail.example')).toHaveLength(1), within);
    expect(smtp.to('twice@mail.example')).toHaveLength(1);
    expect(smtp.to('twice@mail.example')[0]?.messageId).toBe(`<${event.id}.order-confirmed@souk.example>`);

    const cancelled = { ...cancelledOrder, orderId: payload.orderId, email: 'twice@mail.example' };
    const refunded = { ...refundedOrder, orderId: payload.orderId, email: 'twice@mail.example' };
    order.publish(orderCancelled, { aggregateId: payload.orderId, aggregateVersion: 2, payload: cancelled });
    order.publish(orderRefunded, { aggregateId: payload.orderId, aggregateVersion: 3, payload: refunded });
    await vi.waitFor(() => expect(smtp.to('twice@mail.example')).toHaveLength(3), within);
    const mails = smtp.to('twice@mail.example');
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(3);
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      'Your order S-1042 is cancelled',
      'Your order S-1042 is confirmed',
      'Your order S-1042 is refunded',
    ]);
  } finally {
    await again.close();
  }
});

it('of confirmations that come together, one that nobody can read takes none of the others along', async () => {
  const emails = Array.from({ length: 9 }, (_, place) => `together-${place}@mail.example`);
  const many = await startPostOffice();
  const publish = (payload: ReturnType<typeof newOrder>) =>
    many.order.publish(orderConfirmed, { aggregateId: payload.orderId, aggregateVersion: 1, payload });
  for (const email of emails.slice(0, 4)) publish(newOrder(email));
  const unreadable = publish({ ...newOrder('nobody@mail.example'), currency: 7 as never });
  for (const email of emails.slice(4)) publish(newOrder(email));

  await vi.waitFor(() => {
    for (const email of emails) expect(many.smtp.to(email), email).toHaveLength(1);
  }, within);
  const { rows } = await many.service.pool.query('select event_id as id from parked_event');
  expect(rows).toEqual([{ id: unreadable.id }]);
});
