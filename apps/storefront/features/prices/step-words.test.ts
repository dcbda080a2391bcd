import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { messagesIn } from '../../i18n/catalogs.ts';
import { type Market, marketOf } from '../../lib/market.ts';
import { isNamedByMerchant, offerIn, stepIn } from './step-words.ts';

const placeOf = async ({ language, locale, currency }: Market) => {
  const messages = await messagesIn(language);
  const ui = createTranslator({ locale, messages, namespace: 'ui' });
  return {
    t: createTranslator({ locale, messages, namespace: 'steps' }),
    things: (count: number) => ui('things', { count }),
    locale,
    currency,
  };
};

/** As services/cart writes them. */
const steps = [
  { kind: 'list', label: 'List price', detail: 'Rose Teapot' },
  { kind: 'list', label: 'List prices', detail: '3 things' },
  { kind: 'sale', label: 'Autumn sale', detail: 'Rose Teapot, until 4 December' },
  { kind: 'sale', label: 'Autumn sale', detail: 'Rose Teapot and Kite' },
  { kind: 'sale', label: 'Sale', detail: '3 things, until 1 May' },
  { kind: 'promotion', label: 'Code LANTERN', detail: '10% off Bags, on $84.00' },
  { kind: 'promotion', label: 'Welcome', detail: '$15 off, shared over the bag' },
  { kind: 'promotion', label: 'Welcome', detail: 'Free delivery' },
  { kind: 'delivery', label: 'Delivery', detail: 'Standard, free from $75' },
  { kind: 'delivery', label: 'Delivery', detail: 'Express' },
  { kind: 'tax', label: 'Sales tax, Seattle', detail: '10.35% of $1,075.60, rounded once' },
  { kind: 'tax', label: 'Sales tax, Oregon', detail: 'none is due in Oregon' },
  { kind: 'delivery', label: 'Delivery', detail: 'Standard, free from €69' },
  { kind: 'tax', label: 'VAT, Dubai', detail: '5% included in AED\u00a01,200.50' },
].map((step) => ({ ...step, amountMinor: 0 }));

test('in English each step is said as the service said it', async () => {
  const place = await placeOf(marketOf('en-us'));
  expect(steps.slice(0, -1).map((step) => stepIn(step, place))).toEqual(
    steps.slice(0, -1).map(({ label, detail }) => ({ label, detail })),
  );
  expect(stepIn(steps.at(-1)!, place)).toEqual({
    label: 'VAT included',
    detail: '5% within AED\u00a01,200.50',
  });
  expect(offerIn('10% off Bags, from $50', place)).toBe('10% off Bags, from $50');
});

test('in German no English is left of them but names', async () => {
  const place = await placeOf(marketOf('de-de'));
  expect(steps.map((step) => Object.values(stepIn(step, place)).join(': '))).toEqual([
    'Listenpreis: Rose Teapot',
    'Listenpreise: 3 Dinge',
    'Autumn sale: Rose Teapot, bis 4. Dezember',
    'Autumn sale: Rose Teapot und Kite',
    'Sale: 3 Dinge, bis 1. Mai',
    'Code LANTERN: 10\u00a0% Rabatt auf Bags, von 84,00\u00a0$',
    'Welcome: 15\u00a0$ Rabatt, auf den Korb verteilt',
    'Welcome: Gratis-Lieferung',
    'Lieferung: Standard, gratis ab 75\u00a0$',
    'Lieferung: Express',
    'Verkaufssteuer, Seattle: 10,35\u00a0% von 1.075,60\u00a0$, einmal gerundet',
    'Verkaufssteuer, Oregon: in Oregon fällt keine an',
    'Lieferung: Standard, gratis ab 69\u00a0€',
    'Darin enthaltene MwSt.: 5\u00a0% aus 1.200,50\u00a0AED',
  ]);
});

test('in Arabic a figure stays together in a line that runs to the left', async () => {
  const place = await placeOf(marketOf('ar-ae'));
  expect(stepIn(steps[10]!, place).detail).toBe(
    '\u206610.35%\u2069 من \u20661,075.60\u00a0US$\u2069، تُقرّب مرة واحدة',
  );
});

test('what a merchant named is known from what the shop names', () => {
  const named = steps.filter(isNamedByMerchant).map(({ label }) => label);
  expect(new Set(named)).toEqual(new Set(['Autumn sale', 'Sale', 'Welcome']));
});

test('what it does not know is said as it came', async () => {
  const place = await placeOf(marketOf('de-de'));
  const odd = {
    kind: 'promotion',
    label: 'Gift',
    detail: 'Buy 2, get 1 free, of Bags: the cheapest',
    amountMinor: 0,
  };
  expect(stepIn(odd, place)).toEqual({ label: 'Gift', detail: odd.detail });
});
