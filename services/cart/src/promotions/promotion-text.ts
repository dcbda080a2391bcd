import type { OfferFacts } from '@souk/events/price-step';
import { offerText as textOf } from '@souk/service-kit/step-in-language';
import { inEnglish, type MoneyMarket } from '../quotes/money-text.ts';
import type { Offer, Scope } from './offer.shapes.ts';
import type { Promotion } from './promotion.ts';

/** `rain-coats` as people write it: `Rain coats`. */
const titleOf = (handle: string): string =>
  handle.charAt(0).toUpperCase() + handle.slice(1).replaceAll('-', ' ');

/** The things a promotion covers, as they are told. */
export const scopeFacts = (scope: Scope): Extract<OfferFacts, { scope: unknown }>['scope'] => {
  switch (scope.kind) {
    case 'all':
      return { kind: 'all' };
    case 'stall':
      return { kind: 'named', name: titleOf(scope.stall) };
    case 'category':
      return { kind: 'named', name: titleOf(scope.handle) };
    case 'products':
      return { kind: 'chosen' };
  }
};

/** What an offer gives, as it is told. */
export const offerFacts = (offer: Offer): OfferFacts => {
  switch (offer.kind) {
    case 'amount':
      return { kind: 'amount', amountMinor: offer.amountMinor };
    case 'free-delivery':
      return { kind: 'free-delivery', ways: offer.optionIds };
    default:
      return { ...offer, scope: scopeFacts(offer.scope) };
  }
};

/** What an offer gives, in English: `10% off Bags`, `$15 off`, `Free delivery`. */
export const offerText = (offer: Offer, market: MoneyMarket): string =>
  textOf(offerFacts(offer), inEnglish(market));

/** How refusals tell of which promotion they are: its code, or its title where it came by itself. */
export const namedIn = (promotion: Pick<Promotion, 'code' | 'title'>) => ({
  promotion: promotionName(promotion),
  byItself: promotion.code === null,
});

/** How refusals name it: `LANTERN`, or `Autumn gift`. */
export const promotionName = ({ code, title }: Pick<Promotion, 'code' | 'title'>): string => code ?? title;
