import { randomUUID } from 'node:crypto';
import { productChanged } from '@souk/events/catalog';
import type { Actor } from '@souk/service-kit/identity';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { type Call, startService } from '@souk/testkit/start-service';
import { expect, vi } from 'vitest';
import type { z } from 'zod';
import { buildApp } from '../src/app.ts';
import type { Cart } from '../src/carts/cart.shapes.ts';
import { seedPromotions } from '../src/demo/demo-promotions.ts';
import { envShape } from '../src/env.ts';
import type { LockedQuote } from '../src/quotes/quote.shapes.ts';

export type Body = Partial<Cart> &
  Partial<LockedQuote> & { code?: unknown; detail?: string; [more: string]: unknown };
type Product = z.input<typeof productChanged.payload>;
type Variant = Product['variants'][number];
export type World = Awaited<ReturnType<typeof startCart>>;

const patient = { timeout: 5_000, interval: 10 };

/** A running cart service that follows a catalog and an order service made of feeds, with the demo codes. */
export const startCart = async () => {
  const started = await startService(buildApp, envShape);
  const catalog = fakeFeed('catalog');
  const orders = fakeFeed('order');
  await seedPromotions(started.service.pool);
  let version = 0;

  /** Tells of a product, and goes on. */
  const publish = (product: Partial<Product>, at: number): void => {
    const payload = { ...plainProduct(), ...product };
    catalog.publish(productChanged, { aggregateId: payload.productId, aggregateVersion: at, payload });
  };
  /** Tells of a product, and waits until the service knows. */
  const sell = async (product: Partial<Product>, { at = ++version }: { at?: number } = {}): Promise<void> => {
    const position = await catalogPosition();
    publish(product, at);
    await vi.waitFor(async () => expect(await catalogPosition()).toBeGreaterThan(position), patient);
  };
  const catalogPosition = async (): Promise<number> => {
    const { rows } = await started.service.pool.query(
      `select id from subscription where publisher = 'catalog'`,
    );
    return Number(rows[0]?.id ?? 0);
  };
  return { ...started, catalog, orders, publish, sell };
};

const plainProduct = (): Product => ({
  productId: randomUUID(),
  handle: 'rose-teapot',
  title: 'Rose Teapot',
  status: 'published',
  stall: 'table',
  categoryHandles: ['table'],
  variants: [],
  removedVariantIds: [],
});

export const variant = (more: Partial<Variant> = {}): Variant => ({
  variantId: randomUUID(),
  title: 'Rose, 0.8 L',
  sku: null,
  optionValues: [],
  listPriceMinor: 4800,
  salePriceMinor: null,
  saleLabel: null,
  saleUntil: null,
  currency: 'USD',
  image: { src: '/media/teapot.webp', alt: 'A rose teapot', art: true },
  tracked: true,
  allowBackorder: false,
  initialQuantity: 10,
  initialBackOn: null,
  weightGrams: 900,
  taxable: true,
  ...more,
});

/** The three things of the picture: daypack on sale, teapot, two pairs of socks. */
export const pictured = {
  daypack: variant({
    listPriceMinor: 9800,
    salePriceMinor: 8400,
    saleLabel: 'Autumn sale',
    saleUntil: '2099-11-30T08:00:00Z',
    title: 'Pomegranate, 18 L',
  }),
  teapot: variant(),
  socks: variant({ listPriceMinor: 1150, title: 'Leaf, medium' }),
};

export const sellPictured = async (world: World): Promise<void> => {
  await world.sell({ title: 'Pomegranate Daypack', stall: 'bags', variants: [pictured.daypack] });
  await world.sell({ title: 'Rose Teapot', stall: 'table', variants: [pictured.teapot] });
  await world.sell({ title: 'Clover Socks', stall: 'wear', variants: [pictured.socks] });
};

/** Something for sale at this price; answers its variant id. */
export const sellOne = async (
  world: World,
  more: Partial<Variant> = {},
  stall = 'table',
): Promise<string> => {
  const one = variant(more);
  await world.sell({ stall, variants: [one] });
  return one.variantId;
};

export const guest = (cartId?: string): Actor => ({ kind: 'guest', cartId });
export const customer = (id: string, cartId?: string): Actor => ({
  kind: 'customer',
  id,
  sessionId: 'of-the-front-door',
  cartId,
});

/** The body of an answer that must have this status. */
export const bodyOf = async (answer: Promise<Response>, status = 200): Promise<Body> => {
  const response = await answer;
  const text = await response.text();
  if (response.status !== status) throw new Error(`Expected ${status}, got ${response.status}: ${text}`);
  return JSON.parse(text) as Body;
};

/** A guest with a fresh bag: how they call, and what they do most. */
export const newGuest = async (world: World) => {
  const { id } = await bodyOf(world.call(guest())('/carts', { json: { market: 'en-us' } }), 201);
  return holderOf(world, world.call(guest(id)), id!);
};

export type Holder = Awaited<ReturnType<typeof newGuest>>;

export const holderOf = (_world: World, call: Call, id: string) => ({
  id,
  call,
  cart: () => bodyOf(call(`/carts/${id}`)),
  add: (variantId: string, quantity = 1, key?: string) =>
    call(`/carts/${id}/lines`, { json: { variantId, quantity, key } }),
  set: (variantId: string, quantity: unknown, expectedVersion: number) =>
    call(`/carts/${id}/lines/${variantId}`, { method: 'PUT', json: { quantity, expectedVersion } }),
  code: (code: string) => call(`/carts/${id}/code`, { method: 'PUT', json: { code } }),
  quote: (more: Record<string, unknown> = {}) =>
    call('/quotes', {
      json: { key: randomUUID(), cartId: id, address: seattle, deliveryOptionId: 'standard', ...more },
    }),
});

export const seattle = {
  name: 'Amira Lindqvist',
  line1: '1418 Alder Street',
  line2: 'Apt 4',
  city: 'Seattle',
  region: 'WA',
  postcode: '98122',
  country: 'US',
};

/** A bag with the three things of the picture. */
export const picturedBag = async (world: World): Promise<Holder> => {
  const holder = await newGuest(world);
  await bodyOf(holder.add(pictured.daypack.variantId));
  await bodyOf(holder.add(pictured.teapot.variantId));
  await bodyOf(holder.add(pictured.socks.variantId, 2));
  return holder;
};
