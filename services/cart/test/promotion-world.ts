import { randomUUID } from 'node:crypto';
import type { StaffRole } from '@souk/service-kit/identity';
import type { DeskPromotion } from '../src/promotions/desk/desk.shapes.ts';
import { type Body, bodyOf, type Holder, type World } from './cart-world.ts';

export const staff = (role: StaffRole) =>
  ({ kind: 'staff', id: randomUUID(), role, sessionId: 'of-the-desk' }) as const;

export const tenPercent = { kind: 'percent', percentOff: 10, scope: { kind: 'all' } };

let made = 0;
export const draftOf = (more: Record<string, unknown> = {}) => ({
  title: 'Autumn gift',
  code: `GIFT-${++made}`,
  offer: tenPercent,
  combines: false,
  minimumMinor: 0,
  startsAt: null,
  endsAt: null,
  usesLimit: null,
  customerLimit: null,
  advertised: false,
  draft: false,
  ...more,
});

/** A merchant's desk and the checkouts of an order service. */
export const deskOf = (world: World) => {
  const owner = world.call(staff('owner'));
  const order = world.call(undefined, { from: 'order' });
  const make = async (more: Record<string, unknown> = {}): Promise<DeskPromotion> =>
    (await bodyOf(owner('/promotions', { json: draftOf(more) }), 201)) as unknown as DeskPromotion;
  const change = (one: DeskPromotion, more: Record<string, unknown>) => {
    const { title, code, offer, combines, minimumMinor, startsAt, endsAt } = one;
    const { usesLimit, customerLimit, advertised, draft, version: expectedVersion } = one;
    const body = { title, code, offer, combines, minimumMinor, startsAt, endsAt, usesLimit, customerLimit };
    return owner(`/promotions/${one.id}`, {
      method: 'PUT',
      json: { ...body, advertised, draft, expectedVersion, ...more },
    });
  };
  const read = async (id: string) => (await bodyOf(owner(`/promotions/${id}`))) as unknown as DeskPromotion;
  const end = (id: string) => owner(`/promotions/${id}/end`, { method: 'POST' });
  const hold = (quoteId: string, key = `${randomUUID()}:coupon:1`) =>
    order('/coupon-uses', { json: { key, quoteId } });
  const confirm = (key: string) => bodyOf(order(`/coupon-uses/${key}/confirm`, { method: 'POST' }));
  const lock = async (bag: Holder, email = `${randomUUID()}@example.com`): Promise<Body> =>
    bodyOf(bag.quote({ email }), 201);
  return { owner, make, change, read, end, hold, confirm, lock };
};
