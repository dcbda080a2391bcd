import { type Answer, createKeyring, problem } from './answers.ts';

export type ReservationState = 'held' | 'claimed' | 'released' | 'expired';
export type Reservation = {
  key: string;
  cartId: string;
  state: ReservationState;
  lines: { variantId: string; quantity: number }[];
  expiresAt: string;
  extended: boolean;
  /** By the clock nobody moves. */
  changedAt: string;
};

/** Inventory as its contract says, in memory: units, holds with an end, tombstones for keys released before they came. */
export const createStock = (now: () => Date, unitsOfEach = 1_000) => {
  const keys = createKeyring();
  const reservations = new Map<string, Reservation>();
  const sold = new Map<string, number>();
  const restocked = new Map<string, number>();
  let units = unitsOfEach;
  let refusal: string | null = null;

  const live = (reservation: Reservation): Reservation => {
    if (reservation.state === 'held' && new Date(reservation.expiresAt) <= now())
      reservation.state = 'expired';
    return reservation;
  };
  const taken = (variantId: string, exceptCart?: string): number =>
    [...reservations.values()]
      .map(live)
      .filter(({ state, cartId }) => state === 'claimed' || (state === 'held' && cartId !== exceptCart))
      .flatMap(({ lines }) => lines)
      .filter((line) => line.variantId === variantId)
      .reduce((sum, { quantity }) => sum + quantity, 0);
  const answer = (reservation: Reservation, status = 200): Answer => ({ status, body: { ...reservation } });
  const find = (key: string): Reservation | undefined => {
    const found = reservations.get(key);
    return found && live(found);
  };

  return {
    reservations,
    sold,
    setUnits: (count: number): void => {
      units = count;
    },
    of: (state: ReservationState): Reservation[] =>
      [...reservations.values()].map(live).filter((one) => one.state === state),
    hold: (body: {
      key: string;
      cartId: string;
      lines: { variantId: string; quantity: number }[];
      holdSeconds: number;
    }): Answer =>
      keys.once(body.key, () => {
        const short = body.lines
          .map((line) => ({ line, available: units - taken(line.variantId, body.cartId) }))
          .filter(({ line, available }) => available < line.quantity)
          .map(({ line, available }) => ({ variantId: line.variantId, requested: line.quantity, available }));
        if (short.length > 0) return problem(409, 'OUT_OF_STOCK', { lines: short });
        for (const other of reservations.values())
          if (other.cartId === body.cartId && other.state === 'held') other.state = 'released';
        const expiresAt = new Date(now().getTime() + body.holdSeconds * 1000).toISOString();
        const made: Reservation = {
          key: body.key,
          cartId: body.cartId,
          lines: body.lines,
          state: 'held',
          expiresAt,
          extended: false,
          changedAt: new Date().toISOString(),
        };
        reservations.set(body.key, made);
        return answer(made, 201);
      }),
    extend: (key: string): Answer => {
      const found = find(key);
      if (!found) return problem(404, 'HOLD_UNKNOWN');
      if (found.state !== 'held') return problem(409, 'HOLD_EXPIRED');
      if (!found.extended) {
        found.extended = true;
        found.expiresAt = new Date(new Date(found.expiresAt).getTime() + 600_000).toISOString();
      }
      return answer(found);
    },
    claim: (key: string): Answer => {
      const found = find(key);
      if (!found) return problem(404, 'HOLD_UNKNOWN');
      if (found.state === 'claimed') return answer(found);
      if (found.state !== 'held') return problem(409, 'HOLD_EXPIRED');
      found.state = 'claimed';
      found.changedAt = new Date().toISOString();
      sold.set(key, (sold.get(key) ?? 0) + 1);
      return answer(found);
    },
    unclaim: (key: string): Answer => {
      const found = find(key);
      if (!found) return problem(404, 'HOLD_UNKNOWN');
      if (found.state === 'claimed') {
        found.state = 'released';
        sold.set(key, (sold.get(key) ?? 0) - 1);
      } else if (found.state === 'held') found.state = 'released';
      return answer(found);
    },
    release: (key: string): Answer => {
      const found = find(key);
      if (found?.state === 'claimed') return problem(409, 'VALIDATION');
      if (found?.state === 'held') found.state = 'released';
      keys.tombstone(key);
      return found
        ? answer(found)
        : {
            status: 200,
            body: {
              key,
              cartId: null,
              state: 'released',
              lines: [],
              expiresAt: now().toISOString(),
              extended: false,
            },
          };
    },
    restocked,
    refuseRestocks: (code: string | null): void => {
      refusal = code;
    },
    restock: (body: {
      key: string;
      reference: string;
      lines: { variantId: string; quantity: number }[];
    }): Answer =>
      keys.once(body.key, () => {
        if (refusal) return problem(404, refusal);
        for (const { variantId, quantity } of body.lines)
          restocked.set(variantId, (restocked.get(variantId) ?? 0) + quantity);
        return { status: 201, body };
      }),
    /** What is held or sold, as it changed. */
    list: ({ since, after, limit }: { since: string; after: string; limit: number }): Answer => {
      const placeOf = ({ changedAt, key }: Reservation): string => `${changedAt} ${key}`;
      const all = [...reservations.values()]
        .map(live)
        .filter(({ state, changedAt }) => (state === 'held' || state === 'claimed') && changedAt >= since)
        .filter((one) => placeOf(one) > after)
        .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
      const items = all.slice(0, limit).map((one) => ({ ...one }));
      const last = items.at(-1);
      return { status: 200, body: { items, nextCursor: all.length > limit && last ? placeOf(last) : null } };
    },
    get: (key: string): Answer => {
      const found = find(key);
      return found ? answer(found) : problem(404, 'HOLD_UNKNOWN');
    },
  };
};
export type Stock = ReturnType<typeof createStock>;
