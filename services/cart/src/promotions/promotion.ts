import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { type MoneyMarket, moneyText, shortMoneyText } from '../quotes/money-text.ts';

/** A code that takes a percentage off everything, or off one stall's things. */
export type Promotion = {
  readonly id: string;
  readonly code: string;
  readonly percentOff: number;
  readonly stall: string | null;
  /** What the things it covers must come to, after sales. 0 when there is no minimum. */
  readonly minimumMinor: number;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly usesLimit: number | null;
  /** Uses held or confirmed by others. */
  readonly usesTaken: number;
};

const titleOf = (stall: string): string => stall.charAt(0).toUpperCase() + stall.slice(1);

/** `10% off Bags`. */
export const promotionText = ({ percentOff, stall }: Pick<Promotion, 'percentOff' | 'stall'>): string =>
  `${percentOff}% off ${stall === null ? 'everything' : titleOf(stall)}`;

/** Whether a code covers a thing of this stall. */
export const covers = (promotion: Pick<Promotion, 'stall'>, stall: string): boolean =>
  promotion.stall === null || promotion.stall === stall;

/**
 * Why a code gives nothing right now: CODE_NOT_STARTED, CODE_EXPIRED, CODE_EXHAUSTED, CODE_MINIMUM {minimumMinor};
 * null when it applies. `coveredMinor` is what the things it covers come to after sales.
 */
export const promotionProblem = (
  promotion: Promotion,
  { coveredMinor, now, market }: { coveredMinor: number; now: Date; market: MoneyMarket },
): Refusal | null => {
  const { code, startsAt, endsAt, usesLimit, usesTaken, minimumMinor } = promotion;
  if (startsAt !== null && startsAt > now)
    return refuse('CODE_NOT_STARTED', `${code} is not good yet. Try it again later.`, {
      startsAt: startsAt.toISOString(),
    });
  if (endsAt !== null && endsAt <= now)
    return refuse('CODE_EXPIRED', `${code} has ended, so it takes nothing off any more.`, {
      endedAt: endsAt.toISOString(),
    });
  if (usesLimit !== null && usesTaken >= usesLimit)
    return refuse('CODE_EXHAUSTED', `${code} has been used as often as it can be.`);
  if (coveredMinor < Math.max(1, minimumMinor))
    return refuse('CODE_MINIMUM', minimumDetail(promotion, coveredMinor, market), { minimumMinor });
  return null;
};

const minimumDetail = (promotion: Promotion, coveredMinor: number, market: MoneyMarket): string => {
  const { code, stall, minimumMinor } = promotion;
  const things = stall === null ? 'The bag' : `What is in the bag from ${titleOf(stall)}`;
  const from = minimumMinor > 0 ? `, from ${shortMoneyText(minimumMinor, market)}` : '';
  return `${code} takes ${promotionText(promotion)}${from}. ${things} comes to ${moneyText(coveredMinor, market)}.`;
};
