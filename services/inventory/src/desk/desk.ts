import type { Actor } from '@souk/service-kit/identity';
import type { Reservation } from '../reservations/reservation.ts';
import type { Restock } from '../restocks/restock.ts';
import { promisable, shortageLeft } from '../stock/availability.ts';
import type { Watched } from '../stock/level.ts';

export type StockRow = Watched & {
  readonly variantId: string;
  readonly backOn: string | null;
  readonly version: number;
};

export type Movement = {
  readonly variantId: string;
  readonly kind: 'sale' | 'sale_undone' | 'return';
  readonly delta: number;
  readonly key: string;
  readonly reason?: string | null;
  readonly reference?: string;
  readonly actor?: Actor;
};

/**
 * The rows one batch has locked, as they are and as the batch's decisions change them. Nothing here touches the
 * database: decisions are made against this, one after the other, and written once.
 */
export type Desk = {
  readonly now: Date;
  readonly stock: Map<string, StockRow>;
  readonly reservations: Map<string, Reservation>;
  readonly restocks: Map<string, Restock>;
  readonly movements: Movement[];
  readonly expired: Reservation[];
};

export const heldByCart = (desk: Desk, cartId: string): Reservation | undefined =>
  [...desk.reservations.values()].find((one) => one.state === 'held' && one.cartId === cartId);

/** Changes the counts of the lines that are counted. */
const recount = (
  desk: Desk,
  reservation: Reservation,
  change: { onHand: 1 | -1 | 0; reserved: 1 | -1 | 0 },
): void => {
  for (const { variantId, quantity, counted } of reservation.lines) {
    if (!counted) continue;
    const row = desk.stock.get(variantId);
    if (!row) throw new Error(`the stock row of ${variantId} is not locked by this batch`);
    const next = {
      ...row,
      onHand: row.onHand + change.onHand * quantity,
      reserved: row.reserved + change.reserved * quantity,
      version: row.version + 1,
    };
    const givesBack = change.reserved <= 0;
    desk.stock.set(variantId, givesBack ? { ...next, shortage: shortageLeft(next) } : next);
  }
};

const note = (desk: Desk, reservation: Reservation, kind: Movement['kind'], sign: 1 | -1): void => {
  for (const { variantId, quantity, counted } of reservation.lines)
    if (counted) desk.movements.push({ variantId, kind, delta: sign * quantity, key: reservation.key });
};

const put = (desk: Desk, reservation: Reservation): Reservation => {
  desk.reservations.set(reservation.key, { ...reservation, version: reservation.version + 1 });
  return desk.reservations.get(reservation.key)!;
};

/** Promises the lines. The caller has made sure that they are there. */
export const promise = (desk: Desk, reservation: Reservation): Reservation => {
  recount(desk, reservation, { onHand: 0, reserved: 1 });
  return put(desk, reservation);
};

/** Gives a hold's units back to the shelf. */
export const giveBack = (
  desk: Desk,
  reservation: Reservation,
  state: 'released' | 'expired',
): Reservation => {
  recount(desk, reservation, { onHand: 0, reserved: -1 });
  if (state === 'expired') desk.expired.push({ ...reservation, version: reservation.version + 1 });
  return put(desk, { ...reservation, state });
};

/** Turns a hold into a sale. */
export const sell = (desk: Desk, reservation: Reservation): Reservation => {
  recount(desk, reservation, { onHand: -1, reserved: -1 });
  note(desk, reservation, 'sale', -1);
  return put(desk, { ...reservation, state: 'claimed' });
};

/** Undoes a sale: the units are on the shelf again. */
export const undoSale = (desk: Desk, reservation: Reservation): Reservation => {
  recount(desk, reservation, { onHand: 1, reserved: 0 });
  note(desk, reservation, 'sale_undone', 1);
  return put(desk, { ...reservation, state: 'released' });
};

export const replace = put;

/** Units of a variant that may be promised to a cart; what it holds already is its own. */
export const promisableTo = (desk: Desk, variantId: string, own: Reservation | undefined): number => {
  const row = desk.stock.get(variantId);
  if (!row) return 0;
  const held = own?.lines.find((line) => line.variantId === variantId && line.counted)?.quantity ?? 0;
  return promisable({ ...row, reserved: row.reserved - held });
};
