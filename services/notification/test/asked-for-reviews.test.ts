import { randomUUID } from 'node:crypto';
import { customerEmailVerified } from '@souk/events/account';
import { productChanged, reviewWritten } from '@souk/events/catalog';
import { customerErased, orderAnonymised } from '@souk/events/erasure';
import { orderCancelled, orderFulfilled, orderRefunded, orderReturnChanged } from '@souk/events/order';
import { sealAddress } from '@souk/events/sealed-address';
import { beforeAll, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { startPostOffice } from './post-office.ts';
import { approvedReturn, cancelledOrder, refundedOrder, shippedOrder } from './sample-events.ts';

const office = await startPostOffice({ REVIEW_LETTER_DAYS: '10' });
const { smtp, order, account, catalog } = office;
const within = { timeout: 15_000, interval: 25 };
const DAY_MS = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();

type Parcel = z.input<typeof orderFulfilled.payload>;
type Line = Parcel['lines'][number];

/** A thing to buy, one unit of it. */
const thing = (title: string): Line => ({
  ...shippedOrder.lines[0]!,
  ...{ productId: randomUUID(), variantId: randomUUID(), title, quantity: 1 },
  handle: title.toLowerCase().replaceAll(' ', '-'),
});

let parcels = 0;
/** Ids that grow with time, as the orders'. */
const nextParcel = (): string => `01930000-0000-7000-8000-${String(++parcels).padStart(12, '0')}`;

/** An order, by whom it is, with what may happen to it. What happens without a day happened eleven days ago: the letter is due. */
const anOrder = (email: string, { customerId = null }: { customerId?: string | null } = {}) => {
  const orderId = randomUUID();
  const whose = { orderId, email, customerId };
  let version = 1;
  const tell = () => ({ aggregateId: orderId, aggregateVersion: ++version });
  return {
    orderId,
    email,
    ship: (lines: Line[], values: Partial<Parcel> = {}, occurredAt = daysAgo(11)) =>
      order.publish(orderFulfilled, {
        ...tell(),
        occurredAt,
        payload: { ...shippedOrder, complete: true, ...values, ...whose, fulfilmentId: nextParcel(), lines },
      }),
    return: (lines: Line[], state: 'requested' | 'approved' | 'refused' | 'received', returnId: string) =>
      order.publish(orderReturnChanged, {
        ...tell(),
        payload: {
          ...approvedReturn,
          ...whose,
          returnId,
          state,
          reason: state === 'refused' ? 'Worn' : null,
          lines,
        },
      }),
    refund: (
      lines: Line[],
      values: { keptMinor?: number; complete?: boolean } = {},
      occurredAt = daysAgo(11),
    ) =>
      order.publish(orderRefunded, {
        ...tell(),
        occurredAt,
        payload: {
          ...refundedOrder,
          ...{ keptMinor: 100, complete: false },
          ...values,
          ...whose,
          lines: lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
        },
      }),
    cancel: () => order.publish(orderCancelled, { ...tell(), payload: { ...cancelledOrder, ...whose } }),
    anonymise: () => order.publish(orderAnonymised, { ...tell(), payload: { orderId } }),
  };
};

const lettersTo = (email: string) =>
  smtp.to(email).filter(({ subject }) => /^How (is|are) |^Wie (ist|sind) /.test(subject ?? ''));
const asked = async (email: string) =>
  vi.waitFor(() => {
    const [letter] = lettersTo(email);
    if (!letter) throw new Error(`${email} was not asked yet`);
    return letter;
  }, within);
const rowsOf = async (statement: string, values: unknown[] = []) =>
  (await office.service.pool.query(statement, values)).rows;
const known = (statement: string, values: unknown[]) =>
  vi.waitFor(async () => expect(await rowsOf(statement, values)).toHaveLength(1), within);

const choose = (email: string, wanted: boolean) => {
  const id = randomUUID();
  return office.call({ kind: 'customer', id, sessionId: 's' })(`/customers/${id}/letter-choices`, {
    method: 'PUT',
    json: { email, channel: 'email', topic: 'reviews', wanted },
  });
};
const review = (customerId: string, { productId }: Line) => {
  const reviewId = randomUUID();
  catalog.publish(reviewWritten, {
    aggregateId: reviewId,
    aggregateVersion: 1,
    payload: { reviewId, productId, customerId },
  });
  return known('select from reviewed where customer_id = $1 and product_id = $2', [customerId, productId]);
};
type Prices = z.input<typeof productChanged.payload>['variants'];
/** One variant of a thing, with a price in each of these. */
const pricedIn = (
  { variantId, title, image }: Line,
  currency: string,
  ...others: string[]
): Prices[number] => ({
  ...{ variantId, title, image, currency, sku: null, optionValues: [], tracked: true, allowBackorder: false },
  ...{ initialQuantity: 1, initialBackOn: null, weightGrams: 1, taxable: true },
  ...{ listPriceMinor: 100, salePriceMinor: null, saleLabel: null, saleUntil: null },
  prices: others.map((other) => ({
    ...{ currency: other, listPriceMinor: 100, salePriceMinor: null, saleLabel: null, saleUntil: null },
  })),
});
const everywhere = (line: Line): Prices => [pricedIn(line, 'USD', 'AED', 'EUR')];
const sell = (
  line: Line,
  status: 'draft' | 'published',
  version: number,
  variants: Prices = everywhere(line),
) => {
  const { productId, handle, title } = line;
  catalog.publish(productChanged, {
    aggregateId: productId,
    aggregateVersion: version,
    payload: {
      productId,
      handle,
      title,
      status,
      stall: 'bags',
      categoryHandles: [],
      variants,
      removedVariantIds: [],
    },
  });
};
/** The money something is noted to be sold in; undefined while nothing is noted. */
const notedOf = async ({ productId }: Line): Promise<string[] | undefined> =>
  (await rowsOf('select sold_in from unsold_product where product_id = $1', [productId]))[0]?.sold_in;
const leave = async (customerId: string, email: string | null) => {
  const erasureId = randomUUID();
  account.publish(customerErased, {
    aggregateId: customerId,
    aggregateVersion: 3,
    payload: {
      ...{ erasureId, customerId, market: 'en-us' },
      sealedAddress: email && sealAddress(email, { key: office.env.ACCOUNT_KEY, erasureId }),
    },
  });
  return vi.waitFor(async () => {
    const event = (await office.feed()).find(({ aggregateId }) => aggregateId === erasureId);
    if (!event) throw new Error('not erased yet');
    return event.payload as { erased: Record<string, number> };
  }, within);
};
/** Whoever is asked last: what was to be decided before it is decided. */
const afterAll = async (email: string) => {
  anOrder(email).ship([thing('Marker')]);
  await asked(email);
};

const [cup, drum, lamp] = [thing('Slow Cup'), thing('Talking Drum'), thing('Fig Lamp')];
const people = {
  kept: anOrder('kept@mail.example'),
  german: anOrder('german@mail.example'),
  cancelled: anOrder('cancelled@mail.example'),
  refunded: anOrder('refunded@mail.example'),
  refundedFirst: anOrder('refunded-first@mail.example'),
  lines: anOrder('lines@mail.example'),
  returned: anOrder('returned@mail.example'),
  notReturned: anOrder('not-returned@mail.example'),
  partly: anOrder('partly@mail.example'),
  takenOut: anOrder('taken-out@mail.example'),
  late: anOrder('late@mail.example'),
  promised: anOrder('promised@mail.example'),
  anonymised: anOrder('anonymised@mail.example'),
  nobody: anOrder(''),
};

// Everything that only orders tell, decided in one go.
beforeAll(async () => {
  const { kept, german, lines, returned, notReturned, partly, takenOut } = people;
  const parcel = kept.ship([cup, { ...cup, variantId: randomUUID() }, drum], { complete: false });
  kept.ship([lamp]);
  order.repeat(parcel);
  german.ship([cup], { market: 'de-de' });

  people.cancelled.refund([]);
  people.cancelled.cancel();
  people.refunded.ship([cup]);
  people.refunded.refund([], { keptMinor: 0 });
  people.refundedFirst.refund([], { keptMinor: 0 });
  people.refundedFirst.ship([cup]);

  lines.refund([drum]);
  lines.ship([cup, drum]);
  const [back, refused] = [randomUUID(), randomUUID()];
  returned.ship([cup, drum]);
  returned.return([drum], 'requested', back);
  returned.return([drum], 'approved', back);
  notReturned.ship([cup]);
  notReturned.return([cup], 'requested', refused);
  notReturned.return([cup], 'refused', refused);

  partly.ship([cup], { complete: false });
  takenOut.ship([cup], { complete: false });
  takenOut.refund([], { complete: true });
  people.late.ship([cup], {}, daysAgo(60));
  people.promised.ship([cup], { deliverBy: daysAgo(5).slice(0, 10) });
  people.anonymised.ship([cup], {}, daysAgo(1));
  people.anonymised.anonymise();
  people.nobody.ship([cup]);
  await afterAll('marker@mail.example');
}, 30_000);

const namesIn = (letter: { text?: string | undefined }) =>
  [cup, drum, lamp].filter(({ title }) => letter.text?.includes(title)).map(({ title }) => title);

test('who kept what they bought is asked once, with a way to the form of each thing', async () => {
  const letter = await asked('kept@mail.example');
  expect(lettersTo('kept@mail.example')).toHaveLength(1);
  expect(letter.subject).toBe('How are Slow Cup and 2 things more?');
  expect(letter.messageId).toBe(`<${people.kept.orderId}.review-request@souk.example>`);
  for (const handle of ['slow-cup', 'talking-drum', 'fig-lamp']) {
    const url = `https://souk.example/en-us/products/${handle}/review`;
    expect(letter.text!.split(url), 'each product once').toHaveLength(2);
    expect(letter.html).toContain(`href="${url}"`);
  }
  expect(letter.html).toContain('src="https://souk.example/media/backpack.webp"');
  const header = (name: string) =>
    letter.headerLines.find(({ key }) => key === name)?.line.replace(/\r?\n(?=\s)/g, '');
  expect(header('list-unsubscribe')).toMatch(/<https:\/\/souk\.example\/api\/unsubscribe\/[\w-]+>$/);
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  const list = await office.deliveries(`?orderId=${people.kept.orderId}`);
  expect(list.filter(({ messageId }) => messageId.includes('review-request'))).toMatchObject([
    { state: 'sent' },
  ]);
});

test('the letter is in the language of the market', async () => {
  expect((await asked('german@mail.example')).subject).toBe('Wie ist Slow Cup?');
});

test.each([
  ['a cancelled order', 'cancelled@mail.example'],
  ['an order that was paid back wholly', 'refunded@mail.example'],
  ['an order that was paid back wholly before it was sent', 'refunded-first@mail.example'],
  ['an order of which something is still to be sent', 'partly@mail.example'],
  ['an order that is long past', 'late@mail.example'],
  ['an order that was promised for later than it was sent', 'promised@mail.example'],
  ['an order that no longer says whose it was', 'anonymised@mail.example'],
])('nobody is asked about %s', (_of, email) => {
  expect(lettersTo(email)).toEqual([]);
});

test('an order that is never sent to its end is given up, and nobody is asked', {
  timeout: 20_000,
}, async () => {
  const { orderId } = people.partly;
  const [{ days } = { days: 0 }] = (await rowsOf(
    'select extract(epoch from due_at - business_now())::int / 86400 as days from review_request where order_id = $1',
    [orderId],
  )) as { days: number }[];
  expect(days).toBe(179);
  await office.service.pool.query('update review_request set due_at = business_now() where order_id = $1', [
    orderId,
  ]);
  await vi.waitFor(
    async () => expect(await rowsOf('select from review_request where order_id = $1', [orderId])).toEqual([]),
    within,
  );
  await afterAll('after-partly@mail.example');
  expect(lettersTo('partly@mail.example')).toEqual([]);
});

test('nobody is asked about what was paid back or goes back; what stays after all was kept', async () => {
  expect(namesIn(await asked('lines@mail.example'))).toEqual(['Slow Cup']);
  expect(namesIn(await asked('returned@mail.example'))).toEqual(['Slow Cup']);
  expect(namesIn(await asked('not-returned@mail.example'))).toEqual(['Slow Cup']);
});

test('an order is sent to its end also where its rest was taken out', async () => {
  expect(namesIn(await asked('taken-out@mail.example'))).toEqual(['Slow Cup']);
});

test('what was decided is forgotten: orders wait here for weeks, not for ever', async () => {
  const ids = ['kept', 'late', 'refunded', 'cancelled', 'anonymised'] as const;
  expect(
    await rowsOf('select from review_request where order_id = any ($1)', [
      ids.map((name) => people[name].orderId),
    ]),
  ).toEqual([]);
  expect(await rowsOf(`select from review_request where email = ''`), 'nobody is remembered').toEqual([]);
});

test('who has reviewed a thing is not asked about it again, be it as a guest whose account is found later', {
  timeout: 20_000,
}, async () => {
  const [member, guest] = [randomUUID(), randomUUID()];
  await review(member, cup);
  await review(guest, cup);
  const theirs = anOrder('member@mail.example', { customerId: member });
  theirs.ship([cup, drum]);
  anOrder('member-of-one@mail.example', { customerId: member }).ship([cup]);
  const guests = anOrder('Guest@mail.example');
  guests.ship([cup, drum], {}, daysAgo(9));
  await known('select from review_request where order_id = $1', [guests.orderId]);
  account.publish(customerEmailVerified, {
    aggregateId: guest,
    aggregateVersion: 2,
    payload: { customerId: guest, email: 'guest@mail.example' },
  });
  await known('select from review_request where order_id = $1 and customer_id is not null', [guests.orderId]);
  await office.service.pool.query('update review_request set due_at = business_now() where order_id = $1', [
    guests.orderId,
  ]);
  expect(namesIn(await asked('member@mail.example'))).toEqual(['Talking Drum']);
  expect(namesIn(await asked('Guest@mail.example'))).toEqual(['Talking Drum']);
  await afterAll('after-members@mail.example');
  expect(lettersTo('member-of-one@mail.example')).toEqual([]);
});

test('nobody is asked about what is not sold any more; what is sold again counts', {
  timeout: 20_000,
}, async () => {
  const [gone, again] = [thing('Gone Kettle'), thing('Kettle Come Back')];
  sell(gone, 'published', 1);
  sell(gone, 'draft', 2);
  sell(again, 'draft', 1);
  await known('select from unsold_product where product_id = $1', [again.productId]);
  sell(again, 'published', 2);
  await vi.waitFor(
    async () =>
      expect(await rowsOf('select from unsold_product where product_id = $1', [again.productId])).toEqual([]),
    within,
  );
  anOrder('sold@mail.example').ship([gone, again]);
  const letter = await asked('sold@mail.example');
  expect(letter.text).toContain('Kettle Come Back');
  expect(letter.text).not.toContain('Gone Kettle');
});

test('somebody is asked about what is sold where they are, and about nothing whose page is shut there', {
  timeout: 20_000,
}, async () => {
  const [dear, home, partly] = [thing('Dollar Kettle'), thing('Euro Kettle'), thing('Half a Kettle')];
  sell(dear, 'published', 1);
  sell(dear, 'published', 2, [pricedIn(dear, 'USD', 'AED')]);
  sell(home, 'published', 1, [pricedIn(home, 'USD', 'EUR')]);
  sell(partly, 'published', 1, [pricedIn(partly, 'USD'), pricedIn(partly, 'USD', 'EUR')]);
  await vi.waitFor(async () => {
    expect(await notedOf(dear)).toEqual(['USD', 'AED']);
    expect(await notedOf(partly)).toEqual(['USD', 'EUR']);
  }, within);
  const all = [dear, home, partly];
  const titles = (letter: { text?: string | undefined }) =>
    all.filter(({ title }) => letter.text?.includes(title)).map(({ title }) => title);
  anOrder('dollars@mail.example').ship(all);
  anOrder('euros@mail.example').ship(all, { market: 'de-de' });
  anOrder('dirhams@mail.example').ship(all, { market: 'ar-ae' });
  anOrder('only-dear@mail.example').ship([dear], { market: 'de-de' });
  expect(titles(await asked('dollars@mail.example'))).toHaveLength(3);
  expect(titles(await asked('euros@mail.example'))).toEqual(['Euro Kettle', 'Half a Kettle']);
  await afterAll('after-money@mail.example');
  const arabic = smtp.to('dirhams@mail.example').find(({ html }) => String(html).includes('/review'));
  expect(titles(arabic!)).toEqual(['Dollar Kettle']);
  expect(lettersTo('only-dear@mail.example')).toEqual([]);

  sell(dear, 'published', 3);
  await vi.waitFor(async () => expect(await notedOf(dear)).toBeUndefined(), within);
  anOrder('dear-again@mail.example').ship([dear], { market: 'de-de' });
  await asked('dear-again@mail.example');
});

test('a letter that waits for the mail server asks, when it goes, about what can be had then', {
  timeout: 20_000,
}, async () => {
  const [stays, goes] = [thing('Staying Kettle'), thing('Going Kettle')];
  for (const address of ['waiting@mail.example', 'in-vain@mail.example']) smtp.shut(address);
  const [waiting, inVain] = [anOrder('waiting@mail.example'), anOrder('in-vain@mail.example')];
  waiting.ship([stays, goes], { market: 'de-de' });
  inVain.ship([goes], { market: 'de-de' });
  const letterOf = async ({ orderId }: { orderId: string }) =>
    (await office.deliveries(`?orderId=${orderId}`)).find(({ messageId }) =>
      messageId.includes('review-request'),
    );
  await vi.waitFor(async () => {
    expect(await letterOf(waiting)).toMatchObject({ state: 'failed' });
    expect(await letterOf(inVain)).toMatchObject({ state: 'failed' });
  }, within);
  sell(goes, 'published', 1, [pricedIn(goes, 'USD')]);
  await vi.waitFor(async () => expect(await notedOf(goes)).toEqual(['USD']), within);
  for (const address of ['waiting@mail.example', 'in-vain@mail.example']) smtp.open(address);
  for (const late of [waiting, inVain])
    await office.staff(`/deliveries/${(await letterOf(late))!.id}/retry`, { method: 'POST' });
  const letter = await asked('waiting@mail.example');
  expect(letter.text).toContain('Staying Kettle');
  expect(letter.text).not.toContain('Going Kettle');
  await vi.waitFor(async () => expect(await letterOf(inVain)).toMatchObject({ state: 'expired' }), within);
  expect(lettersTo('in-vain@mail.example')).toEqual([]);
});

test('who ended this kind is not asked, until they want it again; the link in the letter ends it', {
  timeout: 20_000,
}, async () => {
  expect((await choose('quiet@mail.example', false)).status).toBe(200);
  anOrder('Quiet@mail.example').ship([cup]);
  anOrder('reader@mail.example').ship([cup]);
  const token = /\/en-us\/letters\/([\w-]+)/.exec((await asked('reader@mail.example')).text!)![1];
  const link = await office.call({ kind: 'guest' })(`/letter-links/${token}`, { json: { wanted: false } });
  expect(await link.json()).toMatchObject({ topic: 'reviews', wanted: false, market: 'en-us' });
  anOrder('reader@mail.example').ship([drum]);
  await afterAll('after-quiet@mail.example');
  expect(lettersTo('Quiet@mail.example')).toEqual([]);
  expect(lettersTo('reader@mail.example')).toHaveLength(1);
  expect((await choose('quiet@mail.example', true)).status).toBe(200);
  anOrder('quiet@mail.example').ship([cup]);
  await asked('quiet@mail.example');
});

test('who left is not asked, though parcels still reach them', { timeout: 20_000 }, async () => {
  const [customerId, unproven] = [randomUUID(), randomUUID()];
  const leaving = anOrder('left@mail.example', { customerId });
  leaving.ship([cup], { complete: false }, daysAgo(12));
  const later = anOrder('left@mail.example', { customerId });
  later.cancel();
  const said = anOrder('said@mail.example', { customerId: unproven });
  said.ship([cup], { complete: false });
  await known('select from review_request where order_id = $1', [said.orderId]);
  await vi.waitFor(() => expect(smtp.to('left@mail.example')).toHaveLength(2), within);
  await review(customerId, lamp);
  expect((await leave(customerId, 'left@mail.example')).erased).toMatchObject({ 'review-notes': 2 });
  expect((await leave(unproven, null)).erased).toEqual({ 'review-notes': 1 });
  expect(await rowsOf('select from reviewed where customer_id = $1', [customerId])).toEqual([]);
  leaving.ship([drum]);
  // Nothing was known of this one but its letters, which are forgotten.
  later.ship([drum]);
  said.ship([drum]);
  await afterAll('after-left@mail.example');
  for (const email of ['left@mail.example', 'said@mail.example']) expect(lettersTo(email), email).toEqual([]);
});

test('what is to be asked is among what somebody is told of their data', async () => {
  const id = randomUUID();
  const mine = anOrder('curious@mail.example');
  mine.ship([cup], {}, daysAgo(1));
  await known('select from review_request where order_id = $1', [mine.orderId]);
  const told = await office.call({ kind: 'customer', id, sessionId: 's' })(
    `/customers/${id}/personal-data?email=curious%40mail.example`,
  );
  expect(await told.json()).toMatchObject({ data: { reviewsToAskFor: [{ order_id: mine.orderId }] } });
});

test('the letter waits until its days are over, by the clock of the shop', { timeout: 20_000 }, async () => {
  const patient = anOrder('patient@mail.example');
  patient.ship([cup], { deliverBy: daysAgo(0).slice(0, 10) }, daysAgo(2));
  const [{ left } = { left: 0 }] = await vi.waitFor(async () => {
    const rows = await rowsOf(
      `select extract(epoch from due_at - business_now())::int as left from review_request where order_id = $1`,
      [patient.orderId],
    );
    expect(rows).toHaveLength(1);
    return rows as { left: number }[];
  }, within);
  expect(left / 86_400).toBeGreaterThan(8.9);
  expect(left / 86_400).toBeLessThanOrEqual(10);
  await office.clock.advance(8 * 86_400);
  await afterAll('after-eight-days@mail.example');
  expect(lettersTo('patient@mail.example')).toEqual([]);
  await office.clock.advance(2 * 86_400 + 60);
  await asked('patient@mail.example');
});

test('what is due is found along an index, however many orders wait', async () => {
  await office.service.pool.query(`
    insert into review_request (order_id, market, email, due_at)
    select gen_random_uuid(), 'en-us', 'w' || n || '@mail.example', business_now() + n * interval '1 second' + interval '100 days'
    from generate_series(1, 20000) n`);
  const explained = (await rowsOf(
    'explain select order_id from review_request where due_at <= business_now() order by due_at limit 50 for update skip locked',
  )) as { 'QUERY PLAN': string }[];
  const plan = explained.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('review_request_due');
  expect(plan).not.toContain('Seq Scan');
});
