import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { home } from '../pages/till.ts';
import type { FrontDoor } from './front-door.ts';

type Checkout = { id: string; state: string; order: { number: string; key: string } | null };

const inSeattle = { ...home, country: 'US' };
/** Where what is in a German bag goes. */
export const inBerlin: typeof inSeattle = {
  ...inSeattle,
  ...{ line1: 'Torstraße 12', city: 'Berlin', region: '', postcode: '10119', country: 'DE' },
};

/** From what is in the bag to the till's payment section, without a page. */
export const holdBag = async (
  front: FrontDoor,
  email: string,
  address: typeof inSeattle = inSeattle,
): Promise<Checkout> => {
  const { country, region, postcode } = address;
  const { data: options } = await front.ask<{ id: string }[]>('checkout.deliveryOptions', {
    country,
    region,
    postcode,
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
export const buyBag = async (
  front: FrontDoor,
  email: string,
  address?: typeof inSeattle,
): Promise<{ number: string; key: string }> => {
  const { id: checkoutId } = await holdBag(front, email, address);
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
