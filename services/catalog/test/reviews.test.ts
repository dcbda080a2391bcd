import { randomUUID } from 'node:crypto';
import { customerEmailVerified } from '@souk/events/account';
import type { Actor } from '@souk/service-kit/identity';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { expect, test, vi } from 'vitest';
import type { Listing } from '../src/categories/category.shapes.ts';
import type { ProductDetail } from '../src/products/product.shapes.ts';
import type { DeskReview, OwnReview, OwnReviews, Review } from '../src/reviews/review.shapes.ts';
import { ordersIn } from './order-samples.ts';
import { owner, startCatalog } from './start-catalog.ts';

const orders = ordersIn(fakeFeed('order'));
const account = fakeFeed('account');
const { call, db, get, feed } = await startCatalog({ demo: 'unpainted' });
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 5_000, interval: 25 });

const someone = (): { actor: Actor; customerId: string; email: string } => {
  const customerId = randomUUID();
  return {
    actor: { kind: 'customer', id: customerId, sessionId: 's' },
    customerId,
    email: `${customerId}@x.example`,
  };
};
const words = { rating: 4, title: 'Pours well', body: 'Not a drip.', author: 'Amira', language: 'en' };
const detail = (handle: string) => get<ProductDetail>(`/products/${handle}`);
const published = (handle: string, more = '') =>
  get<{ items: Review[]; total: number; nextCursor: string | null }>(`/products/${handle}/reviews?${more}`);
const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code?: string }).code];

async function thingOf(handle: string) {
  const { id, variants } = await detail(handle);
  return { productId: id, variantId: variants[0]!.id };
}

const mine = async (who: ReturnType<typeof someone>, productId: string) => {
  const answer = await call(who.actor)(`/customers/${who.customerId}/reviews?productIds=${productId}`);
  return ((await answer.json()) as OwnReviews)[0]!;
};

/** Somebody who has bought this. */
async function buyerOf(handle: string) {
  const who = someone();
  const thing = await thingOf(handle);
  const { orderId } = orders.confirm(who, [thing]);
  await eventually(async () => expect((await mine(who, thing.productId)).bought).toBe(true));
  return { ...who, orderId, thing };
}

const write = (who: { actor: Actor }, handle: string, json: object = words) =>
  call(who.actor)(`/products/${handle}/reviews`, { method: 'POST', json });
const change = (who: { actor: Actor }, id: string, json: object) =>
  call(who.actor)(`/reviews/${id}`, { method: 'PUT', json });
const decide = (id: string, what: 'publish' | 'reject', json: object, actor: Actor = owner) =>
  call(actor)(`/desk/reviews/${id}/${what}`, { method: 'POST', json });
const waiting = async () =>
  (await (await call(owner)('/desk/reviews?limit=100')).json()) as {
    items: DeskReview[];
    counts: { pending: number; published: number; rejected: number };
  };

test('only who bought a thing may review it, and each of them once', async () => {
  const stranger = someone();
  expect(await codeOf(await write(stranger, 'rose-teapot'))).toEqual([403, 'REVIEW_NOT_BOUGHT']);
  expect(await codeOf(await write({ actor: { kind: 'guest' } }, 'rose-teapot'))).toEqual([
    401,
    'UNAUTHENTICATED',
  ]);
  const buyer = await buyerOf('rose-teapot');
  expect(await codeOf(await write(buyer, 'slow-morning-cup'))).toEqual([403, 'REVIEW_NOT_BOUGHT']);
  expect(await codeOf(await write(buyer, 'nothing-here'))).toEqual([404, 'PRODUCT_UNKNOWN']);
  const both = await Promise.all([write(buyer, 'rose-teapot'), write(buyer, 'rose-teapot')]);
  expect((await Promise.all(both.map(codeOf))).toSorted()).toEqual([
    [201, undefined],
    [409, 'REVIEW_EXISTS'],
  ]);
  const { productId } = buyer.thing;
  const told = (await feed()).filter(({ type }) => type === 'review.written').map(({ payload }) => payload);
  expect(told, 'that it was written is told once').toEqual([
    { reviewId: expect.any(String), productId, customerId: buyer.customerId },
  ]);
});

