import { randomUUID } from 'node:crypto';
import { customerEmailCodeRequested } from '@souk/events/account';
import { backInStock } from '@souk/events/catalog';
import { stockLow } from '@souk/events/inventory';
import {
  orderConfirmed,
  orderEditChanged,
  orderFulfilled,
  orderRefunded,
  orderReturnChanged,
} from '@souk/events/order';
import { rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { startPostOffice } from './post-office.ts';
import {
  approvedReturn,
  backAgain,
  codeRequest,
  confirmedOrder,
  editedOrder,
  lowStock,
  refundedOrder,
  shippedOrder,
} from './sample-events.ts';

const office = await startPostOffice();
const { smtp, order, account, inventory, catalog } = office;
const within = { timeout: 8_000, interval: 20 };

const firstMailTo = (address: string) =>
  vi.waitFor(() => {
    const [mail] = smtp.to(address);
    expect(mail).toBeDefined();
    return mail!;
  }, within);

/** What a reader sees or hears: the words without the markup. */
const wordsOf = (html: string): string =>
  html
    .replace(/<style[\s\S]*?<\/style>/g, ' ')
    .replace(/<\/(td|p|h1|h2|tr|div)>|<br\/?>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ');

it('a confirmation carries the order, its price step by step, its pictures and the way back, with and without HTML', async () => {
  const payload = { ...confirmedOrder, orderId: randomUUID() };
  order.publish(orderConfirmed, { aggregateId: payload.orderId, aggregateVersion: 1, payload });
  const mail = await firstMailTo(payload.email);
  const html = String(mail.html);
  const words = wordsOf(html);
  const text = mail.text ?? '';

  expect(mail.from?.text).toBe('"Souk" <hello@souk.example>');
  expect(mail.to).toMatchObject({ value: [{ address: payload.email, name: 'Amira Lindqvist' }] });
  for (const said of [
    'S-1042',
    'Pomegranate Daypack',
    'Rose, 0.8 L',
    '$23.00',
    '−$8.40',
    '10% off Bags, on $84.00',
    'Free',
    '$161.77',
    'Tuesday 24 November',
    '1418 Alder Street',
  ]) {
    expect(words).toContain(said);
    expect(text).toContain(said);
  }
  const link = 'https://souk.example/en-us/orders/S-1042?key=kX3-pomegranate_9';
  expect(html).toContain(`href="${link}"`);
  expect(text).toContain(link);
  expect(html).toContain('src="https://souk.example/media/teapot.webp"');
  expect(html).toContain('alt="A round rose-coloured teapot"');
});

it('a code is mailed, and forgotten here once it is sent', async () => {
  const expiresAt = new Date(Date.now() + 15 * 60_000).toISOString();
  const payload = { ...codeRequest, email: 'code@mail.example', name: 'Win http://evil.example', expiresAt };
  const event = account.publish(customerEmailCodeRequested, {
    aggregateId: randomUUID(),
    aggregateVersion: 1,
    payload,
  });
  const mail = await firstMailTo('code@mail.example');
  expect(mail.subject).toBe('041926 is your code');
  expect(mail.messageId).toBe(`<${event.id}.email-code@souk.example>`);
  for (const words of [wordsOf(String(mail.html)), mail.text ?? '']) {
    expect(words).toContain('041926');
    expect(words).toContain('15 minutes');
    expect(words).not.toContain('evil');
  }
  await vi.waitFor(async () => {
    const { rows } = await rowsOf<{ state: string; data: unknown }>(
      office.db,
      sql`select state, data from delivery where event_id = ${event.id}::uuid`,
    );
    expect(rows).toEqual([{ state: 'sent', data: null }]);
  }, within);
});

it('nothing a shopper typed becomes markup', async () => {
  const name = '<img src=x onerror=alert(1)>';
  const payload = {
    ...confirmedOrder,
    orderId: randomUUID(),
    email: 'odd@mail.example',
    contactName: name,
    address: { ...confirmedOrder.address, name },
  };
  order.publish(orderConfirmed, { aggregateId: payload.orderId, aggregateVersion: 1, payload });
  const html = String((await firstMailTo('odd@mail.example')).html);
  expect(html).not.toContain('<img src=x');
  expect(html).toContain('&lt;img src=x');
});

it('whoever looks after the shop hears what fell, how much is left, and where to see it', async () => {
  inventory.publish(stockLow, { aggregateId: lowStock.variantId, aggregateVersion: 4, payload: lowStock });
  const mail = await firstMailTo('owner@souk.example');
  const words = wordsOf(String(mail.html));
  const text = mail.text ?? '';
  expect(mail.subject).toBe('4 left: Pomegranate Daypack, Indigo, 18 L');
  for (const said of ['Only 4 left.', 'DAY-IND-18', 'Held at the till', '5 or fewer', 'December 4, 2026']) {
    expect(words).toContain(said);
    expect(text).toContain(said);
  }
  const link = `https://desk.souk.example/stock/${lowStock.variantId}`;
  expect(mail.html).toContain(`href="${link}"`);
  expect(text).toContain(link);
});

it('who waited for a thing hears once that it is back, what it costs, and that they are not written to again', async () => {
  const event = catalog.publish(backInStock, {
    aggregateId: backAgain.watchId,
    aggregateVersion: 1,
    payload: backAgain,
  });
  const mail = await firstMailTo(backAgain.email);
  const words = wordsOf(String(mail.html));
  expect(mail.subject).toBe('Pomegranate Daypack, Indigo, 18 L is back');
  expect(mail.messageId).toBe(`<${event.id}.back-in-stock@souk.example>`);
  for (const said of ['It is back.', 'Indigo, 18 L', '$84.00', 'You asked once and are told once']) {
    expect(words).toContain(said);
    expect(mail.text).toContain(said);
  }
  const link = 'https://souk.example/en-us/products/pomegranate-daypack';
  expect(mail.html).toContain(`href="${link}"`);
  expect(mail.text).toContain(link);
  catalog.repeat(event);
  const later = { ...backAgain, watchId: randomUUID(), email: 'later@mail.example' };
  catalog.publish(backInStock, { aggregateId: later.watchId, aggregateVersion: 1, payload: later });
  await firstMailTo(later.email);
  expect(smtp.to(backAgain.email)).toHaveLength(1);
});

it('a parcel brings a letter with its carrier, its number, the way to follow it and what is in it', async () => {
  const orderId = randomUUID();
  const payload = { ...shippedOrder, orderId, email: 'parcel@mail.example' };
  order.publish(orderFulfilled, { aggregateId: orderId, aggregateVersion: 2, payload });
  const mail = await firstMailTo(payload.email);
  const words = wordsOf(String(mail.html));
  expect(mail.subject).toBe('Your order S-1042 is on its way');
  for (const said of ['UPS', '1Z 999 AA1 01 2345 6784', 'Pomegranate Daypack', 'The rest follows']) {
    expect(words).toContain(said);
    expect(mail.text).toContain(said);
  }
  expect(words).not.toContain('Clover Socks');
  expect(String(mail.html)).toContain('href="https://ups.example/track?number=1Z999AA10123456784"');
  expect(mail.text).toContain('https://souk.example/en-us/orders/S-1042?key=kX3-pomegranate_9');
});

it('a tracking address that is none is no link', async () => {
  const orderId = randomUUID();
  const payload = {
    ...shippedOrder,
    orderId,
    email: 'no-link@mail.example',
    trackingUrl: 'javascript:alert(1)',
    complete: true,
  };
  order.publish(orderFulfilled, { aggregateId: orderId, aggregateVersion: 2, payload });
  const mail = await firstMailTo(payload.email);
  expect(String(mail.html)).not.toContain('javascript:');
  expect(wordsOf(String(mail.html))).toContain('See the order');
  expect(mail.text).not.toContain('The rest follows');
});

it('a return brings a letter when it is agreed, refused or here, and none when it is asked for or paid back', async () => {
  const orderId = randomUUID();
  const email = 'back@mail.example';
  const tell = (state: 'requested' | 'approved' | 'received' | 'refunded' | 'refused', version: number) =>
    order.publish(orderReturnChanged, {
      aggregateId: orderId,
      aggregateVersion: version,
      payload: {
        ...approvedReturn,
        orderId,
        email,
        state,
        reason: state === 'refused' ? 'Worn outside' : null,
      },
    });
  tell('requested', 2);
  tell('approved', 3);
  tell('received', 4);
  tell('refunded', 5);
  tell('refused', 6);
  await vi.waitFor(() => expect(smtp.to(email)).toHaveLength(3), within);
  expect(
    smtp
      .to(email)
      .map(({ subject }) => subject)
      .sort(),
  ).toEqual([
    'About your return for order S-1042',
    'Your return for order S-1042 is agreed',
    'Your return for order S-1042 is here',
  ]);
  const refused = smtp.to(email).find(({ subject }) => subject?.startsWith('About'));
  expect(refused?.text).toContain('Worn outside');
});

it('a change of an order asks for the difference, and tells when it is made or was not', async () => {
  const orderId = randomUUID();
  const email = 'changed@mail.example';
  const tell = (state: 'payment_due' | 'applied' | 'lapsed', version: number) =>
    order.publish(orderEditChanged, {
      aggregateId: orderId,
      aggregateVersion: version,
      payload: { ...editedOrder, orderId, email, state },
    });
  tell('payment_due', 2);
  tell('lapsed', 3);
  tell('applied', 4);
  await vi.waitFor(() => expect(smtp.to(email)).toHaveLength(3), within);
  const of = (subject: string) => smtp.to(email).find((mail) => mail.subject === subject);
  const due = of('A change of your order S-1042: $12.40 to pay');
  expect(due?.text).toContain('Pay $12.40: ');
  expect(due?.text).toContain(`?key=${editedOrder.key}`);
  expect(due?.text).toContain('Monday, November 23 at 8:12');
  expect(due?.text).toContain('Taken out: 1 × Pomegranate Daypack');
  expect(of('Your order S-1042 stays as it was')?.text).toContain('was not paid in time');
  expect(of('Your order S-1042 was changed')?.text).toContain('You have paid the difference of $12.40');
});

it('a refund of a part says so, and how much', async () => {
  const orderId = randomUUID();
  const payload = {
    ...refundedOrder,
    orderId,
    email: 'part@mail.example',
    amountMinor: 4_800,
    keptMinor: 100,
  };
  order.publish(orderRefunded, { aggregateId: orderId, aggregateVersion: 2, payload });
  const mail = await firstMailTo(payload.email);
  expect(mail.text).toContain('Part of your money is on its way.');
  expect(wordsOf(String(mail.html))).toContain('$48.00');
});
