import { randomUUID } from 'node:crypto';
import { customerEmailCodeRequested } from '@souk/events/account';
import { orderConfirmed } from '@souk/events/order';
import { expect, it, vi } from 'vitest';
import { startPostOffice } from './post-office.ts';
import { codeRequest, confirmedOrder } from './sample-events.ts';

const office = await startPostOffice({ EMAIL_RETRIES: '2' });
const { smtp, order, account } = office;
const within = { timeout: 9_000, interval: 25 };

const confirm = (email: string) => {
  const payload = { ...confirmedOrder, orderId: randomUUID(), email };
  order.publish(orderConfirmed, { aggregateId: payload.orderId, aggregateVersion: 1, payload });
  return payload.orderId;
};

it('an email the mail server refuses for the moment is tried again, under the same Message-ID', {
  timeout: 15_000,
}, async () => {
  smtp.refuseNext('data', 451);
  const orderId = confirm('busy@mail.example');
  await vi.waitFor(() => expect(smtp.to('busy@mail.example')).toHaveLength(1), within);
  expect(smtp.refused()).toBe(1);
  await vi.waitFor(async () => {
    const [delivery] = await office.deliveries(`?orderId=${orderId}`);
    expect(delivery).toMatchObject({ state: 'sent', tries: 2, lastError: null });
    expect(smtp.to('busy@mail.example')[0]?.messageId).toBe(delivery?.messageId);
  }, within);
});

it('an address that is refused for good is listed as failed at once, and a person can have it tried again', async () => {
  smtp.refuseNext('rcpt', 550);
  const orderId = confirm('nobody@mail.example');
  const failed = await vi.waitFor(async () => {
    const [delivery] = await office.deliveries('?state=failed');
    expect(delivery).toMatchObject({ recipient: 'nobody@mail.example', tries: 1 });
    return delivery!;
  }, within);
  expect(failed.lastError).toContain('550');
  expect(smtp.to('nobody@mail.example')).toHaveLength(0);

  expect((await office.staff(`/deliveries/${failed.id}/retry`, { method: 'POST' })).status).toBe(200);
  await vi.waitFor(() => expect(smtp.to('nobody@mail.example')).toHaveLength(1), within);
  await vi.waitFor(
    async () => expect((await office.deliveries(`?orderId=${orderId}`))[0]?.state).toBe('sent'),
    within,
  );
  expect((await office.staff(`/deliveries/${failed.id}/retry`, { method: 'POST' })).status).toBe(200);
  expect(smtp.to('nobody@mail.example')[0]?.messageId).toBe(failed.messageId);
});

it('a code that has ended before it could be sent is not sent', async () => {
  const payload = {
    ...codeRequest,
    email: 'late@mail.example',
    expiresAt: new Date(Date.now() - 1000).toISOString(),
  };
  account.publish(customerEmailCodeRequested, {
    aggregateId: randomUUID(),
    aggregateVersion: 1,
    payload,
  });
  await vi.waitFor(async () => {
    const [delivery] = await office.deliveries('?state=expired');
    expect(delivery?.recipient).toBe('late@mail.example');
  }, within);
  expect(smtp.to('late@mail.example')).toHaveLength(0);
});

it('only staff may see or send emails again', async () => {
  const customer = office.call({ kind: 'customer', id: randomUUID(), sessionId: 's' });
  expect((await customer('/deliveries')).status).toBe(403);
  expect((await customer(`/deliveries/${randomUUID()}/retry`, { method: 'POST' })).status).toBe(403);
  expect((await fetch(`${office.url}/deliveries`)).status).toBe(401);
  expect((await office.staff(`/deliveries/${randomUUID()}/retry`, { method: 'POST' })).status).toBe(404);
});
