import type { Desk } from '../world/desk.ts';
import type { Fault } from './fault.ts';

/** What the checkout of a payment begins with that no checkout asked for; nobody waits for it, so the proof does. */
export const STRAY = 'ffffffff-';

const strayCheckout = (): string => {
  const digits = Math.floor(Math.random() * 16 ** 12).toString(16);
  return `${STRAY}0000-7000-8000-${digits.padStart(12, '0')}`;
};

/** Stock that is held, or sold, for no checkout, as after a restored backup of the orders. */
export const plantStrayStock = async (
  desk: Desk,
  { variantId, isSold }: { variantId: string; isSold: boolean },
) => {
  const key = `${strayCheckout()}:hold:1`;
  const tell = (path: string, json: unknown) =>
    desk.ask('inventory', { method: 'POST', path, json, from: 'order' });
  await tell('/reservations', {
    ...{ key, cartId: strayCheckout() },
    ...{ lines: [{ variantId, quantity: 1 }], holdSeconds: 600 },
  });
  if (isSold) await tell(`/reservations/${encodeURIComponent(key)}/claim`, { key: `${key}:claim` });
};

/** A payment that no attempt names, as after a restored backup of the orders: authorised, or taken as well. */
export const plantStray = async (desk: Desk, { key, isTaken }: { key: string; isTaken: boolean }) => {
  const tell = <T>(path: string, json: unknown) =>
    desk.ask<T>('payment', { method: 'POST', path, json, from: 'order' });
  const opened = await tell<{ id: string }>('/intents', {
    ...{ key, checkoutId: strayCheckout() },
    ...{ amountMinor: 700, currency: 'usd', method: 'card' },
  });
  if (!opened.ok) throw new Error(`no payment could be planted: ${opened.detail}`);
  const { id } = opened.data;
  await tell(`/intents/${id}/authorize`, {
    ...{ key: `${key}-authorize`, paymentMethodId: 'pm_card_visa', returnUrl: 'http://localhost/back' },
  });
  if (isTaken) await tell(`/intents/${id}/capture`, { key: `${key}-capture`, amountMinor: 700 });
};

/** Money and stock that are kept for no order have to go back by themselves. */
export const strays: Fault = {
  name: 'strays',
  title: 'payments and stock that nobody asked for',
  inject: async (strike) => {
    for (let n = 0; n < 6 && !strike.over.aborted; n++) {
      await plantStray(strike.desk, { key: `${strike.run}-stray-${n}`, isTaken: n % 2 === 0 });
      const { variantId } = strike.goods[0]!;
      await plantStrayStock(strike.desk, { variantId, isSold: n % 2 === 0 });
      await strike.struck('a payment and stock that no checkout asked for');
      await strike.wait(700);
    }
  },
};
