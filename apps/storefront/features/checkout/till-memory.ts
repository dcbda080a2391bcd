'use client';

import type { AddressForm, ContactForm } from './till-form.ts';

/** What this tab has entered so far, so that Back and reload lose nothing. It ends with the tab. */
export type TillMemory = {
  contact?: ContactForm;
  address?: AddressForm;
  deliveryOptionId?: string;
  checkoutId?: string;
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
