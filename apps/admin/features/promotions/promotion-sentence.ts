import { priceText } from '@souk/ui/price-parts';
import { DESK_LOCALE } from '../../lib/money';
import { offerOf, type PromotionForm } from './promotion-form-values';
import { type Choices, CURRENCY } from './promotion-types';

type Choice = { value: string; label: string };
type Names = Record<keyof Choices, readonly Choice[]>;

const noNames: Names = { stalls: [], categories: [], deliveries: [] };

const money = (amountMinor: number): string =>
  priceText({ amountMinor, currency: CURRENCY, locale: DESK_LOCALE }).replace(/\.00$/, '');

const dayText = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(new Date(iso));

const timesText = (text: string): string =>
  text.trim() === '1' ? 'once' : text.trim() === '2' ? 'twice' : `${text.trim()} times`;

const labelOf = (choices: readonly Choice[], value: string, otherwise: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? (value || otherwise);

const thingsText = (form: PromotionForm, names: Names): string => {
  if (form.scopeKind === 'stall') return labelOf(names.stalls, form.stall, 'a stall');
  if (form.scopeKind === 'category') return labelOf(names.categories, form.handle, 'a category');
  if (form.scopeKind === 'products')
    return form.products.length === 1 ? form.products[0]!.title : `${form.products.length} chosen products`;
  return 'everything';
};

const givesText = (form: PromotionForm, names: Names): string => {
  const offer = offerOf(form);
  switch (offer.kind) {
    case 'percent':
      return `${offer.percentOff}% off ${thingsText(form, names)}`;
    case 'amount':
      return `${money(offer.amountMinor)} off the bag`;
    case 'free-delivery': {
      if (offer.optionIds === null) return 'Free delivery, whichever way it travels';
      const ways = offer.optionIds.map((id) => labelOf(names.deliveries, id, ''));
      return `Free ${ways.join(' or ') || 'nothing yet'} delivery`;
    }
    case 'buy-get': {
      const price = offer.percentOff === 100 ? 'free' : `at ${offer.percentOff}% off`;
      return `Buy ${offer.buy} of ${thingsText(form, names)} and get ${offer.get} ${price}, the cheapest`;
    }
  }
};

/** What a promotion does, in one sentence: "10% off Bags from $50, until 29 November, combines with others." */
export function promotionSentence(form: PromotionForm, names: Names = noNames): string {
  const parts = [
    `${givesText(form, names)}${form.minimumMinor ? ` from ${money(form.minimumMinor)}` : ''}`,
    form.byCode ? `with the code ${form.code.trim().toUpperCase() || '…'}` : 'by itself',
    form.startsAt ? `from ${dayText(form.startsAt)}` : '',
    form.endsAt ? `until ${dayText(form.endsAt)}` : '',
    form.usesLimit.trim() ? `${timesText(form.usesLimit)} in all` : '',
    form.customerLimit.trim() ? `${timesText(form.customerLimit)} for each customer` : '',
    form.combines ? 'combines with others' : 'does not combine with others',
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}
