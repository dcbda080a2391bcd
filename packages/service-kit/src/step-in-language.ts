import type { OfferFacts, PriceStep, StepFacts } from '@souk/events/price-step';
import type { Language } from './markets.ts';
import { moneyText, rateText, shortMoneyText } from './money-text.ts';
import { type StepWords, stepWordsOf } from './step-words.ts';

/** In which language, and in which money: a market, or English of one. */
export type Place = { readonly language: Language; readonly locale: string; readonly currency: string };
type Said = { label: string; detail: string };
type Scope = Extract<OfferFacts, { scope: unknown }>['scope'];

const days = new Map<string, Intl.DateTimeFormat>();

/** `29 November`: the day first in English too. */
const dayText = (day: string, locale: string): string => {
  const known = days.get(locale);
  const format = known ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' });
  if (!known) days.set(locale, format);
  if (!locale.startsWith('en')) return format.format(new Date(day));
  const parts = format.formatToParts(new Date(day));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('day')} ${part('month')}`;
};

/** What a way of delivery is called. */
export const wayText = ({ id, label }: { id: string; label: string }, language: Language): string =>
  stepWordsOf(language).ways[id] ?? label;

/** The things a promotion covers: `everything`, `Bags`. */
export const scopeText = (scope: Scope, language: Language): string => {
  if (scope.kind === 'named') return scope.name;
  const words = stepWordsOf(language);
  return scope.kind === 'all' ? words.everything : words.chosen;
};

/** What an offer gives: `10% off Bags`, `$15 off`, `Free delivery`, `Buy 2, get 1 free, of Bags`. */
export const offerText = (offer: OfferFacts, place: Place): string => {
  const { language, locale } = place;
  const words = stepWordsOf(language);
  switch (offer.kind) {
    case 'percent':
      return words.percentOff(percentText(offer.percentOff, locale), scopeText(offer.scope, language));
    case 'amount':
      return words.amountOff(shortMoneyText(offer.amountMinor, place));
    case 'free-delivery': {
      const ways = offer.ways?.map((id) => wayText({ id, label: id.replaceAll('-', ' ') }, language));
      return ways ? words.freeWays(ways.join(words.and)) : words.freeDelivery;
    }
    case 'buy-get': {
      const percent = offer.percentOff === 100 ? null : percentText(offer.percentOff, locale);
      const what = words.buyGet({ ...offer, percent });
      return offer.scope.kind === 'all' ? what : words.ofScope(what, scopeText(offer.scope, language));
    }
  }
};

const percentText = (percent: number, locale: string): string => rateText(percent * 10_000, locale);

const promotion = (
  facts: Extract<StepFacts, { kind: 'promotion' }>,
  place: Place,
  words: StepWords,
): Said => {
  const { code, title, offer, coveredMinor, shared, cheapest } = facts;
  let detail = offerText(offer, place);
  if (coveredMinor !== null) detail = words.onAmount(detail, moneyText(coveredMinor, place));
  if (shared) detail = words.shared(detail);
  if (cheapest) detail = words.cheapest(detail);
  return { label: code === null ? title : words.code(code), detail };
};

const sale = (facts: Extract<StepFacts, { kind: 'sale' }>, { locale }: Place, words: StepWords): Said => {
  const { name, titles, count, until } = facts;
  const what = titles.length > 0 ? titles.join(words.and) : words.things(count);
  return { label: name ?? words.sale, detail: until ? words.until(what, dayText(until, locale)) : what };
};

const tax = (facts: Extract<StepFacts, { kind: 'tax' }>, place: Place, words: StepWords): Said => {
  const rate = rateText(facts.ratePpm, place.locale);
  const amount = moneyText(facts.taxableMinor, place);
  if (facts.included) return { label: words.vat(facts.place), detail: words.taxWithin(rate, amount) };
  const detail = facts.ratePpm === 0 ? words.noTax(facts.place) : words.taxOf(rate, amount);
  return { label: words.tax(facts.place), detail };
};

/** What a step says, from its facts. */
export const sayStep = (facts: StepFacts, place: Place): Said => {
  const words = stepWordsOf(place.language);
  switch (facts.kind) {
    case 'list':
      return { label: words.list(facts.count), detail: facts.title ?? words.things(facts.count) };
    case 'sale':
      return sale(facts, place, words);
    case 'promotion':
      return promotion(facts, place, words);
    case 'delivery': {
      const way = wayText({ id: facts.way, label: facts.label }, place.language);
      const from = facts.freeFromMinor;
      return {
        label: words.delivery,
        detail: from === null ? way : words.freeFrom(way, shortMoneyText(from, place)),
      };
    }
    case 'tax':
      return tax(facts, place, words);
  }
};

/** A step for papers and letters of a market. One of long ago, which has no facts, stays as it was written. */
export const stepInLanguage = (step: PriceStep, place: Place): PriceStep => {
  if (!step.facts) return step;
  const { label, detail } = sayStep(step.facts, place);
  const said = step.change ? stepWordsOf(place.language).byChange(detail, step.change) : detail;
  return { ...step, label, detail: said };
};
