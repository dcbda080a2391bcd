'use client';

import type { Market } from '../../lib/market.ts';
import type { AddressForm, ContactForm } from './till-form.ts';
import type { Checkout } from './types.ts';

/** What this tab has entered so far, so that Back and reload lose nothing. It ends with the tab. */
export type TillMemory = {
  contact?: ContactForm;
  address?: AddressForm;
  deliveryOptionId?: string;
  checkoutId?: string;
};

/** What a checkout that was begun elsewhere was told; nothing of one in another market, which is paid there. */
export const memoryOf = (checkout: Checkout | null, { code }: Pick<Market, 'code'>): TillMemory => {
  if (!checkout || checkout.quote.market !== code) return {};
  const { line1, line2 = '', city, region, postcode } = checkout.quote.address;
  return {
    contact: { email: checkout.email, name: checkout.contactName ?? checkout.quote.address.name },
    address: { line1, line2, city, region, postcode },
    deliveryOptionId: checkout.quote.delivery.id,
    checkoutId: checkout.id,
  };
};

const KEY = 'souk-till';

export const readTillMemory = (): TillMemory => {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as TillMemory;
  } catch {
    return {};
  }
};

export const writeTillMemory = (memory: TillMemory): void => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // Storage may be full or forbidden: the till works, it only remembers less.
  }
};

export const forgetCheckout = (): void => {
  const { checkoutId: _ended, ...rest } = readTillMemory();
  writeTillMemory(rest);
};
