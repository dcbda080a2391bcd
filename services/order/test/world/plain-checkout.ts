import type { PaymentMethod } from '../../src/checkout/checkout.ts';
import { challengedCard, declinedCard } from './money.ts';

const HOLD_SECONDS = 600;
const MOST_ATTEMPTS = 10;
const MOST_HOLDS = 5;

/**
 * A checkout in an honest world, told from the shopper's side: where it rests after each thing that happens. It knows
 * no steps, keys or versions, only what each party was promised. Times are seconds since it began.
 */
export const createPlainCheckout = (totalMinor: number) => {
  const plain = {
    at: 'held' as 'held' | 'waiting' | 'confirmed' | 'cancelled' | 'expired',
    now: 0,
    holdEnds: HOLD_SECONDS,
    holds: 1,
    extended: false,
    attempts: 0,
    /** A bank has its goods sold before it is asked. */
    sold: false,
    waitEnds: 0,
    unitsLeft: true,
  };
  const lapsed = (): boolean => !plain.sold && plain.now >= plain.holdEnds;

  /** Goods that are free are held anew. False when somebody else has them by now. */
  const holdAnew = (): boolean => {
    plain.holds += 1;
    if (!plain.unitsLeft) {
      plain.at = 'cancelled';
      return false;
    }
    Object.assign(plain, { sold: false, extended: false, holdEnds: plain.now + HOLD_SECONDS });
    return true;
  };
  /** Goods of a hold that ran out can be sold only after they were held anew, and not for ever. */
  const sell = (): boolean => {
    if (lapsed() && plain.holds >= MOST_HOLDS) plain.at = 'cancelled';
    else if (!lapsed() || holdAnew()) plain.sold = true;
    return plain.sold;
  };
  const confirm = (): void => {
    if (plain.sold || sell()) plain.at = 'confirmed';
  };
  const chooseAgain = (): void => {
    plain.at = 'held';
    if (plain.sold) holdAnew();
    else if (lapsed()) plain.at = 'expired';
  };
  const wait = (seconds: number): void => {
    plain.at = 'waiting';
    plain.waitEnds = plain.now + seconds;
  };

  return {
    plain,
    pay: (method: PaymentMethod, card: string | null): void => {
      if (plain.at !== 'held' && plain.at !== 'waiting') return;
      if (plain.attempts === MOST_ATTEMPTS) return;
      plain.attempts += 1;
      if (plain.sold && !holdAnew()) return;
      plain.at = 'held';
      if (totalMinor === 0) confirm();
      else if (method === 'bank') {
        if (sell()) wait(30 * 60);
      } else if (card === declinedCard) chooseAgain();
      else if (card === challengedCard) wait(15 * 60);
      else confirm();
    },
    approve: (): void => {
      if (plain.at === 'waiting') confirm();
    },
    refuse: (): void => {
      if (plain.at === 'waiting') chooseAgain();
    },
    pass: (seconds: number): void => {
      plain.now += seconds;
      if (plain.at === 'held' && lapsed()) plain.at = 'expired';
      if (plain.at === 'waiting' && plain.now >= plain.waitEnds) plain.at = 'expired';
    },
    cancel: (): void => {
      if (plain.at === 'held' || plain.at === 'waiting') plain.at = 'cancelled';
    },
    mayExtend: (): boolean => plain.at === 'held' && !plain.extended,
    extend: (): void => {
      plain.extended = true;
      plain.holdEnds += HOLD_SECONDS;
    },
    setUnitsLeft: (left: boolean): void => {
      plain.unitsLeft = left;
    },
    /** What the world has to look like now. */
    told: () => ({
      at: plain.at,
      netMinor: plain.at === 'confirmed' ? totalMinor : 0,
      claimed: plain.at === 'confirmed' || (plain.at === 'waiting' && plain.sold) ? 1 : 0,
      held: (plain.at === 'held' || plain.at === 'waiting') && !plain.sold && !lapsed() ? 1 : 0,
      extended: plain.at === 'held' && plain.extended,
    }),
  };
};
export type PlainCheckout = ReturnType<typeof createPlainCheckout>;
