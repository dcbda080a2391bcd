import type { Get, Post } from './operation.ts';

export type Reservation = {
  key: string;
  cartId: string;
  state: 'held' | 'claimed' | 'released' | 'expired';
  lines: { variantId: string; quantity: number }[];
  expiresAt: string;
  extended: boolean;
};
type ByKey = { key: string };
export type paths = {
  '/reservations': Post<
    undefined,
    { key: string; cartId: string; lines: { variantId: string; quantity: number }[]; holdSeconds: number },
    Reservation,
    201
  >;
  '/reservations/{key}': Get<ByKey, Reservation>;
  '/reservations/{key}/extend': Post<ByKey, { key: string }, Reservation>;
  '/reservations/{key}/release': Post<ByKey, { key: string }, Reservation>;
  '/reservations/{key}/claim': Post<ByKey, { key: string }, Reservation>;
  '/reservations/{key}/unclaim': Post<ByKey, { key: string }, Reservation>;
};
