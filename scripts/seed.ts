// Lives the demo shop's last 90 days: real carts, quotes, holds, payments and orders, through the same rules and
// ledgers as any other, with the business clock set back. Run by npm start over the running services.
import { randomUUID } from 'node:crypto';
import type { Actor } from '@souk/service-kit/identity';
import { deskOf } from './seed/after-the-sale.ts';
import { openBusinessClock } from './seed/business-clock.ts';
import { readCustomers, type SeedCustomer } from './seed/customers.ts';
import { createRandom } from './seed/random.ts';
import { ordersToReview, reviewThings } from './seed/review-things.ts';
import { newPaymentMethod, Refused, talkTo, until } from './seed/shop.ts';

const ORDERS = 64;
const DAYS = 90;
const KEEP_ON_SHELF = 12;
/** Places of orders that come to nothing: what is in them was not bought, and is not reviewed. */
const CANCELLED: ReadonlySet<number> = new Set([9, 30]);

type Card = { handle: string; soleVariantId: string | null };
type Detail = { handle: string; variants: { id: string; band?: string }[] };
type Sellable = { variantId: string; handle: string };
type Availability = { variantId: string; available: number | null };
type Checkout = { id: string; state: string; order: { number: string } | null };

const catalog = talkTo('catalog', 'bff');
const inventory = talkTo('inventory', 'bff');
const cart = talkTo('cart', 'bff');
const order = talkTo('order', 'bff');
const nobody: Actor = { kind: 'guest' };
const owner: Actor = { kind: 'staff', id: randomUUID(), role: 'owner', sessionId: 'seed' };
const random = createRandom(1826);

/** Variants of which enough lie on the shelf that the past does not eat the present. */
const readSellable = async (): Promise<Sellable[]> => {
  const items: Card[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: { items: Card[]; nextCursor: string | null } = await catalog(
      nobody,
      `/categories/all/products?limit=60${after && `&after=${after}`}`,
    );
    items.push(...page.items);
    after = page.nextCursor;
  }
  const details = await Promise.all(
    items.map(({ handle }) => catalog<Detail>(nobody, `/products/${handle}`)),
  );
  const handleOf = new Map(details.flatMap(({ handle, variants }) => variants.map(({ id }) => [id, handle])));
  const ids = [...handleOf.keys()].sort();
  const pages = Array.from({ length: Math.ceil(ids.length / 100) }, (_, page) =>
    ids.slice(page * 100, page * 100 + 100),
  );
  const stock = await until(
    'the stock records',
    async () =>
      (
        await Promise.all(
          pages.map((page) => inventory<Availability[]>(nobody, `/availability?variantIds=${page}`)),
        )
      ).flat(),
    (found) => found.length === ids.length,
  );
  return stock
    .filter(({ available }) => available !== null && available > KEEP_ON_SHELF)
    .map(({ variantId }) => ({ variantId, handle: handleOf.get(variantId)! }));
};

const buy = async (customer: SeedCustomer, wanted: ReadonlySet<string>): Promise<string> => {
  const actor: Actor = { kind: 'customer', id: customer.id, sessionId: 'seed' };
  const { id: cartId } = await cart<{ id: string }>(actor, '/carts', { market: 'en-us' });
  for (const variantId of wanted) {
    const line = { variantId, quantity: random.next() < 0.8 ? 1 : 2 };
    const add = async (): Promise<boolean> => {
      try {
        await cart(actor, `/carts/${cartId}/lines`, line);
        return true;
      } catch (error) {
        if (error instanceof Refused && error.code === 'VARIANT_UNKNOWN') return false;
        throw error;
      }
    };
    await until('the cart to know what is sold', add, (added) => added);
  }
  const quote = await cart<{ id: string }>(actor, '/quotes', {
    key: randomUUID(),
    cartId,
    email: customer.email,
    address: customer.address,
    deliveryOptionId: random.next() < 0.8 ? 'standard' : 'express',
  });
  const held = await order<Checkout>(actor, '/checkouts', {
    key: randomUUID(),
    quoteId: quote.id,
    email: customer.email,
    contactName: customer.name,
  });
  const paid = await order<Checkout>(actor, `/checkouts/${held.id}/pay`, {
    key: randomUUID(),
    method: 'card',
    paymentMethodId: await newPaymentMethod(customer.name),
    returnUrl: `${process.env.STOREFRONT_URL}/en-us/till/return?checkout=${held.id}`,
  });
  const done = await until(
    'a past order to be confirmed',
    () => (paid.order ? Promise.resolve(paid) : order<Checkout>(actor, `/checkouts/${held.id}`)),
    ({ state }) => state === 'confirmed',
  );
  await until(
    'the bag to be emptied',
    () => cart<{ count: number }>(actor, `/carts/${cartId}`),
    ({ count }) => count === 0,
  );
  return done.order!.number;
};