test('a cancelled order, or a thing taken out of one, makes nobody a reviewer; a thing put in does', async () => {
  const buyer = await buyerOf('clasp-purse');
  orders.cancel(buyer, buyer.orderId);
  await eventually(async () => expect((await mine(buyer, buyer.thing.productId)).bought).toBe(false));
  expect(await codeOf(await write(buyer, 'clasp-purse'))).toEqual([403, 'REVIEW_NOT_BOUGHT']);
  const other = await buyerOf('clasp-purse');
  const cup = await thingOf('slow-morning-cup');
  orders.edit(other, other.orderId, { added: [cup], removed: [other.thing] });
  await eventually(async () => expect((await mine(other, cup.productId)).bought).toBe(true));
  expect((await mine(other, other.thing.productId)).bought).toBe(false);
  expect(await codeOf(await write(other, 'clasp-purse'))).toEqual([403, 'REVIEW_NOT_BOUGHT']);
  expect((await write(other, 'slow-morning-cup')).status).toBe(201);
  const { rows } = await db.execute(`select units from units_sold where variant_id = '${cup.variantId}'`);
  expect(rows, 'an import is never undone over it').toEqual([{ units: 1 }]);
});

test('what a guest bought counts once the address is shown to be theirs, before or after the order', async () => {
  const who = someone();
  const [thing, later] = [await thingOf('brass-compass'), await thingOf('fig-wool-gloves')];
  orders.confirm({ customerId: null, email: who.email.toUpperCase() }, [thing]);
  const marker = await buyerOf('brass-compass');
  expect((await mine(who, thing.productId)).bought).toBe(false);
  account.publish(customerEmailVerified, {
    aggregateId: who.customerId,
    aggregateVersion: 2,
    payload: { customerId: who.customerId, email: who.email },
  });
  await eventually(async () => expect((await mine(who, thing.productId)).bought).toBe(true));
  orders.confirm({ customerId: null, email: who.email }, [later]);
  await eventually(async () => expect((await mine(who, later.productId)).bought).toBe(true));
  expect((await mine(marker, later.productId)).bought).toBe(false);
});

test('a review counts from its publishing until its author changes it or a moderator takes it down', async () => {
  const buyer = await buyerOf('pomegranate-daypack');
  const before = (await detail('pomegranate-daypack')).rating!;
  const { id, state } = (await (await write(buyer, 'pomegranate-daypack')).json()) as OwnReview;
  expect(state).toBe('pending');
  expect((await published('pomegranate-daypack')).items).toEqual([]);
  expect((await detail('pomegranate-daypack')).rating).toEqual(before);

  await decide(id, 'publish', { version: 1 });
  const [shown] = (await published('pomegranate-daypack')).items;
  expect(shown).toMatchObject({ id, rating: 4, title: 'Pours well', author: 'Amira', edited: false });
  expect(shown).not.toHaveProperty('customerId');
  const after = (await detail('pomegranate-daypack')).rating!;
  expect(after.count).toBe(before.count + 1);
  expect(after.histogram[1]).toBe(before.histogram[1]! + 1);

  expect((await change(buyer, id, { ...words, rating: 1 })).status).toBe(200);
  expect((await detail('pomegranate-daypack')).rating).toEqual(before);
  expect((await published('pomegranate-daypack')).items).toEqual([]);
  await decide(id, 'publish', { version: 3 });
  expect((await detail('pomegranate-daypack')).rating!.histogram[4]).toBe(before.histogram[4]! + 1);
  await decide(id, 'reject', { version: 4, reason: 'It names a neighbour.' });
  expect((await detail('pomegranate-daypack')).rating).toEqual(before);
  expect((await mine(buyer, buyer.thing.productId)).review).toMatchObject({
    state: 'rejected',
    reason: 'It names a neighbour.',
  });
  const told = (await feed()).filter(({ aggregateId }) => aggregateId === buyer.thing.productId);
  expect(told.map(({ aggregateVersion }) => aggregateVersion)).toEqual([1, 2, 3, 4, 5]);
});

test('cards and lists carry the summary, and taking a review back takes its stars', async () => {
  const buyer = await buyerOf('bazaar-basket');
  const before = (await detail('bazaar-basket')).card.rating!;
  const { id } = (await (await write(buyer, 'bazaar-basket', { ...words, rating: 1 })).json()) as OwnReview;
  await decide(id, 'publish', { version: 1 });
  const { items } = await get<Listing>('/categories/bags/products?limit=60');
  const card = items.find(({ handle }) => handle === 'bazaar-basket')!;
  expect(card.rating!.count).toBe(before.count + 1);
  expect((await call(someone().actor)(`/reviews/${id}`, { method: 'DELETE' })).status).toBe(404);
  expect((await call(buyer.actor)(`/reviews/${id}`, { method: 'DELETE' })).status).toBe(200);
  expect((await detail('bazaar-basket')).card.rating).toEqual(before);
});

