import type { Checkout } from '../src/checkout/checkout.ts';

/** A checkout as it begins: quoted, nothing held, nothing asked. */
export const newCheckout = (values: Partial<Checkout> = {}): Checkout => ({
  id: 'c1',
  cartId: 'cart1',
  quoteId: 'quote1',
  state: 'quoted',
  totalMinor: 8_420,
  currency: 'USD',
  lines: [{ variantId: 'v1', quantity: 1 }],
  stock: 'none',
  holdAttempt: 1,
  holdExpiresAt: null,
  holdExtended: false,
  coupon: 'unneeded',
  attempts: [],
  payingAttempt: null,
  paidAttempt: null,
  refunds: [],
  restocks: [],
  refusal: null,
  expiresAt: null,
  tries: 0,
  cancelWanted: false,
  extendWanted: false,
  refreshWanted: false,
  ...values,
});