type Deed = { hoursAgo: number; act: () => Promise<unknown> };

/** What becomes of an order: mostly it is sent within two days; a few are cancelled, come back, or were scratched. */
const afterwards = (one: {
  hoursAgo: number;
  place: number;
  number: () => string;
  desk: ReturnType<typeof deskOf>;
}): Deed[] => {
  const { hoursAgo, place, number, desk } = one;
  const later = (hours: number, act: () => Promise<unknown>): Deed => ({ hoursAgo: hoursAgo - hours, act });
  if (CANCELLED.has(place)) return [later(2, () => desk.cancel(number()))];
  const deeds = [later(8 + random.below(36), () => desk.ship(number()))];
  if (place === 12) deeds.push(later(190, () => desk.takeBack(number(), 'Does not fit', 'refunded')));
  if (place === 25) deeds.push(later(170, () => desk.takeBack(number(), 'Arrived damaged', 'refunded')));
  if (place === 38) deeds.push(later(150, () => desk.takeBack(number(), 'Changed their mind', 'received')));
  if (place === 45) deeds.push(later(96, () => desk.takeBack(number(), 'Does not fit', 'requested')));
  if (place === 20) deeds.push(later(100, () => desk.refundPart(number(), 500, 'A scratch on arrival')));
  return deeds.filter((deed) => deed.hoursAgo > 1);
};

const clock = await openBusinessClock();
try {
  const { items } = await order<{ items: unknown[] }>(owner, '/orders?limit=1');
  if (items.length > 0) {
    process.stdout.write('the shop has orders already\n');
  } else {
    const [customers, sellable] = await Promise.all([readCustomers(), readSellable()]);
    // More in the evenings of late, fewer at first: hours ago, the longest ago first.
    const moments = Array.from({ length: ORDERS }, () => 3 + DAYS * 24 * random.next() ** 1.6).sort(
      (a, b) => b - a,
    );
    const numbers: string[] = [];
    // The things that were reviewed were bought first of all.
    const byHandle = new Map(sellable.map(({ handle, variantId }) => [handle, variantId]));
    const reviewed = ordersToReview((handle) => byHandle.has(handle));
    const bought: Parameters<typeof reviewThings>[0]['bought'] = [];
    const shop = async (hoursAgo: number, place: number): Promise<string> => {
      const order = CANCELLED.has(place) ? undefined : reviewed.shift();
      const customer = customers.find(({ email }) => email === order?.email) ?? random.pick(customers);
      const handles = order?.email === customer.email ? order.handles : [];
      for (const handle of handles)
        bought.push({ email: customer.email, customerId: customer.id, handle, hoursAgo });
      const some = Array.from({ length: 1 + random.below(3) }, () => random.pick(sellable).variantId);
      return buy(customer, new Set(handles.length > 0 ? handles.map((of) => byHandle.get(of)!) : some));
    };
    const desk = deskOf(order, owner);
    const life = moments.flatMap((hoursAgo, place): Deed[] => [
      {
        hoursAgo,
        act: async () => {
          numbers[place] = await shop(hoursAgo, place);
        },
      },
      ...afterwards({ hoursAgo, place, number: () => numbers[place]!, desk }),
    ]);
    for (const { hoursAgo, act } of life.sort((one, next) => next.hoursAgo - one.hoursAgo)) {
      await clock.goTo(hoursAgo);
      await act();
    }
    const reviews = await reviewThings({ catalog, owner, bought });
    process.stdout.write(`${ORDERS} orders of the last ${DAYS} days placed, ${reviews} things reviewed\n`);
  }
} finally {
  await clock.backToNow();
  await clock.close();
}
