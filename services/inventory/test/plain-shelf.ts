import type { ReservationCommand } from '../src/desk/command.ts';
import type { Line, Reservation } from '../src/reservations/reservation.ts';

type Thing = { onHand: number; readonly backorderLimit: number; readonly tracked: boolean };
type Hold = {
  key: string;
  cartId: string | null;
  lines: readonly Line[];
  state: Reservation['state'];
  seconds: number;
  ends: number;
  by: string | null;
};

/** The rules of promised stock told once more, one command after the other and by looking at everything each time. */
export const createPlainShelf = (things: Map<string, Thing>) => {
  const holds: Hold[] = [];
  const change = (hold: Hold, state: Hold['state'], taken: 0 | 1 | -1): string => {
    hold.state = state;
    for (const { variantId, quantity } of hold.lines) {
      const thing = things.get(variantId);
      if (thing?.tracked) thing.onHand -= taken * quantity;
    }
    return state;
  };
  /** A hold that has run out is nobody's own, and stands until somebody ends it. */
  const heldOf = (variantId: string, except?: { cartId: string; now: number }): number =>
    holds
      .filter(
        ({ state, cartId, ends }) => state === 'held' && (cartId !== except?.cartId || ends <= except.now),
      )
      .flatMap(({ lines }) => lines)
      .filter((line) => line.variantId === variantId)
      .reduce((sum, { quantity }) => sum + quantity, 0);

  const hold = (asked: Extract<ReservationCommand, { kind: 'hold' }>, now: number): string => {
    const same = holds.find(({ key }) => key === asked.key);
    if (same?.cartId === null) return 'KEY_TOMBSTONED';
    if (same) {
      const alike =
        same.cartId === asked.cartId && JSON.stringify(same.lines) === JSON.stringify(asked.lines);
      if (!alike || same.seconds !== asked.holdSeconds) return 'KEY_REUSED';
      if (same.state === 'released') return 'KEY_TOMBSTONED';
      return same.state === 'expired' || (same.state === 'held' && same.ends <= now)
        ? 'HOLD_EXPIRED'
        : same.state;
    }
    for (const { variantId, quantity } of asked.lines) {
      const thing = things.get(variantId);
      if (!thing) return 'OUT_OF_STOCK';
      const left = thing.onHand + thing.backorderLimit - heldOf(variantId, { cartId: asked.cartId, now });
      if (thing.tracked && left < quantity) return 'OUT_OF_STOCK';
    }
    const { key, cartId, lines, holdSeconds: seconds } = asked;
    for (const one of holds)
      if (one.state === 'held' && one.cartId === cartId) one.state = one.ends <= now ? 'expired' : 'released';
    holds.push({ key, cartId, lines, state: 'held', seconds, ends: now + seconds * 1000, by: null });
    return 'held';
  };

  return {
    things,
    heldOf,
    /** The state a hold has afterwards, or the code of a refusal. */
    ask: (command: ReservationCommand, now: number): string => {
      if (command.kind === 'hold') return hold(command, now);
      const { kind, key } = command;
      const found = holds.find((one) => one.key === key);
      if (!found) {
        if (kind !== 'release' && kind !== 'unclaim') return 'HOLD_UNKNOWN';
        holds.push({ key, cartId: null, lines: [], state: 'released', seconds: 0, ends: now, by: null });
        return 'released';
      }
      if (found.state === 'held' && found.ends <= now) found.state = 'expired';
      const { state } = found;
      if (kind === 'claim' && state === 'held') return change(found, 'claimed', 1);
      if (kind === 'unclaim' && state === 'claimed') return change(found, 'released', -1);
      if ((kind === 'unclaim' || kind === 'release') && state === 'held') return change(found, 'released', 0);
      if (kind === 'claim' && state !== 'claimed') return 'HOLD_EXPIRED';
      if (kind !== 'extend' || found.by === command.by) return state;
      if (state !== 'held') return 'HOLD_EXPIRED';
      if (found.by !== null) return 'HOLD_EXTENDED';
      Object.assign(found, { by: command.by, ends: found.ends + found.seconds * 1000 });
      return state;
    },
  };
};
