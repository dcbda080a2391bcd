import { outOfStock } from '@souk/service-kit/out-of-stock';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Reservation } from '../reservations/reservation.ts';
import type { ReservationCommand } from './command.ts';
import { type Desk, giveBack, heldByCart, promisableTo, promise, replace, sell, undoSale } from './desk.ts';

/** Decides one command about a reservation against the desk: the reservation as it is afterwards, or a refusal and no change at all. */
export const decide = (desk: Desk, command: ReservationCommand): Reservation | Refusal => {
  if (command.kind === 'hold') return hold(desk, command);
  const found = desk.reservations.get(command.key);
  if (!found)
    return command.kind === 'release' || command.kind === 'unclaim'
      ? bury(desk, command.key)
      : unknown(command.key);
  const current =
    found.state === 'held' && found.expiresAt <= desk.now ? giveBack(desk, found, 'expired') : found;
  switch (command.kind) {
    case 'expire':
      return current;
    case 'extend':
      return extend(desk, current, command.by);
    case 'claim':
      return claim(desk, current);
    case 'release':
      return current.state === 'held' ? giveBack(desk, current, 'released') : current;
    case 'unclaim':
      return undo(desk, current);
  }
};

const hold = (desk: Desk, command: Extract<ReservationCommand, { kind: 'hold' }>): Reservation | Refusal => {
  const same = desk.reservations.get(command.key);
  if (same) return again(desk, same, command.requestHash);
  const own = heldByCart(desk, command.cartId);
  // Once its time is up a hold is nobody's own: its units go to whoever asked first.
  const isLive = own !== undefined && own.expiresAt > desk.now;
  const short = command.lines
    .map((line) => ({ ...line, available: promisableTo(desk, line.variantId, isLive ? own : undefined) }))
    .filter(({ quantity, available }) => available < quantity)
    .map(({ variantId, quantity, available }) => ({ variantId, requested: quantity, available }));
  if (short.length > 0) return outOfStock(short);
  if (own) giveBack(desk, own, isLive ? 'released' : 'expired');
  return promise(desk, {
    key: command.key,
    cartId: command.cartId,
    requestHash: command.requestHash,
    state: 'held',
    expiresAt: new Date(desk.now.getTime() + command.holdSeconds * 1000),
    holdSeconds: command.holdSeconds,
    extendedBy: null,
    version: 0,
    lines: command.lines.map((line) => ({
      ...line,
      counted: desk.stock.get(line.variantId)?.tracked ?? false,
    })),
  });
};

/** The same key again: the same answer while the hold stands; never a second hold, never a hold that was called off. */
const again = (desk: Desk, same: Reservation, requestHash: string): Reservation | Refusal => {
  if (same.requestHash === null)
    return refuse('KEY_TOMBSTONED', 'This hold was released before it arrived. Hold again with a new key.');
  if (same.requestHash !== requestHash)
    return refuse('KEY_REUSED', 'This key holds something else. Use a new key for another hold.');
  if (same.state === 'released')
    return refuse('KEY_TOMBSTONED', 'This hold was released. Hold again with a new key.');
  if (same.state === 'expired' || (same.state === 'held' && same.expiresAt <= desk.now)) return ended();
  return same;
};

const extend = (desk: Desk, current: Reservation, by: string): Reservation | Refusal => {
  if (current.extendedBy === by) return current;
  if (current.state !== 'held') return ended();
  if (current.extendedBy !== null)
    return refuse('HOLD_EXTENDED', 'This hold was extended before; it can be extended once only.');
  const expiresAt = new Date(current.expiresAt.getTime() + current.holdSeconds * 1000);
  return replace(desk, { ...current, expiresAt, extendedBy: by });
};

const claim = (desk: Desk, current: Reservation): Reservation | Refusal => {
  if (current.state === 'claimed') return current;
  return current.state === 'held' ? sell(desk, current) : ended();
};

const undo = (desk: Desk, current: Reservation): Reservation => {
  if (current.state === 'claimed') return undoSale(desk, current);
  return current.state === 'held' ? giveBack(desk, current, 'released') : current;
};

/** Calling off what never arrived leaves a tombstone, so that the late original finds the door closed. */
const bury = (desk: Desk, key: string): Reservation =>
  replace(desk, {
    key,
    cartId: null,
    requestHash: null,
    state: 'released',
    expiresAt: desk.now,
    holdSeconds: 0,
    extendedBy: null,
    version: 0,
    lines: [],
  });

const unknown = (key: string): Refusal => refuse('HOLD_UNKNOWN', `There is no hold with the key ${key}.`);
const ended = (): Refusal =>
  refuse('HOLD_EXPIRED', 'This hold has ended and its units are free again. Hold again.');
