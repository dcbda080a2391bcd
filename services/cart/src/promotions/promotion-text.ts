import { type MoneyMarket, shortMoneyText } from '../quotes/money-text.ts';
import type { Offer, Scope } from './offer.shapes.ts';
import type { Promotion } from './promotion.ts';

/** `rain-coats` as people write it: `Rain coats`. */
const titleOf = (handle: string): string =>
  handle.charAt(0).toUpperCase() + handle.slice(1).replaceAll('-', ' ');

/** `everything`, `Bags`, `chosen things`. */
export const scopeText = (scope: Scope): string => {
  switch (scope.kind) {
    case 'all':
      return 'everything';
    case 'stall':
      return titleOf(scope.stall);
    case 'category':
      return titleOf(scope.handle);
    case 'products':
      return 'chosen things';
  }
};

/** What an offer gives: `10% off Bags`, `$15 off`, `Free delivery`, `Buy 2, get 1 free, of Bags`. */
export const offerText = (offer: Offer, market: MoneyMarket): string => {
  switch (offer.kind) {
    case 'percent':
      return `${offer.percentOff}% off ${scopeText(offer.scope)}`;
    case 'amount':
      return `${shortMoneyText(offer.amountMinor, market)} off`;
    case 'free-delivery':
      return offer.optionIds === null
        ? 'Free delivery'
        : `Free ${offer.optionIds.map((id) => id.replaceAll('-', ' ')).join(' and ')} delivery`;
    case 'buy-get': {
      const price = offer.percentOff === 100 ? 'free' : `${offer.percentOff}% off`;
      const of = offer.scope.kind === 'all' ? '' : `, of ${scopeText(offer.scope)}`;
      return `Buy ${offer.buy}, get ${offer.get} ${price}${of}`;
    }
  }
};

/** How shoppers know it: `Code LANTERN`, or the name of one that comes by itself. */
export const promotionLabel = ({ code, title }: Pick<Promotion, 'code' | 'title'>): string =>
  code === null ? title : `Code ${code}`;

/** How refusals name it: `LANTERN`, or `Autumn gift`. */
export const promotionName = ({ code, title }: Pick<Promotion, 'code' | 'title'>): string => code ?? title;
