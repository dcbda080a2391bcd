import { randomUUID } from 'node:crypto';
import { type Answer, type Door, must } from './door.ts';

export type SeenCheckout = { id: string; state: string; order: { number: string; key: string } | null };

const address = {
  name: 'Noor Haddad',
  line1: '12 Lantern Row',
  city: 'Portland',
  region: 'OR',
  postcode: '97205',
  country: 'US',
};

/** Puts one thing into a new bag. */
export const addToBag = (door: Door, variantId: string): Promise<Answer<unknown>> =>
  door.tell('cart.add', { variantId, quantity: 1, key: randomUUID() });

/** Gives the address, sees how it can be delivered, chooses the first way. */
export const chooseDelivery = async (door: Door): Promise<string> => {
  const { region, postcode, country } = address;
  const options = await must(
    door.ask<{ id: string }[] | { options: { id: string }[] }>('checkout.deliveryOptions', {
      region,
      postcode,
      country,
    }),
    'the question how it can be delivered',
  );
  const [first] = Array.isArray(options) ? options : options.options;
  if (!first) throw new Error('nothing can be delivered to the address');
  return first.id;
};

/** Opens payment: the price is locked and the goods are held. */
export const openPayment = (door: Door, deliveryOptionId: string): Promise<Answer<SeenCheckout>> =>
  door.tell('checkout.start', {
    key: randomUUID(),
    contact: { email: `${randomUUID()}@bench.example`, name: address.name },
    address,
    deliveryOptionId,
  });

export const pay = (door: Door, checkoutId: string): Promise<Answer<SeenCheckout>> =>
  door.tell('checkout.pay', {
    checkoutId,
    key: randomUUID(),
    method: 'card',
    paymentMethodId: 'pm_card_visa',
  });

/** A guest from the empty bag to the confirmed order, whose number is answered. */
export const buy = async (door: Door, variantId: string): Promise<string> => {
  await must(addToBag(door, variantId), 'adding to the bag');
  const deliveryOptionId = await chooseDelivery(door);
  const checkout = await must(openPayment(door, deliveryOptionId), 'opening payment');
  const paid = await must(pay(door, checkout.id), 'paying');
  if (paid.state !== 'confirmed' || !paid.order)
    throw new Error(`a checkout ended as ${paid.state}, which is no order`);
  return paid.order.number;
};
