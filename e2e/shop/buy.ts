import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { home } from '../pages/till.ts';
import type { FrontDoor } from './front-door.ts';

type Checkout = { id: string; state: string; order: { number: string; key: string } | null };

const address = { ...home, country: 'US' };

/** From what is in the bag to the till's payment section, without a page. */
export const holdBag = async (front: FrontDoor, email: string): Promise<Checkout> => {
  const { data: options } = await front.ask<{ id: string }[]>('checkout.deliveryOptions', {
    country: 'US',
    region: home.region,
    postcode: home.postcode,
  });
  const held = await front.tell<Checkout>('checkout.start', {
    key: randomUUID(),
    contact: { email, name: home.name },
    address,
    deliveryOptionId: options[0]!.id,
  });
  expect(held.refusal).toBeUndefined();
  return held.data;
};

/** Buys what is in the bag with a card that is approved, without a page. */
export const buyBag = async (front: FrontDoor, email: string): Promise<{ number: string; key: string }> => {
  const { id: checkoutId } = await holdBag(front, email);
  const paid = await front.tell<Checkout>('checkout.pay', {
    checkoutId,
    key: randomUUID(),
    method: 'card',
    paymentMethodId: 'pm_card_visa',
  });
  expect(paid.refusal).toBeUndefined();
  let order = paid.data.order;
  await expect
    .poll(async () => {
      order ??= (await front.ask<Checkout>('checkout.get', { checkoutId })).data.order;
      return order;
    })
    .not.toBeNull();
  return order!;
};
