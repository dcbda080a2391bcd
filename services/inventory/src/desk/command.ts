import { createHash } from 'node:crypto';
import type { Actor } from '@souk/service-kit/identity';
import type { Line } from '../reservations/reservation.ts';

/** What can be asked about a reservation, named by its key. */
export type ReservationCommand =
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

/** Units that come back onto the shelf, named by a key of their own. */
export type RestockCommand = {
  readonly kind: 'restock';
  readonly key: string;
  readonly reference: string;
  readonly lines: readonly Line[];
  readonly note: string | null;
  readonly actor: Actor;
  readonly requestHash: string;
};

/** What can be asked of the stock desk. */
export type Command = ReservationCommand | RestockCommand;

/** A hold command from its request; lines of one variant are added up, so that none is counted against another. */
export const holdCommand = (request: {
  key: string;
  cartId: string;
  lines: readonly Line[];
  holdSeconds: number;
}): Extract<ReservationCommand, { kind: 'hold' }> => {
  const lines = addUp(request.lines);
  return {
    ...request,
    kind: 'hold',
    lines,
    requestHash: hashOf([request.cartId, lines, request.holdSeconds]),
  };
};

/** A restock command from its request; lines of one variant are added up, so that each has one entry in the ledger. */
export const restockCommand = (
  request: { key: string; reference: string; lines: readonly Line[]; note: string | null },
  actor: Actor,
): RestockCommand => {
  const lines = addUp(request.lines);
  const requestHash = hashOf([request.reference, lines, request.note]);
  return { ...request, kind: 'restock', lines, actor, requestHash };
};

const addUp = (asked: readonly Line[]): Line[] => {
  const quantities = new Map<string, number>();
  for (const { variantId, quantity } of asked)
    quantities.set(variantId, (quantities.get(variantId) ?? 0) + quantity);
  return [...quantities].sort().map(([variantId, quantity]) => ({ variantId, quantity }));
};

const hashOf = (request: unknown): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('hex');
