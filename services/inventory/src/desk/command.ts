import { createHash } from 'node:crypto';
import type { Line } from '../reservations/reservation.ts';

/** What can be asked of the stock desk. Every command names its reservation by key. */
export type Command =
  | {
      readonly kind: 'hold';
      readonly key: string;
      readonly cartId: string;
      readonly lines: readonly Line[];
      readonly holdSeconds: number;
      readonly requestHash: string;
    }
  | { readonly kind: 'extend'; readonly key: string; readonly by: string }
  | { readonly kind: 'claim' | 'release' | 'unclaim' | 'expire'; readonly key: string };

/** A hold command from its request; lines of one variant are added up, so that none is counted against another. */
export const holdCommand = (request: {
  key: string;
  cartId: string;
  lines: readonly Line[];
  holdSeconds: number;
}): Extract<Command, { kind: 'hold' }> => {
  const quantities = new Map<string, number>();
  for (const { variantId, quantity } of request.lines)
    quantities.set(variantId, (quantities.get(variantId) ?? 0) + quantity);
  const lines = [...quantities].sort().map(([variantId, quantity]) => ({ variantId, quantity }));
  const text = JSON.stringify([request.cartId, lines, request.holdSeconds]);
  return { ...request, kind: 'hold', lines, requestHash: createHash('sha256').update(text).digest('hex') };
};
