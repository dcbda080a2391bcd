import type { Market } from '@souk/service-kit/markets';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { scopeText } from '@souk/service-kit/step-in-language';
import { isoDay, lastDay } from '../quotes/day-text.ts';
import { type MoneyMarket, moneyText, shortMoneyText } from '../quotes/money-text.ts';
import { type Promotion, scopeOf } from './promotion.ts';
import { namedIn, offerText, promotionName, scopeFacts } from './promotion-text.ts';

/**
 * Why a promotion gives nothing right now: CODE_OTHER_MONEY {currency}, CODE_NOT_STARTED {day}, CODE_EXPIRED {day},
 * CODE_EXHAUSTED {customerLimit}, CODE_MINIMUM {minimumMinor, coveredMinor, currency}, each with {promotion}; null when it
 * applies. `coveredMinor` is what the things it covers come to after sales.
 */
export const promotionProblem = (
  promotion: Promotion,
  { coveredMinor, now, market }: { coveredMinor: number; now: Date; market: Market },
): Refusal | null => {
  const { startsAt, endsAt, usesLimit, usesTaken, customerLimit, customerUses, minimumMinor } = promotion;
  const name = promotionName(promotion);
  const named = namedIn(promotion);
  if (promotion.elsewhere)
    return refuse(
      'CODE_OTHER_MONEY',
      `${name} is not good for a bag in ${market.currency}. Go on without it, or take another.`,
      { ...named, currency: market.currency },
    );
  if (startsAt !== null && startsAt > now)
    return refuse('CODE_NOT_STARTED', `${name} is not good yet. Try it again later.`, {
      ...named,
      startsAt: startsAt.toISOString(),
      day: isoDay(startsAt, market),
    });
  if (endsAt !== null && endsAt <= now)
    return refuse('CODE_EXPIRED', `${name} has ended, so it takes nothing off any more.`, {
      ...named,
      endedAt: endsAt.toISOString(),
      day: lastDay(endsAt, market),
    });
  if (usesLimit !== null && usesTaken >= usesLimit)
    return refuse('CODE_EXHAUSTED', `${name} has been used as often as it can be.`, named);
  if (customerLimit !== null && customerUses >= customerLimit)
    return refuse(
      'CODE_EXHAUSTED',
      `${name} is good ${timesText(customerLimit)} for each customer, and you have used it. Go on without it.`,
      { ...named, customerLimit },
    );
  if (coveredMinor < Math.max(1, minimumMinor))
    return refuse('CODE_MINIMUM', minimumDetail(promotion, coveredMinor, market), {
      ...named,
      minimumMinor,
      coveredMinor,
      currency: market.currency,
    });
  return null;
};

/** `once`, `twice`, `5 times`. */
export const timesText = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;

const minimumDetail = (promotion: Promotion, coveredMinor: number, market: MoneyMarket): string => {
  const { offer, minimumMinor } = promotion;
  const scope = scopeOf(offer);
  const things =
    scope.kind === 'all' ? 'The bag' : `What is in the bag from ${scopeText(scopeFacts(scope), 'en')}`;
  const gives = `${offer.kind === 'percent' || offer.kind === 'amount' ? 'takes' : 'gives'} ${offerText(offer, market)}`;
  const from = minimumMinor > 0 ? `, from ${shortMoneyText(minimumMinor, market)}` : '';
  return `${promotionName(promotion)} ${gives}${from}. ${things} comes to ${moneyText(coveredMinor, market)}.`;
};
