import { randomUUID } from 'node:crypto';
import { customerEmailVerified } from '@souk/events/account';
import { customerDataErased, customerErased, orderAnonymised } from '@souk/events/erasure';
import { sealAddress } from '@souk/events/sealed-address';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { expect, test, vi } from 'vitest';
import type { ProductDetail } from '../src/products/product.shapes.ts';
import type { OwnReview, OwnReviews, Review } from '../src/reviews/review.shapes.ts';
import { ordersIn } from './order-samples.ts';
import { owner, startCatalog } from './start-catalog.ts';

const orderFeed = fakeFeed('order');
const orders = ordersIn(orderFeed);
const account = fakeFeed('account');
const { call, service, get, feed, env } = await startCatalog({ demo: 'unpainted' });
const soon = <T>(look: () => Promise<T>) => vi.waitFor(look, { timeout: 8_000, interval: 25 });

type Person = { customerId: string; email: string };
const someone = (): Person => {
  const customerId = randomUUID();
  return { customerId, email: `${customerId}@x.example` };
};
const as = ({ customerId }: Person) => call({ kind: 'customer', id: customerId, sessionId: 's' });
const thingOf = async (handle: string) => {
  const { id, variants } = await get<ProductDetail>(`/products/${handle}`);
  return { productId: id, variantId: variants[0]!.id };
};
const mayReview = async (who: Person, productId: string) => {
  const answer = await as(who)(`/customers/${who.customerId}/reviews?productIds=${productId}`);
  return ((await answer.json()) as OwnReviews)[0]!.bought;
};
const buy = async (who: Person, handle: string) => {
  const thing = await thingOf(handle);
  const { orderId } = orders.confirm(who, [thing]);
  await soon(async () => expect(await mayReview(who, thing.productId)).toBe(true));
  return { orderId, ...thing };
};
const review = async (who: Person, handle: string) => {
  const json = { rating: 5, title: 'Pours well', body: 'Not a drip.', author: 'Amira', language: 'en' };
  return (await (await as(who)(`/products/${handle}/reviews`, { json })).json()) as OwnReview;
};
const publish = (id: string) => call(owner)(`/desk/reviews/${id}/publish`, { json: { version: 1 } });
const leave = ({ customerId, email }: Person) => {
  const erasureId = randomUUID();
  const sealedAddress = sealAddress(email, { key: env.ACCOUNT_KEY, erasureId });
  account.publish(customerErased, {
    aggregateId: customerId,
    aggregateVersion: 5,
    payload: { erasureId, customerId, sealedAddress, market: 'en-us' },
  });
  return soon(async () => {
    const event = (await feed()).find(({ aggregateId }) => aggregateId === erasureId);
    return customerDataErased.payload.parse(event?.payload);
  });
};
const published = (handle: string) => get<{ items: Review[] }>(`/products/${handle}/reviews`);
const versionOf = async (productId: string): Promise<number> =>
  (await service.pool.query('select version from product where id = $1', [productId])).rows[0].version;

test('what somebody said of things stays without their name; the rest of them goes', async () => {
  const who = someone();
  const teapot = await buy(who, 'rose-teapot');
  await buy(who, 'slow-morning-cup');
  const { id } = await review(who, 'rose-teapot');
  await review(who, 'slow-morning-cup');
  expect((await publish(id)).status).toBe(200);
  const stars = (await get<ProductDetail>('/products/rose-teapot')).rating;
  const version = await versionOf(teapot.productId);

  expect(await leave(who)).toMatchObject({
    service: 'catalog',
    erased: { reviews: 1, drafts: 1, purchases: 2, watches: 0 },
  });
  const [left] = (await published('rose-teapot')).items;
  expect(left).toMatchObject({ id, author: '', body: 'Not a drip.', rating: 5 });
  expect((await get<ProductDetail>('/products/rose-teapot')).rating).toEqual(stars);
  expect(await versionOf(teapot.productId), 'pages that show the name are made anew').toBeGreaterThan(
    version,
  );
  const { rows } = await service.pool.query(
    `select 1 from review t where t::text ilike $1 union all select 1 from purchase t where t::text ilike $1`,
    [`%${who.customerId}%`],
  );
  expect(rows).toEqual([]);
});

test('who waited for a thing is written to no more, and whoever has the address next did not buy it', async () => {
  const who = someone();
  const cup = await buy(who, 'slow-morning-cup');
  await service.pool.query(`insert into stock_watch (variant_id, email, market) values ($1, $2, 'en-us')`, [
    cup.variantId,
    who.email.toUpperCase(),
  ]);
  expect(await leave(who)).toMatchObject({ erased: { watches: 1, purchases: 1 } });
  const anew = { ...who, customerId: randomUUID() };
  account.publish(customerEmailVerified, {
    aggregateId: anew.customerId,
    aggregateVersion: 2,
    payload: anew,
  });
  const other = await buy(anew, 'clasp-purse');
  expect(await mayReview(anew, cup.productId)).toBe(false);
  expect(await mayReview(anew, other.productId)).toBe(true);
});

test('an order that loses its name takes what was bought with it along', async () => {
  const who = someone();
  const { orderId, productId } = await buy(who, 'rose-teapot');
  orderFeed.publish(orderAnonymised, { aggregateId: orderId, aggregateVersion: 4, payload: { orderId } });
  await soon(async () => expect(await mayReview(who, productId)).toBe(false));
});
