import { type Money, priceText, shortPriceText } from '@souk/ui/price-parts';
import type { useTranslations } from 'next-intl';
import { dayText } from '../../lib/dates.ts';
import { ENGLISH_MONEY, readEnglishMoney } from '../../lib/english-money.ts';
import { percentText } from '../../lib/percent.ts';

type Step = { kind: string; label: string; detail: string; amountMinor: number };
type Words = ReturnType<typeof useTranslations<'steps'>>;
type Said = { label: string; detail: string };
type Place = { t: Words; things: (count: number) => string; locale: string; currency: string };

const dayIn = (englishDay: string, locale: string): string => {
  const day = new Date(`${englishDay} 2000 UTC`);
  return Number.isNaN(day.getTime()) ? englishDay : dayText(day.toISOString(), locale);
};

const percentIn = (percent: string, locale: string): string => percentText(Number(percent) / 100, locale);

/** `Rose Teapot and Kite, until 4 December`; `3 things`. */
const sale = (detail: string, { t, things, locale }: Place): string => {
  const [, what = detail, day] = /^(.*?)(?:, until (\d{1,2} [A-Z][a-z]+))?$/.exec(detail) ?? [];
  const [, count] = /^(\d+) things$/.exec(what) ?? [];
  const [one, other, more] = what.split(' and ');
  const two = one && other && !more ? t('and', { one, other }) : what;
  const said = count ? things(Number(count)) : two;
  return day ? t('until', { what: said, day: dayIn(day, locale) }) : said;
};

const amountOf = (text: string, { locale, currency }: Place): Money => ({
  ...(readEnglishMoney(text) ?? { amountMinor: 0, currency }),
  locale,
});

const AMOUNT_OFF = new RegExp(`^(${ENGLISH_MONEY}) off$`);
const ON_AMOUNT = new RegExp(`, on (${ENGLISH_MONEY})$`);
const FROM_AMOUNT = new RegExp(`, from (${ENGLISH_MONEY})$`);
const TAX_OF = new RegExp(`^([\\d.]+)% of (${ENGLISH_MONEY}), rounded once$`);
const TAX_WITHIN = new RegExp(`^([\\d.]+)% included in (${ENGLISH_MONEY})$`);
const WAY = new RegExp(`^(.*?)(?:, free from (${ENGLISH_MONEY}))?$`);

const offer = (text: string, place: Place): string | null => {
  const { t, locale } = place;
  if (text === 'Free delivery') return t('freeDelivery');
  const [, percent, scope] = /^([\d.]+)% off (.+)$/.exec(text) ?? [];
  if (percent && scope) {
    const known = { everything: t('everything'), 'chosen things': t('chosenThings') }[scope];
    return t('percentOff', { percent: percentIn(percent, locale), scope: known ?? scope });
  }
  const [, dollars] = AMOUNT_OFF.exec(text) ?? [];
  return dollars ? t('amountOff', { amount: shortPriceText(amountOf(dollars, place)) }) : null;
};

/** What a promotion gives, in the words of the market: `10% off Bags, on $98.00`. As it came where it says something else. */
export const offerIn = (text: string, place: Place): string => {
  const { t } = place;
  const [, on] = ON_AMOUNT.exec(text) ?? [];
  if (on) {
    const what = offer(text.replace(ON_AMOUNT, ''), place);
    return what ? t('onAmount', { what, amount: priceText(amountOf(on, place)) }) : text;
  }
  if (text.endsWith(', shared over the bag')) {
    const what = offer(text.replace(', shared over the bag', ''), place);
    return what ? t('shared', { what }) : text;
  }
  const [, from] = FROM_AMOUNT.exec(text) ?? [];
  if (from) {
    const way = offer(text.replace(FROM_AMOUNT, ''), place);
    return way ? t('freeFromAmount', { what: way, amount: shortPriceText(amountOf(from, place)) }) : text;
  }
  return offer(text, place) ?? text;
};

const wayIn = (label: string, { t }: Place): string => {
  const id = label.toLowerCase();
  return id === 'standard' || id === 'express' ? t(`ways.${id}`) : label;
};

const tax = ({ label, detail }: Step, place: Place): Said => {
  const { t, locale } = place;
  const [, within, total] = TAX_WITHIN.exec(detail) ?? [];
  if (within && total)
    return {
      label: t('taxWithin'),
      detail: t('taxWithinOf', {
        percent: percentIn(within, locale),
        amount: priceText(amountOf(total, place)),
      }),
    };
  const where = label.replace(/^Sales tax, /, '');
  const [, percent, of] = TAX_OF.exec(detail) ?? [];
  return {
    label: t('tax', { place: where }),
    detail:
      percent && of
        ? t('taxOf', { percent: percentIn(percent, locale), amount: priceText(amountOf(of, place)) })
        : detail === `none is due in ${where}`
          ? t('noTax', { place: where })
          : detail,
  };
};

/** A sale, or a promotion that comes by itself: its label is in the merchant's language. */
export const isNamedByMerchant = ({ kind, label }: Step): boolean =>
  kind === 'sale' || (kind === 'promotion' && !label.startsWith('Code '));

/**
 * A step of a price in the words of the market. Steps come with their reason as an English sentence; the few sentences
 * there are (services/cart: price-steps) are read here, and any other is shown as it came.
 */
export const stepIn = (step: Step, place: Place): Said => {
  const { t, things } = place;
  switch (step.kind) {
    case 'list': {
      const [, count] = /^(\d+) things$/.exec(step.detail) ?? [];
      return {
        label: t('list', { count: Number(count ?? 1) }),
        detail: count ? things(Number(count)) : step.detail,
      };
    }
    case 'sale':
      return { label: step.label, detail: sale(step.detail, place) };
    case 'promotion': {
      const [, code] = /^Code (.+)$/.exec(step.label) ?? [];
      return { label: code ? t('code', { code }) : step.label, detail: offerIn(step.detail, place) };
    }
    case 'delivery': {
      const [, way = step.detail, from] = WAY.exec(step.detail) ?? [];
      const said = wayIn(way, place);
      return {
        label: t('delivery'),
        detail: from ? t('freeFrom', { way: said, amount: shortPriceText(amountOf(from, place)) }) : said,
      };
    }
    case 'tax':
      return tax(step, place);
    default:
      return step;
  }
};