test('a decision is about the words that were read, by whoever may, and is on record', async () => {
  const buyer = await buyerOf('rose-teapot');
  const { id } = (await (await write(buyer, 'rose-teapot')).json()) as OwnReview;
  const packer: Actor = { kind: 'staff', id: 'p', role: 'fulfilment', sessionId: 'p' };
  for (const actor of [packer, buyer.actor, { kind: 'guest' } as const]) {
    expect((await call(actor)('/desk/reviews')).status).toBe(403);
    expect((await decide(id, 'publish', { version: 1 }, actor)).status).toBe(403);
  }
  await change(buyer, id, { ...words, title: 'Something else' });
  expect(await codeOf(await decide(id, 'publish', { version: 1 }))).toEqual([409, 'REVIEW_CHANGED']);
  expect(await codeOf(await decide(id, 'reject', { version: 2, reason: ' ' }))).toEqual([400, 'VALIDATION']);
  expect((await decide(id, 'publish', { version: 2 })).status).toBe(200);
  expect((await decide(id, 'publish', { version: 2 })).status).toBe(200);
  expect(await codeOf(await decide(randomUUID(), 'publish', { version: 1 }))).toEqual([
    404,
    'REVIEW_UNKNOWN',
  ]);
  await eventually(async () => {
    const { items } = (await (await call(owner)('/audit?limit=50')).json()) as {
      items: { action: string; entityId: string; actor: object }[];
    };
    const records = items.filter((record) => record.entityId === id);
    expect(records).toMatchObject([
      { action: 'review.published', actor: { kind: 'staff', id: 'staff-1', role: 'owner' } },
    ]);
  });
});

test('markup comes back as the very text it was, and what is too long is refused by its part', async () => {
  const buyer = await buyerOf('slow-morning-cup');
  const body = '<img src=x onerror=alert(1)> & "quotes"';
  expect(await codeOf(await write(buyer, 'slow-morning-cup', { ...words, title: 'x'.repeat(101) }))).toEqual([
    422,
    'REVIEW_TOO_LONG',
  ]);
  for (const wrong of [{ rating: 0 }, { rating: 6 }, { rating: 4.5 }, { language: 'English' }, { title: '' }])
    expect((await write(buyer, 'slow-morning-cup', { ...words, ...wrong })).status).toBe(400);
  const { id } = (await (await write(buyer, 'slow-morning-cup', { ...words, body })).json()) as OwnReview;
  await decide(id, 'publish', { version: 1 });
  expect((await published('slow-morning-cup')).items[0]?.body).toBe(body);
});

test('pages of reviews give each once in every order, and one who asks about another learns nothing', async () => {
  const ratings = [5, 3, 5, 1, 4];
  for (const rating of ratings) {
    const buyer = await buyerOf('thyme-honey-500-g');
    const answer = await write(buyer, 'thyme-honey-500-g', { ...words, rating, title: `${rating}` });
    await decide(((await answer.json()) as OwnReview).id, 'publish', { version: 1 });
  }
  for (const sort of ['newest', 'highest', 'lowest']) {
    const found: Review[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page = await published('thyme-honey-500-g', `sort=${sort}&limit=2${after && `&after=${after}`}`);
      expect(page.total).toBe(5);
      found.push(...page.items);
      after = page.nextCursor;
    }
    expect(new Set(found.map(({ id }) => id)).size).toBe(5);
    const given = found.map(({ rating }) => rating);
    if (sort === 'newest') expect(given).toEqual(ratings.toReversed());
    else expect(given).toEqual(ratings.toSorted((a, b) => (sort === 'highest' ? b - a : a - b)));
  }
  expect((await published('thyme-honey-500-g', 'rating=5')).total).toBe(2);
  expect((await call()('/products/thyme-honey-500-g/reviews?after=xx')).status).toBe(400);
  expect((await call()('/products/nothing-here/reviews')).status).toBe(404);
  expect((await call(someone().actor)(`/customers/${randomUUID()}/reviews`)).status).toBe(404);
});

test('who waited longest is read first, and the counts say how many wait', async () => {
  const first = await buyerOf('kestrel-table-radio');
  await write(first, 'kestrel-table-radio', { ...words, title: 'First' });
  const second = await buyerOf('kestrel-table-radio');
  await write(second, 'kestrel-table-radio', { ...words, title: 'Second' });
  const { items, counts } = await waiting();
  expect(counts.pending).toBe(items.length);
  expect(items.filter(({ product }) => product.handle === 'kestrel-table-radio')).toMatchObject([
    {
      title: 'First',
      customerId: first.customerId,
      product: { title: 'Kestrel Table Radio', stall: 'sound' },
    },
    { title: 'Second' },
  ]);
});
