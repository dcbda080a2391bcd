import { randomUUID } from 'node:crypto';
import { orderConfirmed } from '@souk/events/order';
import { expect, it, vi } from 'vitest';
import { startPostOffice } from './post-office.ts';
import { confirmedOrder } from './sample-events.ts';

const office = await startPostOffice();
const id = randomUUID();
const ask = (email?: string, as = id) =>
  office.call({ kind: 'customer', id: as, sessionId: 's' })(
    `/customers/${id}/personal-data${email ? `?email=${encodeURIComponent(email)}` : ''}`,
  );
type Told = { data: { letters: { recipient: string; template: string; state: string }[] } };
const lettersOf = async (email?: string) => ((await (await ask(email)).json()) as Told).data.letters;

it('a customer is told of the letters to their own proven address, and of nobody else’s', async () => {
  for (const email of ['Mine@mail.example', 'theirs@mail.example', 'm_ne@mail.example']) {
    const payload = { ...confirmedOrder, orderId: randomUUID(), email };
    office.order.publish(orderConfirmed, { aggregateId: payload.orderId, aggregateVersion: 1, payload });
  }
  await vi.waitFor(
    async () => expect(await lettersOf('mine@mail.example')).toMatchObject([{ state: 'sent' }]),
    {
      timeout: 8_000,
      interval: 20,
    },
  );
  expect(await lettersOf('mine@mail.example')).toMatchObject([
    { recipient: 'Mine@mail.example', template: 'order-confirmed' },
  ]);
  expect(await lettersOf(), 'without a proven address, of none').toEqual([]);
  expect((await ask('mine@mail.example', randomUUID())).status).toBe(404);
});
