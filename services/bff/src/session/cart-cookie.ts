import { createHmac, timingSafeEqual } from 'node:crypto';

export const CART_COOKIE = 'souk-shop.cart';
export const CART_COOKIE_SECONDS = 30 * 24 * 60 * 60;

/** What the cookie says: which cart, and whose it is once its shopper has signed in. */
export type CartTicket = { cartId: string; customerId: string | null };

const signatureOf = (text: string, secret: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url');

/** Seals a ticket, so that nobody can name another shopper's cart. */
export const sealCartTicket = ({ cartId, customerId }: CartTicket, secret: string): string => {
  const text = `${cartId}~${customerId ?? ''}`;
  return `${text}~${signatureOf(text, secret)}`;
};

/** Opens a cookie's value; null when it is missing, malformed or not ours. */
export const openCartTicket = (value: string | undefined, secret: string): CartTicket | null => {
  const [cartId, customerId, signature, ...rest] = value?.split('~') ?? [];
  if (!cartId || customerId === undefined || !signature || rest.length > 0) return null;
  const expected = Buffer.from(signatureOf(`${cartId}~${customerId}`, secret));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  return { cartId, customerId: customerId === '' ? null : customerId };
};
