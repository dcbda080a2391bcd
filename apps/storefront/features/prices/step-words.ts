import { priceText, shortPriceText } from '@souk/ui/price-parts';
import type { useTranslations } from 'next-intl';
import { dayText } from '../../lib/dates.ts';
import { percentText } from '../../lib/percent.ts';
import type { Cart } from '../../lib/trpc/types.ts';

export type Step = Cart['steps'][number];
type Facts = NonNullable<Step['facts']>;
type FactsOf<Kind extends Facts['kind']> = Extract<Facts, { kind: Kind }>;
export type Gives = NonNullable<NonNullable<Cart['code']>['gives']>;
type Offer = Gives['offer'];
type Said = { label: string; detail: string };
type Place = {
  t: ReturnType<typeof useTranslations<'steps'>>;
  things: (count: number) => string;
  locale: string;
  currency: string;
};

const amountIn = (amountMinor: number, { locale, currency }: Place): string =>
  priceText({ amountMinor, currency, locale });
const shortAmountIn = (amountMinor: number, { locale, currency }: Place): string =>
  shortPriceText({ amountMinor, currency, locale });

const togetherIn = (names: readonly string[], { t }: Place): string =>
  names.reduce((one, other) => t('and', { one, other }));

const wayIn = (id: string, label: string, { t }: Place): string =>
  id === 'standard' || id === 'express' ? t(`ways.${id}`) : label;

/** The same within a sentence: English writes it small there. */
const wayInside = (id: string, { t }: Place): string =>
  id === 'standard' || id === 'express' ? t(`wayInside.${id}`) : id.replaceAll('-', ' ');

const scopeIn = (scope: Extract<Offer, { scope: unknown }>['scope'], { t }: Place): string =>
  scope.kind === 'named' ? scope.name : t(scope.kind === 'all' ? 'everything' : 'chosenThings');

const offerIn = (offer: Offer, place: Place): string => {
  const { t, locale } = place;
  switch (offer.kind) {
    case 'percent':
      return t('percentOff', {
        percent: percentText(offer.percentOff / 100, locale),
        scope: scopeIn(offer.scope, place),
      });
    case 'amount':
      return t('amountOff', { amount: shortAmountIn(offer.amountMinor, place) });
    case 'free-delivery': {
      const ways = offer.ways?.map((id) => wayInside(id, place));
      return ways ? t('freeWays', { ways: togetherIn(ways, place) }) : t('freeDelivery');
    }
    case 'buy-get': {
      const { buy, get } = offer;
      const what =
        offer.percentOff === 100
          ? t('buyGetFree', { buy, get })
          : t('buyGetLess', { buy, get, percent: percentText(offer.percentOff / 100, locale) });
      return offer.scope.kind === 'all' ? what : t('ofScope', { what, scope: scopeIn(offer.scope, place) });
    }
  }
};

/** What a code gives, and from how much: `10% off Bags, from $50`. */
export const givesIn = ({ offer, minimumMinor }: Gives, place: Place): string => {
  const what = offerIn(offer, place);
  return minimumMinor > 0
    ? place.t('freeFromAmount', { what, amount: shortAmountIn(minimumMinor, place) })
    : what;
};

const sale = ({ name, titles, count, until }: FactsOf<'sale'>, place: Place): Said => {
  const { t, locale } = place;
  const what = titles.length > 0 ? togetherIn(titles, place) : place.things(count);
  return {
    label: name ?? t('sale'),
    detail: until ? t('until', { what, day: dayText(until, locale) }) : what,
  };
};

const promotion = (facts: FactsOf<'promotion'>, place: Place): Said => {
  const { t } = place;
  let detail = offerIn(facts.offer, place);
  if (facts.coveredMinor !== null)
    detail = t('onAmount', { what: detail, amount: amountIn(facts.coveredMinor, place) });
  if (facts.shared) detail = t('shared', { what: detail });
  if (facts.cheapest) detail = t('cheapest', { what: detail });
  return { label: facts.code === null ? facts.title : t('code', { code: facts.code }), detail };
};

const delivery = ({ way, label, freeFromMinor }: FactsOf<'delivery'>, place: Place): Said => {
  const { t } = place;
  const said = wayIn(way, label, place);
  return {
    label: t('delivery'),
    detail:
      freeFromMinor === null
        ? said
        : t('freeFrom', { way: said, amount: shortAmountIn(freeFromMinor, place) }),
  };
};

const tax = (facts: FactsOf<'tax'>, place: Place): Said => {
  const { t, locale } = place;
  const of = {
    percent: percentText(facts.ratePpm / 1_000_000, locale),
    amount: amountIn(facts.taxableMinor, place),
  };
  if (facts.included) return { label: t('taxWithin'), detail: t('taxWithinOf', of) };
  const where = { place: facts.place };
  return { label: t('tax', where), detail: facts.ratePpm === 0 ? t('noTax', where) : t('taxOf', of) };
};

const sayFacts = (facts: Facts, place: Place): Said => {
  switch (facts.kind) {
    case 'list':
      return {
        label: place.t('list', { count: facts.count }),
        detail: facts.title ?? place.things(facts.count),
      };
    case 'sale':
      return sale(facts, place);
    case 'promotion':
      return promotion(facts, place);
    case 'delivery':
      return delivery(facts, place);
    case 'tax':
      return tax(facts, place);
  }
};

/** Whether its label is in the language of the shop: the merchant named it, or it was written before steps had facts. */
export const isTheirWords = ({ facts }: Step): boolean =>
  !facts ||
  (facts.kind === 'sale' && facts.name !== null) ||
  (facts.kind === 'promotion' && facts.code === null);

/** A step of a price in the words of the market. One of long ago, which has no facts, is shown as it was written. */
export const stepIn = ({ facts, label, detail, change }: Step, place: Place): Said => {
  if (!facts) return { label, detail };
  const said = sayFacts(facts, place);
  return change ? { ...said, detail: place.t('byChange', { what: said.detail, change }) } : said;
};
